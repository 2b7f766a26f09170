import type { App } from '@slack/bolt';
import { CLOSE_ANSWER } from '../home/homeView.ts';
import { MORE_PARTIES } from '../home/myParts.ts';
import type { Desk } from './requestFrom.ts';

/** Somebody opens the app's Home tab. Slack says so for the other tabs, too. */
export const listenToHome = (app: App, desk: Desk): void => {
  app.event('app_home_opened', async ({ event }) => {
    if (event.tab !== 'home') return;
    // The types know a view as it is written, not as Slack gives it back.
    const view: object = event.view ?? {};
    const hash = 'hash' in view && typeof view.hash === 'string' ? view.hash : undefined;
    await desk.homes.open(event.user, hash);
  });
};

const buttons: Readonly<Record<string, (desk: Desk, personId: string, value: string) => Promise<void>>> = {
  [CLOSE_ANSWER]: (desk, personId) => desk.homes.closeAnswer(personId),
  [MORE_PARTIES]: (desk, personId, value) => desk.homes.showParties(personId, Number(value)),
};

/** What a button of App Home's own does; undefined: it is not one of these. */
export const homeButton = (id: string) => buttons[id];
