import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { median } from '../benchmark.ts';

/** Median time of each way in milliseconds, turn by turn over the same cases; what they return is kept from being optimized away. */
export const timeInTurns = async <C>(
  cases: readonly C[],
  ours: (one: C) => Promise<unknown>,
  theirs: (one: C) => unknown,
  rounds = 3,
): Promise<{ oursMs: number; theirsMs: number }> => {
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const one of cases) {
      const startedAt = performance.now();
      await ours(one);
      const between = performance.now();
      theirs(one);
      const endedAt = performance.now();
      // The first round warms up.
      if (round === 0) continue;
      times.ours.push(between - startedAt);
      times.theirs.push(endedAt - between);
    }
  }
  return { oursMs: median(times.ours), theirsMs: median(times.theirs) };
};

export const inMs = (milliseconds: number): string => `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`;

/** How long it took, and the longest time in it for which the event loop stood still. */
export const withStops = async (
  run: () => Promise<unknown>,
): Promise<{ tookMs: number; longestMs: number }> => {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await wait(100);
  delay.reset();
  // The first tick after a reset is not counted.
  await wait(20);
  const startedAt = performance.now();
  await run();
  const tookMs = performance.now() - startedAt;
  await wait(20);
  delay.disable();
  return { tookMs, longestMs: delay.max / 1e6 };
};
