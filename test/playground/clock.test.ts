import { afterEach, describe, expect, it, vi } from 'vitest';
import { MovableClock, manualClock } from '../../src/playground/clock.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('the playground’s clock', () => {
  it('fires what becomes due when it is moved, in order, and nothing before', () => {
    const clock = new MovableClock(manualClock(1000));
    const fired: string[] = [];
    clock.after(200, () => fired.push('second'));
    clock.after(100, () => fired.push('first'));
    const cancel = clock.after(150, () => fired.push('cancelled'));
    cancel();
    clock.advance(99);
    expect(fired).toEqual([]);
    clock.advance(101);
    expect(fired).toEqual(['first', 'second']);
    expect(clock.now()).toBe(1200);
  });

  it('fires in real time too, unless it is a manual one', () => {
    vi.useFakeTimers();
    const fired: string[] = [];
    new MovableClock().after(10, () => fired.push('real'));
    const manual = new MovableClock(manualClock(0));
    manual.after(10, () => fired.push('manual'));
    vi.advanceTimersByTime(60_000);
    expect(fired).toEqual(['real']);
    manual.advance(10);
    expect(fired).toEqual(['real', 'manual']);
  });
});
