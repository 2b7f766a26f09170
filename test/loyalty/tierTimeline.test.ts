import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Sentiment } from '../../src/interactions/interactionKind.ts';
import { dayAfter, dayNumber } from '../../src/loyalty/localDays.ts';
import { defaultLoyaltyConfig, type LoyaltyModel } from '../../src/loyalty/loyaltyConfig.ts';
import type { CountedPurchase, LoyaltyEvents } from '../../src/loyalty/loyaltyLedger.ts';
import { TierTimeline, tierTimeline } from '../../src/loyalty/tierTimeline.ts';

const start = '2025-01-01';
const reference = { amount: 100_000, buyerCount: 30, isProvisional: false, frozenOn: start };
const model: LoyaltyModel = {
  version: 1,
  config: defaultLoyaltyConfig,
  references: { customer: reference, partner: { ...reference, amount: 300_000 } },
};
const basis = { prior: { mean: 75, shrinkage: 2 }, halfLifeInDays: 180 };
const history = (events: Partial<LoyaltyEvents>, kind: 'customer' | 'partner' | 'both' = 'customer') => ({
  ...{ kind, basis, models: [{ from: start, model }] },
  events: { purchases: [], ratings: [], feedback: [], ...events },
});
const bought = (day: number, amount = 10_000, over: Partial<CountedPurchase> = {}): CountedPurchase => ({
  ...{ boughtOn: dayAfter(start, day), amount, baseAmount: amount, cancelledOn: null, ...over },
});
const on = (day: number) => dayAfter(start, day);
const inputsOn = (day: number, events: Partial<LoyaltyEvents>) =>
  tierTimeline(history(events), on(day)).standing.score?.inputs;

describe('what counts on a day', () => {
  it('takes the purchases of a day once, and those of the last year only', () => {
    const purchases = [bought(0), bought(0), bought(10)];
    expect(inputsOn(20, { purchases })).toMatchObject({ purchaseDays: 2, netAmount: 30_000 });
    expect(inputsOn(364, { purchases })?.purchaseDays).toBe(2);
    expect(inputsOn(365, { purchases })).toMatchObject({ purchaseDays: 1, netAmount: 10_000 });
    expect(inputsOn(500, { purchases })).toMatchObject({ purchaseDays: 0, lastBoughtOn: on(10) });
  });

  it('says on which day time alone will change it', () => {
    expect(inputsOn(20, { purchases: [bought(0), bought(10)] })?.changesOn).toBe(on(365));
    expect(inputsOn(20, { purchases: [bought(0), bought(30)] })?.changesOn).toBe(on(30));
    expect(inputsOn(500, { purchases: [bought(0)] })?.changesOn).toBeNull();
  });

  it('waits for a purchase of a later day', () => {
    expect(inputsOn(5, { purchases: [bought(10)] })).toBeUndefined();
    expect(inputsOn(10, { purchases: [bought(10)] })?.purchaseDays).toBe(1);
  });

  it('lets a refund lower the amount alone, and a full one that is linked cancel its purchase', () => {
    const part = inputsOn(20, { purchases: [bought(0), bought(5), bought(9, -4_000)] });
    expect(part).toMatchObject({ purchaseDays: 2, netAmount: 16_000, lastBoughtOn: on(5) });
    const purchases = [bought(0), bought(5, 10_000, { cancelledOn: on(9) }), bought(9, -10_000)];
    expect(inputsOn(8, { purchases })).toMatchObject({ purchaseDays: 2, lastBoughtOn: on(5) });
    expect(inputsOn(9, { purchases })).toMatchObject({
      ...{ purchaseDays: 1, netAmount: 10_000, lastBoughtOn: on(0) },
    });
  });

  it('counts a purchase without a rate, leaves it out of the amount, and says so', () => {
    const purchases = [bought(0), bought(5, 777, { baseAmount: null })];
    expect(inputsOn(20, { purchases })).toMatchObject({
      ...{ purchaseDays: 2, netAmount: 10_000, unconvertedCount: 1 },
    });
  });

  it('takes no notice of a purchase for nothing', () => {
    expect(inputsOn(20, { purchases: [bought(0, 0)] })).toBeUndefined();
  });

  it('takes feedback for half a rating of 90, 70 or 40', () => {
    const events = {
      purchases: [bought(0)],
      ratings: [{ on: on(20), score: 80 }],
      feedback: [{ on: on(20), sentiment: 'negative' as const }],
    };
    const inputs = inputsOn(20, events);
    expect(inputs).toMatchObject({ ratingCount: 1, feedbackCount: 1, judgedWeight: 1.5 });
    expect(inputs?.judgedMean).toBeCloseTo((80 + 0.5 * 40) / 1.5, 10);
    expect(inputsOn(200, events)?.judgedWeight).toBeCloseTo(0.75, 10);
  });
});

test('a partner is measured against the partners, one that is both against the middle of the two', () => {
  const events = { purchases: [bought(0, 50_000)] };
  const amounts = (['customer', 'partner', 'both'] as const).map(
    (kind) => tierTimeline(history(events, kind), on(1)).standing.score?.reference.amount,
  );
  expect(amounts).toEqual([100_000, 300_000, 200_000]);
});

test('each day is judged by the model that was in force on it', () => {
  const strict = { ...defaultLoyaltyConfig, thresholds: { silver: 90, gold: 95, platinum: 99 } };
  const models = [
    { from: start, model },
    { from: on(50), model: { ...model, version: 2, config: strict } },
  ];
  const timeline = tierTimeline({ ...history({ purchases: [bought(0, 90_000)] }), models }, on(60));
  expect(timeline.steps).toMatchObject([{ on: on(0), from: null, to: 'gold' }]);
  expect(timeline.standing.model.version).toBe(2);
  expect(timeline.standing.state).toMatchObject({ tier: 'gold', belowSince: on(50) });
});

const sentiments: readonly Sentiment[] = ['positive', 'neutral', 'negative'];
const anyDay = fc.integer({ min: 0, max: 900 });
const anyPurchase = fc
  .record({ day: anyDay, amount: fc.integer({ min: -50_000, max: 90_000 }), isKnown: fc.boolean() })
  .chain(({ day, amount, isKnown }) =>
    fc.option(fc.integer({ min: 0, max: 200 }), { nil: null }).map((cancelled) =>
      bought(day, amount, {
        baseAmount: isKnown ? amount : null,
        cancelledOn: cancelled === null || amount <= 0 ? null : on(day + cancelled),
      }),
    ),
  );
const anyEvents = fc.record({
  purchases: fc.array(anyPurchase, { maxLength: 25 }),
  ratings: fc.array(fc.record({ on: anyDay.map(on), score: fc.integer({ min: 0, max: 100 }) }), {
    maxLength: 15,
  }),
  feedback: fc.array(fc.record({ on: anyDay.map(on), sentiment: fc.constantFrom(...sentiments) }), {
    maxLength: 8,
  }),
});
const finalStanding = (events: LoyaltyEvents, day: number) => tierTimeline(history(events), on(day));

describe('whatever happens', () => {
  it('gives the same standing and history in whatever order it was told', () => {
    const told = anyEvents.chain((events) =>
      fc
        .tuple(
          fc.shuffledSubarray(events.purchases, { minLength: events.purchases.length }),
          fc.shuffledSubarray(events.ratings, { minLength: events.ratings.length }),
          fc.shuffledSubarray(events.feedback, { minLength: events.feedback.length }),
        )
        .map(([purchases, ratings, feedback]) => ({ events, other: { purchases, ratings, feedback } })),
    );
    fc.assert(
      fc.property(told, ({ events, other }) => {
        expect(finalStanding(other, 950)).toEqual(finalStanding(events, 950));
      }),
      { numRuns: 200 },
    );
  });

  it('keeps every score and part of it between 0 and 100, and never comes to no number', () => {
    fc.assert(
      fc.property(anyEvents, anyDay, (events, day) => {
        const { score } = finalStanding(events, day).standing;
        if (!score) return;
        const { frequency, amount, recency, satisfaction, behaviour } = score;
        for (const part of [score.score, frequency, amount, recency, satisfaction, behaviour]) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(100);
        }
        const { points } = score;
        const sum = points.frequency + points.amount + points.recency + points.satisfaction;
        expect(sum).toBeCloseTo(score.score, 9);
      }),
      { numRuns: 200 },
    );
  });

  it('never lowers frequency or amount when more is bought', () => {
    fc.assert(
      fc.property(anyEvents, anyDay, fc.integer({ min: 1, max: 90_000 }), (events, day, amount) => {
        const before = finalStanding(events, 900).standing.score;
        const more = { ...events, purchases: [...events.purchases, bought(day, amount)] };
        const after = finalStanding(more, 900).standing.score;
        expect(after?.frequency).toBeGreaterThanOrEqual(before?.frequency ?? 0);
        expect(after?.amount).toBeGreaterThanOrEqual(before?.amount ?? 0);
      }),
      { numRuns: 200 },
    );
  });

  it('comes to the same when it is gone on with from any day between', () => {
    fc.assert(
      fc.property(anyEvents, anyDay, (events, day) => {
        const whole = finalStanding(events, 950).standing;
        const half = finalStanding(events, day).standing;
        if (!half.state) return;
        const resumed = new TierTimeline(history(events), { on: half.on, state: half.state });
        expect(resumed.standingOn(on(950))).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  });

  it('counts as a naive count of the raw rows does', () => {
    fc.assert(
      fc.property(anyEvents, anyDay, ({ purchases, ratings, feedback }, day) => {
        const inputs = finalStanding({ purchases, ratings, feedback }, day).standing.score?.inputs;
        const today = on(day);
        const inWindow = (at: string) => at <= today && dayNumber(today) - dayNumber(at) < 365;
        const counting = purchases.filter(
          (one) => one.amount > 0 && (one.cancelledOn === null || one.cancelledOn > today),
        );
        const last = counting
          .map((one) => one.boughtOn)
          .filter((at) => at <= today)
          .sort()
          .at(-1);
        expect(inputs?.lastBoughtOn ?? undefined).toBe(last);
        if (!inputs) return;
        const known = purchases.filter((one) => one.amount !== 0 && inWindow(one.boughtOn));
        expect(inputs.purchaseDays).toBe(new Set(counting.map((one) => one.boughtOn).filter(inWindow)).size);
        expect(inputs.netAmount).toBe(known.reduce((sum, one) => sum + (one.baseAmount ?? 0), 0));
        expect(inputs.unconvertedCount).toBe(known.filter((one) => one.baseAmount === null).length);
        const judged = [
          ...ratings.map((one) => ({ ...one, weight: 1 })),
          ...feedback.map((one) => ({
            ...{ on: one.on, weight: 0.5, score: { positive: 90, neutral: 70, negative: 40 }[one.sentiment] },
          })),
        ].filter((one) => one.on <= today);
        const weightOf = (one: { on: string; weight: number }) =>
          one.weight * 0.5 ** ((dayNumber(today) - dayNumber(one.on)) / 180);
        const weight = judged.reduce((sum, one) => sum + weightOf(one), 0);
        expect(inputs.judgedWeight).toBeCloseTo(weight, 9);
        if (judged.length > 0)
          expect(inputs.judgedMean).toBeCloseTo(
            judged.reduce((sum, one) => sum + weightOf(one) * one.score, 0) / weight,
            9,
          );
      }),
      { numRuns: 300 },
    );
  });
});
