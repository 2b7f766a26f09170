import type { Receiver } from '@slack/bolt';
import { v7 as uuidv7 } from 'uuid';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { createSlackApp } from './slack/app.ts';
import { channelDirectoryOver } from './slack/channelDirectory.ts';
import { FormAnswers } from './slack/listeners/formAnswers.ts';
import { PeopleDirectory } from './slack/peopleDirectory.ts';
import { createHttpReceiver } from './slack/receivers/httpReceiver.ts';
import { createSeenOnce } from './slack/receivers/seenOnce.ts';
import { createSocketReceiver } from './slack/receivers/socketReceiver.ts';
import { createWorkInFlight } from './slack/receivers/workInFlight.ts';
import type { Services } from './slack/request.ts';
import { createResponseUrlPost } from './slack/responseUrl.ts';
import { createWebClient, identify } from './slack/webClient.ts';
import { openStore } from './store/openStore.ts';
import type { Store } from './store/store.ts';

export interface ComposeOptions {
  config: Config;
  log: Log;
  /** Slack will not have us any more: stop, and end with an error code. */
  onFatal(error: Error): void;
  now?: () => Date;
  /** An open store instead of the one that the config names; stays open at stop. */
  store?: Store;
}

export interface Service {
  readonly store: Store;
  readonly workspaceId: string;
  /** Where signed HTTP is listened to; undefined with Socket Mode. */
  readonly port: number | undefined;
  /** Takes nothing new, ends what is in flight, closes. */
  stop(): Promise<void>;
}

/** Wires everything and starts it; main, the demo and the journeys all use it. Rejects with a sentence that says what to do. */
export const startService = async (options: ComposeOptions): Promise<Service> => {
  const { config, log, onFatal, now = () => new Date() } = options;
  const { slack } = config;
  const client = createWebClient(slack.botToken, slack.apiUrl, log);
  const identity = await identify(client);
  const store = options.store ?? (await openStore(config.database));
  await store.addWorkspace({
    id: identity.teamId,
    name: identity.teamName,
    zone: 'UTC',
    language: 'en',
    defaultRole: 'rep',
    botUserId: identity.botUserId,
    createdAt: now(),
    reviewedOn: null,
  });

  const work = createWorkInFlight(log);
  const seen = createSeenOnce({ now: () => now().getTime() });
  const respond = createResponseUrlPost({ apiUrl: slack.apiUrl });
  const channels = channelDirectoryOver(client);
  const services: Services = { store, log, channels, now, newId: uuidv7, wake: () => {} };
  const shared = { log, work, seen, now: () => now().getTime(), answerLate: respond };
  const http =
    slack.transport.kind === 'http'
      ? createHttpReceiver({
          ...shared,
          signingSecret: slack.transport.signingSecret,
          port: slack.transport.port,
        })
      : undefined;
  const socket =
    slack.transport.kind === 'socket'
      ? createSocketReceiver({ ...shared, appToken: slack.transport.appToken, apiUrl: slack.apiUrl, onFatal })
      : undefined;
  const receiver = (http ?? socket) as Receiver & { stop(): Promise<unknown> };
  createSlackApp({
    receiver,
    botToken: slack.botToken,
    apiUrl: slack.apiUrl,
    identity,
    log,
    desk: {
      services,
      people: new PeopleDirectory(services, client, work),
      workspaceId: identity.teamId,
      botUserId: identity.botUserId,
      respond,
      formAnswers: new FormAnswers(now),
    },
  });
  await receiver.start();

  return {
    store,
    workspaceId: identity.teamId,
    port: http?.address()?.port,
    stop: async () => {
      await receiver.stop();
      if (!options.store) await store.close();
    },
  };
};
