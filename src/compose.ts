import type { Receiver } from '@slack/bolt';
import type { Config } from './config.ts';
import { createDeliveryWorker } from './delivery/deliveryWorker.ts';
import { createPurchaseEndpoint } from './http/purchaseEndpoint.ts';
import { createWorkInFlight } from './http/workInFlight.ts';
import type { Log } from './log.ts';
import { newId } from './newId.ts';
import { startMinuteAlarm } from './schedule/minuteAlarm.ts';
import { createScheduler } from './schedule/scheduler.ts';
import { standingTasks } from './schedule/standingTasks.ts';
import { createSlackApp } from './slack/app.ts';
import { channelDirectoryOver } from './slack/channelDirectory.ts';
import { OpenHomes } from './slack/home/openHomes.ts';
import { FormAnswers } from './slack/listeners/formAnswers.ts';
import { PeopleDirectory } from './slack/peopleDirectory.ts';
import { createPoster } from './slack/poster.ts';
import { createHttpReceiver } from './slack/receivers/httpReceiver.ts';
import { createSeenOnce } from './slack/receivers/seenOnce.ts';
import type { SocketReceiver, SocketReceiverOptions } from './slack/receivers/socketReceiver.ts';
import type { Services } from './slack/request.ts';
import { createResponseUrlPost } from './slack/responseUrl.ts';
import { createWebClient, identify } from './slack/webClient.ts';
import { loadEngine } from './store/openStore.ts';
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
  /** Where purchases are listened to; undefined where they are not. */
  readonly purchasesPort: number | undefined;
  /** What the alarm of every minute does: digests that are due, the daily review, messages that wait. */
  tick(): Promise<void>;
  /** Takes nothing new, ends what is in flight, closes. */
  stop(): Promise<void>;
}

/** Slack's socket client brings undici along, which is more code than all of ours: only who uses it loads it. */
const socketReceiver = async (options: SocketReceiverOptions): Promise<SocketReceiver> => {
  const { createSocketReceiver } = await import('./slack/receivers/socketReceiver.ts');
  return createSocketReceiver(options);
};

/** Wires everything and starts it; main, the demo and the journeys all use it. Rejects with a sentence that says what to do. */
export const startService = async (options: ComposeOptions): Promise<Service> => {
  const { config, log, onFatal, now = () => new Date() } = options;
  const { slack } = config;
  const client = createWebClient(slack.botToken, slack.apiUrl, log);
  // Slack answers while the engine loads. Nothing is made before it has taken the token.
  const [identity, open] = await Promise.all([identify(client), loadEngine(config.database)]);
  const store = options.store ?? (await open());
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
  const workspace = store.inWorkspace(identity.teamId);
  const poster = createPoster({
    client,
    log,
    now,
    readerOf: (personId) => people.actor(workspace, personId),
  });
  const deliveries = createDeliveryWorker({ workspace, poster, log, now, newId });
  const tasks = standingTasks({ workspace, deliveries, newId });
  const scheduler = createScheduler({ tasks, log, now });
  const services: Services = {
    store,
    log,
    channels,
    people: { actor: (records, personId) => people.actor(records, personId) },
    now,
    newId,
    wake: () => deliveries.wake(),
    tick: () => void scheduler.tick(),
  };
  const people = new PeopleDirectory(services, client, work);
  const homes = new OpenHomes({ client, services, workspaceId: identity.teamId, work });
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
      ? await socketReceiver({ ...shared, appToken: slack.transport.appToken, apiUrl: slack.apiUrl, onFatal })
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
      people,
      workspaceId: identity.teamId,
      botUserId: identity.botUserId,
      respond,
      formAnswers: new FormAnswers(now),
      homes,
    },
  });
  await receiver.start();
  const purchases =
    config.purchases && createPurchaseEndpoint({ ...config.purchases, workspace, work, log, now, newId });
  const purchasesAddress = await purchases?.start().catch(async (error: unknown) => {
    await receiver.stop();
    throw error;
  });
  const stopAlarm = startMinuteAlarm(() => void scheduler.tick(), log);
  // What fell due while nothing ran does not wait for the next minute.
  void scheduler.tick();

  return {
    store,
    workspaceId: identity.teamId,
    port: http?.address()?.port,
    purchasesPort: purchasesAddress?.port,
    tick: () => scheduler.tick(),
    stop: async () => {
      stopAlarm();
      homes.stop();
      await purchases?.stop();
      await receiver.stop();
      await scheduler.stop();
      await deliveries.stop();
      if (!options.store) await store.close();
    },
  };
};
