import type { Log } from '../log.ts';

/** Something done when its time has come, which it reads from the store. */
export interface StandingTask {
  readonly name: string;
  run(at: Date): Promise<unknown>;
}

export interface Scheduler {
  /** Runs every task once, each by itself: a slow or failing one keeps no other back. Resolves when all are done. */
  tick(): Promise<void>;
  /** Starts nothing new; resolves when what runs has ended. */
  stop(): Promise<void>;
}

interface SchedulerOptions {
  readonly tasks: readonly StandingTask[];
  readonly log: Log;
  now(): Date;
}

/** What an alarm calls. Ticks while a task runs are made up for by one run after it, so a missed tick costs nothing. */
export const createScheduler = ({ tasks, log, now }: SchedulerOptions): Scheduler => {
  let isStopped = false;
  const lines = tasks.map((task) => {
    let current: Promise<void> | undefined;
    let next: Promise<void> | undefined;
    const start = (): Promise<void> => {
      current = runOnce(task).finally(() => {
        current = undefined;
      });
      return current;
    };
    const runAfterCurrent = async (running: Promise<void>): Promise<void> => {
      await running;
      next = undefined;
      await start();
    };
    return {
      run: (): Promise<void> => {
        if (!current) return start();
        next ??= runAfterCurrent(current);
        return next;
      },
      settled: async (): Promise<void> => {
        await next;
        await current;
      },
    };
  });

  const runOnce = async (task: StandingTask): Promise<void> => {
    if (isStopped) return;
    try {
      await task.run(now());
    } catch (err) {
      log.error({ err, task: task.name }, 'a standing task failed; it is tried again in a minute');
    }
  };

  return {
    tick: async () => {
      if (isStopped) return;
      await Promise.all(lines.map((line) => line.run()));
    },
    stop: async () => {
      isStopped = true;
      await Promise.all(lines.map((line) => line.settled()));
    },
  };
};
