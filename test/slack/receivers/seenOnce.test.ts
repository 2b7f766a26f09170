import { describe, expect, it } from 'vitest';
import { createSeenOnce } from '../../../src/slack/receivers/seenOnce.ts';

const minute = 60_000;

describe('what was seen once', () => {
  it('is claimed by the first only, until it is released', () => {
    const seen = createSeenOnce();
    expect([seen.claim('a'), seen.claim('a'), seen.claim('b')]).toEqual([true, false, true]);
    seen.release('a');
    expect([seen.claim('a'), seen.claim('a')]).toEqual([true, false]);
  });

  it('is remembered for its time and forgotten by twice that', () => {
    let now = 0;
    const seen = createSeenOnce({ rememberMs: 10 * minute, now: () => now });
    for (let at = 0; at <= 10; at += 1) {
      now = at * minute;
      seen.claim(`at ${at}`);
    }
    now = 19 * minute;
    expect(seen.claim('at 9')).toBe(false);
    expect(seen.claim('at 10')).toBe(false);
    now = 40 * minute;
    expect(seen.claim('at 10')).toBe(true);
  });

  it('is forgotten after a long silence, both generations', () => {
    let now = 0;
    const seen = createSeenOnce({ rememberMs: 10 * minute, now: () => now });
    seen.claim('a');
    now = 25 * minute;
    seen.claim('b');
    expect(seen.claim('a')).toBe(true);
  });

  it('outlasts a last retry by default and a signature dated ahead', () => {
    let now = 0;
    const seen = createSeenOnce({ now: () => now });
    seen.claim('a');
    now = 10 * minute;
    expect(seen.claim('a')).toBe(false);
  });

  it('stays bounded under a flood, keeping the newest', () => {
    const seen = createSeenOnce({ maxKeys: 1_000, now: () => 0 });
    for (let index = 0; index < 10_000; index += 1) seen.claim(`key ${index}`);
    expect(seen.claim('key 9999')).toBe(false);
    expect(seen.claim('key 9600')).toBe(false);
    expect(seen.claim('key 100')).toBe(true);
  });
});
