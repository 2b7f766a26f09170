import { AppError } from '../../errors.ts';

/**
 * SQLSTATEs after which trying again may help and nobody is to blame: connection, resources (disk full), operator's
 * intervention, I/O, a server that only reads, one that cut the session off.
 */
const unavailableStates = /^(08|53|57P|58|25006|25P03)/;
const networkCodes = /^(ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|ENOTFOUND|EAI_)/;

/** What the driver said, under drizzle's "Failed query". */
const rootOf = (error: unknown): unknown =>
  error instanceof Error && error.cause instanceof Error ? rootOf(error.cause) : error;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** Whether the connection it came from is of no further use. */
export const isConnectionLost = (error: unknown): boolean => {
  const root = rootOf(error);
  const code = codeOf(root);
  if (code) return /^(08|57P|25P03)/.test(code) || networkCodes.test(code);
  return (
    root instanceof Error &&
    /connection terminated|connection error|trying to connect|not queryable/i.test(root.message)
  );
};

/** Says "try again" where that is the remedy, and keeps the cause for the log. */
export const asUnavailable = (error: unknown): unknown =>
  !(error instanceof AppError) && (isConnectionLost(error) || unavailableStates.test(codeOf(rootOf(error))))
    ? new AppError('unavailable', 'storeUnavailable', {}, { cause: error })
    : error;

/** Whether a connection that was open has been ended by the server or the network, not one that could not be opened. */
const wasConnectionEnded = (error: unknown): boolean => {
  const root = rootOf(error);
  return (
    /^(57P0[125]|ECONNRESET|EPIPE)/.test(codeOf(root)) ||
    /terminated unexpectedly|not queryable/i.test(String(root))
  );
};

/** A pool keeps no more connections than this. */
export const MOST_CONNECTIONS = 10;

/**
 * Tries again where an idle connection turned out to be dead: after a restart of the server each one in the pool may be,
 * and only its use tells. `mayRetry`: whether nothing has happened yet that would happen twice.
 */
export const onLiveConnection = async <T>(
  attempt: () => Promise<T>,
  mayRetry: () => boolean = () => true,
): Promise<T> => {
  for (let dead = 0; ; dead += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (dead === MOST_CONNECTIONS || !mayRetry() || !wasConnectionEnded(error)) throw error;
    }
  }
};
