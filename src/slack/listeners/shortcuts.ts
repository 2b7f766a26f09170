import type { App } from '@slack/bolt';
import { postAtPlace } from './answer.ts';
import { openForm } from './openForm.ts';
import { type Desk, requestFrom } from './requestFrom.ts';

/** Which form each shortcut of the manifest opens. */
const formOfShortcut: Readonly<Record<string, string>> = { rate_party: 'rate', new_requirement: 'need' };

/** Global shortcuts. */
export const listenToShortcuts = (app: App, desk: Desk): void => {
  app.shortcut({ type: 'shortcut', callback_id: /./ }, async ({ shortcut, ack, client }) => {
    await ack();
    const request = await requestFrom(desk, {
      userId: shortcut.user.id,
      place: { channelId: null, threadTs: null, isOpen: false },
      source: 'shortcut',
      requestKey: null,
    });
    const open = { modal: formOfShortcut[shortcut.callback_id] ?? '', prefill: {} };
    const problem = await openForm(desk, client, request, open, {
      triggerId: shortcut.trigger_id,
      responseUrl: null,
    });
    if (problem) await postAtPlace(client, request, problem, false);
  });
};
