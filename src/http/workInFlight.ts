import type { Log } from '../log.ts';

/** Counts what has begun and not ended, so that a stop can wait for it. */
export interface WorkInFlight {
  readonly count: number;
  /** One piece of work has begun. Call the answer once when it has ended; further calls do nothing. */
  begin(): () => void;
  /** Work that nobody awaits. A rejection is logged, never unhandled. */
  track(work: Promise<unknown>): void;
  /** Waits until nothing is in flight. False: time was up first. */
  drain(timeoutMs: number): Promise<boolean>;
}

export function createWorkInFlight(log: Log): WorkInFlight {
  let count = 0;
  const idleWaiters = new Set<() => void>();

  function begin(): () => void {
    count += 1;
    let hasEnded = false;
    return () => {
      if (hasEnded) return;
      hasEnded = true;
      count -= 1;
      if (count === 0) for (const wake of idleWaiters) wake();
    };
  }

  return {
    get count() {
      return count;
    },
    begin,
    track(work) {
      const end = begin();
      work.then(end, (err: unknown) => {
        end();
        log.error({ err }, 'work in the background failed');
      });
    },
    drain(timeoutMs) {
      if (count === 0) return Promise.resolve(true);
      return new Promise((resolve) => {
        const settle = (isIdle: boolean) => {
          clearTimeout(timer);
          idleWaiters.delete(wake);
          resolve(isIdle);
        };
        const wake = () => settle(true);
        const timer = setTimeout(() => settle(false), timeoutMs);
        idleWaiters.add(wake);
      });
    },
  };
}
