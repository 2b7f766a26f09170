import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';

/** Slack's rule, and ours: a request dated more than five minutes from now, either way, is refused. */
const maxClockDifferenceSeconds = 5 * 60;

export interface SignatureCheck {
  /** Whether the timestamp, in epoch seconds, is near enough to now. */
  isTimely(timestamp: string): boolean;
  /** Whether the signature is that of this body at this time, compared in constant time. */
  isGenuine(signature: string, timestamp: string, rawBody: Buffer): boolean;
}

/**
 * Slack's v0 scheme, and our v1: `v0=` and the HMAC-SHA256 over `v0:{timestamp}:{raw body}` in hex. `now` is in
 * milliseconds.
 */
export function createSignatureCheck(
  signingSecret: string,
  now: () => number,
  version: 'v0' | 'v1' = 'v0',
): SignatureCheck {
  const key = createSecretKey(signingSecret, 'utf8');
  return {
    isTimely: (timestamp) =>
      /^\d{1,12}$/.test(timestamp) && Math.abs(now() / 1000 - Number(timestamp)) <= maxClockDifferenceSeconds,
    isGenuine(signature, timestamp, rawBody) {
      const hmac = createHmac('sha256', key).update(`${version}:${timestamp}:`).update(rawBody);
      const expected = Buffer.from(`${version}=${hmac.digest('hex')}`);
      const given = Buffer.from(signature);
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}
