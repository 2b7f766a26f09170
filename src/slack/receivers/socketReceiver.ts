import type { App, Receiver } from '@slack/bolt';
import { createSparingWarning } from '../../http/sparingWarning.ts';
import type { WorkInFlight } from '../../http/workInFlight.ts';
import type { Log } from '../../log.ts';
import { slackLogger } from '../slackLogger.ts';
import { keepConnected } from './keepConnected.ts';
import type { AnswerLate } from './lateAnswer.ts';
import type { SeenOnce } from './seenOnce.ts';
import { SlackConnectionError, slackConnectionError } from './slackConnectionError.ts';
import { openSocketConnection, type SocketConnection } from './socketConnection.ts';
import { createSocketDelivery } from './socketDelivery.ts';

export interface SocketReceiverOptions {
  readonly appToken: string;
  /** Ends in a slash. Default: https://slack.com/api/ */
  readonly apiUrl?: string;
  readonly log: Log;
  readonly work: WorkInFlight;
  readonly seen: SeenOnce;
  /** Called at most once, after a good start, when Slack will not have us any more: stop, and end with an error code. */
  readonly onFatal: (error: SlackConnectionError) => void;
  /** Takes over an answer whose socket was gone. */
  readonly answerLate?: AnswerLate;
  /** Slack sends each envelope over one of them (at most 10). The second bridges the unannounced loss of the first. */
  readonly connections?: number;
  readonly now?: () => number;
  readonly backOffMs?: (failures: number) => number;
  readonly ackTimeoutMs?: number;
  readonly helloTimeoutMs?: number;
  /** How long `stop` waits for work in flight. */
  readonly drainTimeoutMs?: number;
}

export interface SocketReceiver extends Receiver {
  /** Resolves with the first connection; rejects with a SlackConnectionError whose message says what to do. */
  start(): Promise<void>;
  /** Waits for what is in flight (bounded), while its answers can still be sent, then disconnects. True: all of it ended. */
  stop(): Promise<boolean>;
  isConnected(): boolean;
}

/** Half a second, doubling up to half a minute, spread so that replicas do not come back in step. */
const spreadBackOffMs = (failures: number): number =>
  Math.min(30_000, 250 * 2 ** failures) * (0.5 + Math.random() / 2);

/** Slack over Socket Mode for Bolt. Give it as `receiver` and leave Bolt's `socketMode` out. */
export function createSocketReceiver(options: SocketReceiverOptions): SocketReceiver {
  const { log, work, now = Date.now, connections = 2, drainTimeoutMs = 10_000 } = options;
  const warn = createSparingWarning(log, now);
  const deliver = createSocketDelivery({ ...options, warn });
  const logger = slackLogger(log, 'socket');
  const open = new Set<SocketConnection>();
  const stopping = new AbortController();
  let app: App | undefined;

  async function openConnection(): Promise<SocketConnection> {
    try {
      const connection = await openSocketConnection({
        ...options,
        logger,
        onEnvelope: (envelope, line) => {
          if (app) deliver(app, envelope, line);
        },
        onMalformedFrame: () => warn('ignored a malformed frame'),
      });
      open.add(connection);
      void connection.closed.then(() => open.delete(connection));
      if (stopping.signal.aborted) void connection.close();
      return connection;
    } catch (error) {
      throw slackConnectionError(error, options.apiUrl ?? 'https://slack.com/api/');
    }
  }

  function keepOpen(first?: SocketConnection): void {
    keepConnected({
      first,
      open: openConnection,
      log,
      now,
      backOffMs: options.backOffMs ?? spreadBackOffMs,
      signal: stopping.signal,
    }).catch(giveUp);
  }

  function giveUp(error: unknown): void {
    if (stopping.signal.aborted) return;
    stopping.abort();
    options.onFatal(
      error instanceof SlackConnectionError ? error : slackConnectionError(error, options.apiUrl ?? ''),
    );
  }

  return {
    init: (bolt) => {
      app = bolt;
    },
    async start() {
      keepOpen(await openConnection());
      for (let more = 1; more < connections; more += 1) keepOpen();
    },
    async stop() {
      stopping.abort();
      const isDrained = await work.drain(drainTimeoutMs);
      await Promise.all([...open].map((connection) => connection.close()));
      if (!isDrained) log.error({ inFlight: work.count, drainTimeoutMs }, 'stopped with work in flight');
      return isDrained;
    },
    isConnected: () => [...open].some((connection) => connection.isOpen),
  };
}
