import { afterEach, expect, test, vi } from 'vitest';
import { createLog } from '../../src/log.ts';
import { startMinuteAlarm } from '../../src/schedule/minuteAlarm.ts';
import { createScheduler, type StandingTask } from '../../src/schedule/scheduler.ts';

const logLines: string[] = [];
const log = createLog('warn', { write: (line) => void logLines.push(line) });
afterEach(() => {
  logLines.length = 0;
  vi.useRealTimers();
});

const at = new Date('2026-03-02T09:00:00Z');
const schedulerOf = (...tasks: StandingTask[]) => createScheduler({ tasks, log, now: () => at });

/** Something that ends when the test says so. */
const gate = () => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
};

test('a tick runs every task once, at the time of the clock', async () => {
  const seen: [string, Date][] = [];
  const task = (name: string) => ({ name, run: async (when: Date) => void seen.push([name, when]) });
  await schedulerOf(task('digests'), task('review')).tick();
  expect(seen).toEqual([
    ['digests', at],
    ['review', at],
  ]);
});

test('a task that fails is in the log, keeps no other back, and is tried again at the next tick', async () => {
  let runs = 0;
  const failing = { name: 'digests', run: () => Promise.reject(new Error('no such zone')) };
  const scheduler = schedulerOf(failing, { name: 'review', run: async () => void runs++ });
  await scheduler.tick();
  await scheduler.tick();
  expect(runs).toBe(2);
  expect(logLines).toHaveLength(2);
  expect(logLines[0]).toContain('no such zone');
});

test('a slow task never runs twice at a time, keeps no other back, and runs once for all ticks it missed', async () => {
  const { open, opened } = gate();
  let running = 0;
  let most = 0;
  let slowRuns = 0;
  let quickRuns = 0;
  const slow = {
    name: 'review',
    run: async () => {
      slowRuns += 1;
      running += 1;
      most = Math.max(most, running);
      await opened;
      running -= 1;
    },
  };
  const scheduler = schedulerOf(slow, { name: 'digests', run: async () => void quickRuns++ });
  const ticks = [scheduler.tick()];
  for (let n = 0; n < 4; n++) ticks.push(scheduler.tick());
  await expect.poll(() => quickRuns).toBeGreaterThanOrEqual(1);
  expect(slowRuns).toBe(1);
  open();
  await Promise.all(ticks);
  expect(slowRuns).toBe(2);
  expect(most).toBe(1);
});

test('a stop waits for what runs and starts nothing more', async () => {
  const { open, opened } = gate();
  let ended = 0;
  const scheduler = schedulerOf({ name: 'review', run: () => opened.then(() => void ended++) });
  void scheduler.tick();
  void scheduler.tick();
  const stopped = scheduler.stop();
  open();
  await stopped;
  await scheduler.tick();
  expect(ended).toBe(1);
});

test('the alarm rings by itself', async () => {
  let rings = 0;
  const stop = startMinuteAlarm(() => void rings++, log, '* * * * * *');
  await expect.poll(() => rings, { timeout: 5000 }).toBeGreaterThanOrEqual(1);
  stop();
});

test('the alarm rings once a minute, and not once it is stopped', async () => {
  vi.useFakeTimers({ now: new Date('2026-03-02T09:00:30Z') });
  let rings = 0;
  const stop = startMinuteAlarm(() => void rings++, log);
  await vi.dynamicImportSettled();
  await vi.advanceTimersByTimeAsync(3 * 60_000);
  expect(rings).toBe(3);
  stop();
  await vi.advanceTimersByTimeAsync(3 * 60_000);
  expect(rings).toBe(3);
  expect(logLines).toEqual([]);
});

test('an alarm that is stopped at once never rings', async () => {
  vi.useFakeTimers({ now: new Date('2026-03-02T09:00:30Z') });
  let rings = 0;
  startMinuteAlarm(() => void rings++, log)();
  await vi.dynamicImportSettled();
  await vi.advanceTimersByTimeAsync(3 * 60_000);
  expect(rings).toBe(0);
});

test('the alarm rings late rather than not at all when the machine was busy', async () => {
  vi.useFakeTimers({ now: new Date('2026-03-02T09:00:30Z') });
  let rings = 0;
  const stop = startMinuteAlarm(() => void rings++, log);
  await vi.dynamicImportSettled();
  // The clock goes on while no timer fires, as when the event loop is blocked or the machine sleeps.
  vi.setSystemTime(new Date('2026-03-02T09:07:20Z'));
  await vi.advanceTimersByTimeAsync(30_000);
  expect(rings).toBe(1);
  expect(logLines).toEqual([]);
  stop();
});
