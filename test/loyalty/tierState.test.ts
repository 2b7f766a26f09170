import { describe, expect, it, test } from 'vitest';
import { dayAfter } from '../../src/loyalty/localDays.ts';
import { defaultLoyaltyConfig } from '../../src/loyalty/loyaltyConfig.ts';
import { nextTierState, type TierState } from '../../src/loyalty/tierState.ts';

const start = '2026-01-01';
/** The states at the end of each day, for one score a day. */
const lived = (scores: readonly (number | null)[], before: TierState | null = null) => {
  const states: (TierState | null)[] = [];
  for (const [at, score] of scores.entries())
    states.push(nextTierState(states.at(-1) ?? before, score, dayAfter(start, at), defaultLoyaltyConfig));
  return states;
};
const tiers = (scores: readonly (number | null)[]) => lived(scores).map((state) => state?.tier ?? null);
const days = (count: number, score: number): number[] => Array.from({ length: count }, () => score);

test('a tier is reached at once, over several at a time', () => {
  expect(tiers([10, 39.99, 40, 60, 80])).toEqual(['bronze', 'bronze', 'silver', 'gold', 'platinum']);
  expect(tiers([10, 95])).toEqual(['bronze', 'platinum']);
});

describe('a tier is not lost at once', () => {
  it('is kept while the score stays within five points under its threshold', () => {
    expect(new Set(tiers([60, ...days(400, 55)]))).toEqual(new Set(['gold']));
  });

  it('is lost after thirty days under that, but not before ninety in the tier', () => {
    const states = lived([60, ...days(120, 54)]);
    expect(states.findIndex((state) => state?.tier === 'silver')).toBe(90);
    const longThere = lived([...days(200, 60), ...days(60, 54)]);
    expect(longThere.findIndex((state) => state?.tier === 'silver')).toBe(200 + 30);
  });

  it('counts the days of grace anew when the score was high enough in between', () => {
    const states = lived([...days(200, 60), ...days(29, 54), 55, ...days(29, 54), 54]);
    expect(states.at(-1)?.tier).toBe('gold');
    expect(states.at(-1)?.belowSince).toBe(dayAfter(start, 230));
  });

  it('goes down one tier at a time, with a whole stay in each', () => {
    const states = lived([...days(100, 85), ...days(400, 3)]);
    const lost = ['gold', 'silver', 'bronze'].map((tier) =>
      states.findIndex((state) => state?.tier === tier),
    );
    expect(lost).toEqual([130, 220, 310]);
    expect(states.at(-1)).toMatchObject({ tier: 'bronze', belowSince: null });
  });
});

test('without anything bought there is no tier, and the next purchase begins anew', () => {
  expect(tiers([null, 85, null, 45])).toEqual([null, 'platinum', null, 'silver']);
});
