export type Clock = {
  /** Epoch milliseconds. */
  now(): number;
  /** Time passes only when the clock is moved: timers never fire by themselves. */
  isManual?: boolean;
};

/** A clock that stands still until it is moved, so that no time-out can come from a slow machine. */
export function manualClock(startMs: number): Clock {
  return { now: () => startMs, isManual: true };
}

type Timer = { dueMs: number; run: () => void; handle: NodeJS.Timeout | undefined };

/**
 * The playground's time, in epoch milliseconds: a base clock plus what tests have moved it by. Timers fire
 * in real time, or at once when the clock is moved past them, so that nothing ever has to sleep.
 */
export class MovableClock implements Clock {
  readonly #base: Clock;
  #offsetMs = 0;
  readonly #timers = new Set<Timer>();

  constructor(base: Clock = { now: () => Date.now() }) {
    this.#base = base;
  }

  now(): number {
    return this.#base.now() + this.#offsetMs;
  }

  /** Returns a function that cancels. */
  after(delayMs: number, run: () => void): () => void {
    const timer: Timer = {
      dueMs: this.now() + delayMs,
      run,
      handle: this.#arm(delayMs, () => this.#fire(timer)),
    };
    this.#timers.add(timer);
    return () => this.#drop(timer);
  }

  advance(byMs: number): void {
    this.#offsetMs += byMs;
    const now = this.now();
    const inOrder = [...this.#timers].sort((a, b) => a.dueMs - b.dueMs);
    for (const timer of inOrder) {
      if (timer.dueMs <= now) {
        this.#fire(timer);
      } else {
        clearTimeout(timer.handle);
        timer.handle = this.#arm(timer.dueMs - now, () => this.#fire(timer));
      }
    }
  }

  stop(): void {
    for (const timer of [...this.#timers]) this.#drop(timer);
  }

  #arm(delayMs: number, run: () => void): NodeJS.Timeout | undefined {
    if (this.#base.isManual && delayMs > 0) return undefined;
    return setTimeout(run, delayMs).unref();
  }

  #fire(timer: Timer): void {
    if (!this.#timers.has(timer)) return;
    this.#drop(timer);
    timer.run();
  }

  #drop(timer: Timer): void {
    clearTimeout(timer.handle);
    this.#timers.delete(timer);
  }
}
