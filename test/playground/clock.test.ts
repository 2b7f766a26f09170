import { describe, expect, it } from 'vitest';
import { MovableClock, manualClock } from '../../src/playground/clock.ts';

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

  it('fires in real time too, unless it is a manual one', async () => {
    const real = new MovableClock();
    await new Promise<void>((resolve) => real.after(1, resolve));
    const manual = new MovableClock(manualClock(0));
    let isFired = false;
    manual.after(1, () => {
      isFired = true;
    });
    await new Promise<void>((resolve) => real.after(20, resolve));
    expect(isFired).toBe(false);
    manual.advance(1);
    expect(isFired).toBe(true);
  });
});
