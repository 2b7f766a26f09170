import type { Core } from '../core.ts';
import { CALLS_PER_MINUTE, type Method } from './method.ts';

/** chat.postMessage: one a second per channel, with a short burst let through. */
const POST_BURST = 5;
const POST_PER_SECOND = 1;

type Bucket = { tokens: number; filledMs: number };

/** Token buckets per method, and per channel for chat.postMessage. */
export class RateLimiter {
  readonly #core: Core;
  readonly #buckets = new Map<string, Bucket>();

  constructor(core: Core) {
    this.#core = core;
  }

  /** Seconds to wait, or 0 when the call may go on. */
  take(name: string, method: Method, channel: string): number {
    if (!this.#core.limits.rateLimits || method.tier === 'special') return 0;
    if (method.tier === 'postMessage') return this.#take(`${name} ${channel}`, POST_BURST, POST_PER_SECOND);
    const perMinute = CALLS_PER_MINUTE[method.tier];
    return this.#take(name, perMinute, perMinute / 60);
  }

  #take(key: string, size: number, perSecond: number): number {
    const now = this.#core.clock.now();
    const bucket = this.#buckets.get(key) ?? { tokens: size, filledMs: now };
    bucket.tokens = Math.min(size, bucket.tokens + ((now - bucket.filledMs) / 1000) * perSecond);
    bucket.filledMs = now;
    this.#buckets.set(key, bucket);
    if (bucket.tokens < 1) return Math.max(1, Math.ceil((1 - bucket.tokens) / perSecond));
    bucket.tokens -= 1;
    return 0;
  }
}
