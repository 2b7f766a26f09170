import type { App, Receiver } from '@slack/bolt';
// Not the package's front door: that also opens express, OAuth and every receiver.
import bolt from '@slack/bolt/dist/App.js';
import type { Log } from '../log.ts';
import { listenToActions } from './listeners/actions.ts';
import { listenToCommands } from './listeners/commands.ts';
import { listenToEvents } from './listeners/events.ts';
import { listenToHome } from './listeners/home.ts';
import { listenToMessageShortcuts } from './listeners/messageShortcuts.ts';
import { listenToOptions } from './listeners/options.ts';
import type { Desk } from './listeners/requestFrom.ts';
import { listenToShortcuts } from './listeners/shortcuts.ts';
import { listenToViews } from './listeners/views.ts';
import { slackLogger } from './slackLogger.ts';
import type { SlackIdentity } from './webClient.ts';
import { webClientOptions } from './webClientOptions.ts';

interface SlackAppOptions {
  receiver: Receiver;
  botToken: string;
  apiUrl: string;
  identity: SlackIdentity;
  desk: Desk;
  log: Log;
}

/** Bolt with one listener for each kind of payload; routing inside is a map (many listeners halve the throughput). */
export const createSlackApp = ({ receiver, botToken, apiUrl, identity, desk, log }: SlackAppOptions): App => {
  const app = new bolt.default({
    receiver,
    convoStore: false,
    logger: slackLogger(log),
    clientOptions: webClientOptions(apiUrl),
    authorize: async () => ({
      botToken,
      botId: identity.botId,
      botUserId: identity.botUserId,
      teamId: identity.teamId,
    }),
  });
  listenToCommands(app, desk);
  listenToActions(app, desk);
  listenToViews(app, desk);
  listenToOptions(app, desk);
  listenToShortcuts(app, desk);
  listenToMessageShortcuts(app, desk);
  listenToEvents(app, desk);
  listenToHome(app, desk);
  app.error(async (error) => log.error({ err: error }, 'a listener failed'));
  return app;
};
