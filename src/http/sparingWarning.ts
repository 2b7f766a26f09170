import type { Log } from '../log.ts';

/** Warns of refused input without letting a flood of it flood the log. */
export type SparingWarning = (reason: string, fields?: object) => void;

/** At most one line per reason and interval; the next one tells how many were left out. Reasons are few and fixed. */
export function createSparingWarning(log: Log, now: () => number, intervalMs = 10_000): SparingWarning {
  const last = new Map<string, { at: number; leftOut: number }>();
  return (reason, fields = {}) => {
    const previous = last.get(reason);
    if (previous && now() - previous.at < intervalMs) {
      previous.leftOut += 1;
      return;
    }
    last.set(reason, { at: now(), leftOut: 0 });
    log.warn({ ...fields, ...(previous?.leftOut ? { leftOut: previous.leftOut } : {}) }, reason);
  };
}
