import type { ScheduledTask } from 'node-cron';
import type { Log } from '../log.ts';

/** An alarm that rings late (a busy or sleeping machine) still rings: what is due is read from the store anyway. */
const LATENESS_MS = 24 * 60 * 60 * 1000;

/** Rings at the start of every minute; `ring` must not reject, and is not awaited. Returns what stops it. */
export const startMinuteAlarm = (ring: () => void, log: Log, pattern = '* * * * *'): (() => void) => {
  const child = log.child({ from: 'alarm' });
  let alarm: ScheduledTask | undefined;
  let isStopped = false;
  // A start does not wait for it: the next minute is early enough.
  void import('node-cron').then(({ schedule }) => {
    if (isStopped) return;
    alarm = schedule(pattern, ring, {
      name: 'minute',
      missedExecutionTolerance: LATENESS_MS,
      suppressMissedWarning: true,
      noOverlap: true,
      logger: {
        debug: (message) =>
          child.debug({ err: message instanceof Error ? message : undefined }, String(message)),
        info: (message) => child.info(message),
        warn: (message) => child.warn(message),
        error: (message, err) => child.error({ err: err ?? message }, String(message)),
      },
    });
  });
  return () => {
    isStopped = true;
    void alarm?.destroy();
  };
};
