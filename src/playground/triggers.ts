import type { MovableClock } from './clock.ts';
import { newTriggerId } from './ids.ts';

/** What a trigger_id was issued for; a view id when it came out of a modal. */
export type TriggerOrigin = { userId: string; viewId?: string; channelId?: string };
export type TriggerError = 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id';

/** trigger_ids: good for three seconds and one use. */
export class Triggers {
  readonly #issued = new Map<string, { origin: TriggerOrigin; issuedMs: number; isUsed: boolean }>();
  readonly #clock: MovableClock;
  readonly #lifetimeMs: number;

  constructor(clock: MovableClock, lifetimeMs: number) {
    this.#clock = clock;
    this.#lifetimeMs = lifetimeMs;
  }

  issue(origin: TriggerOrigin): string {
    const id = newTriggerId();
    this.#issued.set(id, { origin, issuedMs: this.#clock.now(), isUsed: false });
    return id;
  }

  /** Looks without using it up: a call refused for its view leaves the trigger good. */
  look(id: unknown): TriggerOrigin | TriggerError {
    const trigger = typeof id === 'string' ? this.#issued.get(id) : undefined;
    if (!trigger) return 'invalid_trigger_id';
    if (trigger.isUsed) return 'exchanged_trigger_id';
    if (this.#clock.now() - trigger.issuedMs > this.#lifetimeMs) return 'expired_trigger_id';
    return trigger.origin;
  }

  use(id: string): void {
    const trigger = this.#issued.get(id);
    if (trigger) trigger.isUsed = true;
  }
}
