import type { Core } from '../core.ts';
import type { Outcome } from './appLink.ts';

/** One answer awaited for at most three seconds of the playground's clock; whatever comes later is ignored. */
export class AckWait {
  readonly outcome: Promise<Outcome>;
  #settle: (outcome: Outcome) => void = () => {};
  readonly #core: Core;
  readonly #cancelTimeout: () => void;

  constructor(core: Core) {
    this.#core = core;
    this.outcome = new Promise((resolve) => {
      this.#settle = resolve;
    });
    this.#cancelTimeout = core.clock.after(core.limits.ackTimeoutMs, () => this.#settle({ kind: 'timeout' }));
  }

  answer(outcome: Outcome): void {
    const delayMs = this.#core.faults.ackDelayMs;
    if (delayMs > 0) {
      this.#core.clock.after(delayMs, () => this.#finish(outcome));
      return;
    }
    this.#finish(outcome);
  }

  #finish(outcome: Outcome): void {
    this.#cancelTimeout();
    this.#settle(outcome);
  }
}
