import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';

/** Slack's rule: a request dated more than five minutes from now, either way, is refused. */
const maxClockDifferenceSeconds = 5 * 60;

export interface SignatureCheck {
  /** Whether X-Slack-Request-Timestamp is a time near enough to now. */
  isTimely(timestamp: string): boolean;
  /** Whether X-Slack-Signature is that of this body at this time, compared in constant time. */
  isGenuine(signature: string, timestamp: string, rawBody: Buffer): boolean;
}

/** Slack's v0 scheme: HMAC-SHA256 over `v0:{timestamp}:{raw body}`. `now` is in milliseconds. */
export function createSignatureCheck(signingSecret: string, now: () => number): SignatureCheck {
  const key = createSecretKey(signingSecret, 'utf8');
  return {
    isTimely: (timestamp) =>
      /^\d{1,12}$/.test(timestamp) && Math.abs(now() / 1000 - Number(timestamp)) <= maxClockDifferenceSeconds,
    isGenuine(signature, timestamp, rawBody) {
      const hmac = createHmac('sha256', key).update(`v0:${timestamp}:`).update(rawBody);
      const expected = Buffer.from(`v0=${hmac.digest('hex')}`);
      const given = Buffer.from(signature);
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}
