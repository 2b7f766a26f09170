import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../../log.ts';
import { retryAfterMsOf, SlackConnectionError, socketModeIsOff } from './slackConnectionError.ts';
import type { SocketConnection } from './socketConnection.ts';

export interface KeepConnectedOptions {
  /** One that is open already; left out, the first is opened like every other. */
  readonly first?: SocketConnection | undefined;
  /** Rejects with a SlackConnectionError. */
  readonly open: () => Promise<SocketConnection>;
  readonly log: Log;
  readonly now: () => number;
  /** Milliseconds to wait after so many failures in a row (1, 2, …). */
  readonly backOffMs: (failures: number) => number;
  readonly signal: AbortSignal;
}

/** What ends sooner than this counts as a failure, so that a server that hangs up at once is not hammered. */
const stableMs = 10_000;
/** How long a replaced connection is kept for answers that are under way: as long as Slack waits for them. */
const retireAfterMs = 3_000;

/**
 * Keeps one connection open until the signal aborts. When Slack announces the end of one, its successor is opened
 * first and the old one closed after, so that nothing is missed between them.
 * Rejects with a SlackConnectionError (`refused`) once only a person can help.
 */
export async function keepConnected(options: KeepConnectedOptions): Promise<void> {
  const { log, now, signal, backOffMs } = options;
  const stopped = new Promise<undefined>((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  let connection = options.first;
  let failures = 0;
  while (!signal.aborted) {
    const openedAt = now();
    if (connection) {
      const reason = await Promise.race([connection.left, stopped]);
      if (reason === undefined) return;
      if (reason === 'link_disabled') throw socketModeIsOff();
      log.info({ reason }, 'a connection to Slack ends; opening the next');
      failures = now() - openedAt < stableMs ? failures + 1 : 0;
    }
    const leaving = connection;
    if (failures > 0) await pause(backOffMs(failures));
    connection = await openNext();
    if (leaving) void retire(leaving);
  }

  async function openNext(): Promise<SocketConnection | undefined> {
    while (!signal.aborted) {
      try {
        return await options.open();
      } catch (error) {
        if (!(error instanceof SlackConnectionError) || error.reason === 'refused') throw error;
        failures += 1;
        log.warn({ err: error, failures }, 'cannot connect to Slack; trying again');
        await pause(Math.max(backOffMs(failures), retryAfterMsOf(error)));
      }
    }
    return undefined;
  }

  // After a stop, whoever stopped closes what is open, once the last answers are sent.
  async function retire(leaving: SocketConnection): Promise<void> {
    await pause(retireAfterMs);
    if (!signal.aborted) await leaving.close();
  }

  async function pause(milliseconds: number): Promise<void> {
    try {
      await delay(milliseconds, undefined, { signal });
    } catch {
      // Aborted: whoever waits looks at the signal.
    }
  }
}
