import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { comingDemotion, DAYS_AHEAD } from '../../src/loyalty/comingDemotion.ts';
import { dayAfter, daysFrom } from '../../src/loyalty/localDays.ts';
import { defaultLoyaltyConfig, type LoyaltyModel } from '../../src/loyalty/loyaltyConfig.ts';
import type { CountedPurchase } from '../../src/loyalty/loyaltyLedger.ts';
import { rankOfTier } from '../../src/loyalty/loyaltyTier.ts';
import { reachByPurchase } from '../../src/loyalty/reachByPurchase.ts';
import { nextTier, tierInDanger } from '../../src/loyalty/tierInDanger.ts';
import { type LoyaltyHistory, tierTimeline } from '../../src/loyalty/tierTimeline.ts';

const start = '2025-01-01';
const today = dayAfter(start, 400);
const A = 100_000;
const reference = { amount: A, buyerCount: 30, isProvisional: false, frozenOn: start };
const model: LoyaltyModel = {
  version: 1,
  config: defaultLoyaltyConfig,
  references: { customer: reference, partner: reference },
};
const historyOf = (
  purchases: readonly CountedPurchase[],
  scores: readonly number[] = [],
): LoyaltyHistory => ({
  ...{ kind: 'customer', models: [{ from: start, model }] },
  basis: { prior: { mean: 75, shrinkage: 2 }, halfLifeInDays: 180 },
  events: { purchases, ratings: scores.map((score) => ({ on: today, score })), feedback: [] },
});
const bought = (day: number, amount: number): CountedPurchase => ({
  ...{ boughtOn: dayAfter(start, day), amount, baseAmount: amount, cancelledOn: null },
});
const scoreAfter = (history: LoyaltyHistory, more: readonly CountedPurchase[]): number =>
  tierTimeline(
    { ...history, events: { ...history.events, purchases: [...history.events.purchases, ...more] } },
    today,
  ).standing.score?.score ?? 0;

const histories = fc
  .record({
    purchases: fc.array(
      fc.record({ day: fc.integer({ min: 0, max: 400 }), amount: fc.integer({ min: -20_000, max: 60_000 }) }),
      {
        ...{ minLength: 1, maxLength: 25 },
      },
    ),
    scores: fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 4 }),
  })
  .map(({ purchases, scores }) =>
    historyOf(
      purchases.map(({ day, amount }) => bought(day, amount)),
      scores,
    ),
  );

describe('the smallest purchase that reaches a score', () => {
  it('does, and a cent less does not', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 99 }), (history, target) => {
        const { score } = tierTimeline(history, today).standing;
        if (!score || score.score >= target) return;
        const reach = reachByPurchase(score, { target, on: today, config: defaultLoyaltyConfig });
        const withOne = (amount: number) => scoreAfter(history, [bought(400, amount)]);
        if (reach.by === 'anyPurchase') expect(withOne(1)).toBeGreaterThanOrEqual(target);
        if (reach.by === 'amount') {
          expect(withOne(reach.amount)).toBeGreaterThanOrEqual(target);
          if (reach.amount > 1) expect(withOne(reach.amount - 1)).toBeLessThan(target);
        }
        if (reach.by === 'days' || reach.by === 'satisfaction')
          expect(withOne(10_000_000)).toBeLessThan(target);
      }),
    );
  });

  test('one purchase is not enough for a party that hardly ever bought: so many days are', () => {
    const { score } = tierTimeline(historyOf([bought(390, 100)]), today).standing;
    const reach = score && reachByPurchase(score, { target: 90, on: today, config: defaultLoyaltyConfig });
    expect(reach?.by).toBe('days');
    if (reach?.by !== 'days' || !score) return;
    const onDays = (days: number) => 25 * Math.sqrt(Math.min(1, (1 + days) / 12)) + 30 + 25;
    // S is assumed from the same: B takes the place of S.
    expect(onDays(reach.days) / 0.8).toBeGreaterThanOrEqual(90);
    expect(onDays(reach.days - 1) / 0.8).toBeLessThan(90);
  });

  test('where satisfaction is too low, no purchase gets it there', () => {
    const { score } = tierTimeline(historyOf([bought(390, 100)], [0, 0, 0, 0]), today).standing;
    const reach = score && reachByPurchase(score, { target: 90, on: today, config: defaultLoyaltyConfig });
    expect(reach).toEqual({ by: 'satisfaction' });
  });

  test('while no amount is known a purchase counts for its day alone', () => {
    const unknown = { ...model, references: { customer: null, partner: null } };
    const history = { ...historyOf([bought(300, 100)]), models: [{ from: start, model: unknown }] };
    const { score } = tierTimeline(history, today).standing;
    expect(score && reachByPurchase(score, { target: 95, on: today, config: defaultLoyaltyConfig })).toEqual({
      by: 'satisfaction',
    });
  });
});

describe('the demotion that comes if nothing is bought', () => {
  it('is the day on which going on day by day loses the tier', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { standing } = tierTimeline(history, today);
        const coming = comingDemotion(history, standing);
        const tierOn = (day: string) => tierTimeline(history, day).standing.state?.tier ?? 'bronze';
        const now = standing.state?.tier ?? 'bronze';
        if (!coming) {
          expect(tierOn(dayAfter(today, DAYS_AHEAD))).toBe(now);
          return;
        }
        expect(daysFrom(today, coming.on)).toBeGreaterThan(0);
        expect(rankOfTier(tierOn(coming.on))).toBeLessThan(rankOfTier(now));
        expect(tierOn(dayAfter(coming.on, -1))).toBe(now);
      }),
      { numRuns: 30 },
    );
  });

  test('never comes to somebody in the lowest tier, or to nobody', () => {
    const history = historyOf([bought(10, 100)]);
    expect(comingDemotion(history, tierTimeline(history, today).standing)).toBeNull();
    expect(comingDemotion(history, { on: today, state: null })).toBeNull();
  });
});

test('a tier in danger needs what is missing to threshold − margin, by the day of its demotion', () => {
  const state = { tier: 'gold', tierSince: '2025-01-01', belowSince: '2025-11-12' } as const;
  expect(tierInDanger(state, 48.2, defaultLoyaltyConfig)).toMatchObject({ tier: 'gold', by: '2025-12-12' });
  expect(tierInDanger(state, 48.2, defaultLoyaltyConfig)?.points).toBeCloseTo(6.8, 10);
  expect(tierInDanger({ ...state, belowSince: null }, 58, defaultLoyaltyConfig)).toBeNull();
  expect(nextTier('gold', 73.2, defaultLoyaltyConfig)).toMatchObject({ tier: 'platinum', at: 80 });
  expect(nextTier('platinum', 90, defaultLoyaltyConfig)).toBeNull();
});
