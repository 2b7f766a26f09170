import { describe, expect, it, vi } from 'vitest';
import { createWorkInFlight } from '../../src/http/workInFlight.ts';
import { createLog } from '../../src/log.ts';

const silent = createLog('silent');

describe('work in flight', () => {
  it('is drained at once when there is none', async () => {
    expect(await createWorkInFlight(silent).drain(0)).toBe(true);
  });

  it('is waited for, also what began while waiting', async () => {
    const work = createWorkInFlight(silent);
    const endFirst = work.begin();
    const endSecond = work.begin();
    const drained = vi.fn();
    const draining = work.drain(5_000).then(drained);
    endFirst();
    endFirst();
    const endThird = work.begin();
    endSecond();
    await Promise.resolve();
    expect([work.count, drained.mock.calls.length]).toEqual([1, 0]);
    endThird();
    await draining;
    expect(drained).toHaveBeenCalledWith(true);
  });

  it('is given up on when the time is over', async () => {
    const work = createWorkInFlight(silent);
    work.begin();
    expect(await work.drain(5)).toBe(false);
    expect(work.count).toBe(1);
  });

  it('may fail in the background: that is logged, and it has ended', async () => {
    const lines: string[] = [];
    const work = createWorkInFlight(createLog('info', { write: (line: string) => lines.push(line) }));
    work.track(Promise.reject(new Error('broken')));
    work.track(Promise.resolve());
    expect(await work.drain(5_000)).toBe(true);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('broken');
  });
});
