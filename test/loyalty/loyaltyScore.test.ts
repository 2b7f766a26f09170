import { describe, expect, it, test } from 'vitest';
import { defaultLoyaltyConfig } from '../../src/loyalty/loyaltyConfig.ts';
import type { LoyaltyInputs } from '../../src/loyalty/loyaltyInputs.ts';
import { agedInputs, satisfactionOf } from '../../src/loyalty/loyaltyInputs.ts';
import { loyaltyScore } from '../../src/loyalty/loyaltyScore.ts';

const today = '2026-11-29';
const inputs = (over: Partial<LoyaltyInputs> = {}): LoyaltyInputs => ({
  purchaseDays: 7,
  netAmount: 900_000,
  unconvertedCount: 0,
  lastBoughtOn: '2026-11-08',
  changesOn: null,
  ratingCount: 5,
  feedbackCount: 0,
  judgedWeight: 1_000_000,
  judgedMean: 82,
  prior: { mean: 75, shrinkage: 2 },
  ...over,
});
const reference = { amount: 3_000_000, isProvisional: false };
const scored = (over: Partial<LoyaltyInputs> = {}) => {
  const score = loyaltyScore(inputs(over), reference, today, defaultLoyaltyConfig);
  if (!score) throw new Error('no score');
  return score;
};

test('gold at 73: seven purchase days, 9,000 of the 30,000 reference, last bought 21 days ago, satisfaction 82', () => {
  const { score, points } = scored();
  expect(points.frequency).toBeCloseTo(19.1, 1);
  expect(points.amount).toBeCloseTo(16.4, 1);
  expect(points.recency).toBeCloseTo(21.3, 1);
  expect(points.satisfaction).toBeCloseTo(16.4, 1);
  expect(80 - score).toBeCloseTo(6.8, 1);
});

describe('what a party has not shown', () => {
  it('has no score before it bought anything', () => {
    expect(loyaltyScore(inputs({ lastBoughtOn: null }), reference, today, defaultLoyaltyConfig)).toBeNull();
  });

  it('takes the behaviour in place of a satisfaction that nobody has told, and says so', () => {
    const { score, behaviour, satisfaction, isSatisfactionAssumed } = scored({
      ...{ ratingCount: 0, feedbackCount: 0, judgedMean: null, judgedWeight: 0 },
    });
    expect(isSatisfactionAssumed).toBe(true);
    expect(satisfaction).toBe(behaviour);
    expect(score).toBeCloseTo(behaviour, 10);
  });

  it('gives no points for an amount where no reference is known, nor for more refunded than bought', () => {
    const unknown = loyaltyScore(
      inputs(),
      { amount: null, isProvisional: false },
      today,
      defaultLoyaltyConfig,
    );
    expect(unknown?.amount).toBe(0);
    expect(scored({ netAmount: -5_000 }).amount).toBe(0);
  });

  it('counts at most twelve purchase days and the whole reference', () => {
    const most = scored({ purchaseDays: 300, netAmount: 99_000_000, lastBoughtOn: today, judgedMean: 100 });
    expect(most).toMatchObject({ frequency: 100, amount: 100, recency: 100 });
    expect(most.score).toBeLessThanOrEqual(100);
  });

  it('takes a purchase of a clock that was ahead for one of today', () => {
    expect(scored({ lastBoughtOn: '2026-12-24' }).recency).toBe(100);
  });
});

test('what was said leans on the mean of the kind the more, the longer ago it was', () => {
  const said = inputs({ judgedWeight: 2, judgedMean: 50 });
  expect(satisfactionOf(said)).toBeCloseTo((2 * 50 + 2 * 75) / 4, 10);
  const aged = agedInputs(said, 180, { prior: { mean: 80, shrinkage: 2 }, halfLifeInDays: 180 });
  expect(satisfactionOf(aged)).toBeCloseTo((1 * 50 + 2 * 80) / 3, 10);
});
