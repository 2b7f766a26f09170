import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { churnRisk, riskLevelOf, riskLevels } from '../../src/health/churnRisk.ts';
import { activityOn, boughtWithin, purchaseDays } from '../../src/health/purchaseDays.ts';
import { RiskBacktest } from '../../src/health/riskBacktest.ts';
import { dayNumber, dayOf } from '../../src/loyalty/localDays.ts';
import { defaultLoyaltyConfig } from '../../src/loyalty/loyaltyConfig.ts';
import { type CountedPurchase, LoyaltyLedger } from '../../src/loyalty/loyaltyLedger.ts';
import { loyaltyScore } from '../../src/loyalty/loyaltyScore.ts';

const points = fc.double({ min: 0, max: 100, noNaN: true });

describe('the risk of staying away', () => {
  test('is what recency and frequency leave of a hundred', () => {
    expect(churnRisk({ recency: 63, frequency: 50 }, false)).toEqual({
      risk: 43.5,
      level: 'medium',
      isRaised: false,
    });
    expect([39.94, 39.95, 69.94, 69.95].map(riskLevelOf)).toEqual(['low', 'medium', 'medium', 'high']);
  });

  test('is a level higher while an alert is open, and high at most', () => {
    expect(churnRisk({ recency: 100, frequency: 100 }, true)).toMatchObject({
      level: 'medium',
      isRaised: true,
    });
    expect(churnRisk({ recency: 50, frequency: 50 }, true)).toMatchObject({ level: 'high', isRaised: true });
    expect(churnRisk({ recency: 0, frequency: 0 }, true)).toMatchObject({ level: 'high', isRaised: false });
  });

  test('lies between 0 and 100, and falls with every purchase', () => {
    fc.assert(
      fc.property(points, points, points, fc.boolean(), (recency, frequency, more, isAlerted) => {
        const before = churnRisk({ recency, frequency }, isAlerted);
        const after = churnRisk({ recency: Math.min(100, recency + more), frequency }, isAlerted);
        expect(before.risk).toBeGreaterThanOrEqual(0);
        expect(before.risk).toBeLessThanOrEqual(100);
        expect(after.risk).toBeLessThanOrEqual(before.risk);
        expect(riskLevels.indexOf(after.level)).toBeLessThanOrEqual(riskLevels.indexOf(before.level));
      }),
    );
  });
});

const bought = fc.record({
  day: fc.integer({ min: 18_000, max: 19_500 }),
  amount: fc.integer({ min: -500, max: 5000 }),
  cancelledAfter: fc.option(fc.integer({ min: 0, max: 200 })),
});

describe('looking back', () => {
  test('recency and frequency are those of the loyalty ledger on any day', () => {
    fc.assert(
      fc.property(
        fc.array(bought, { maxLength: 25 }),
        fc.integer({ min: 18_000, max: 20_000 }),
        (some, on) => {
          const purchases: CountedPurchase[] = some.map(({ day, amount, cancelledAfter }) => ({
            ...{ boughtOn: dayOf(day), amount, baseAmount: amount },
            cancelledOn: cancelledAfter === null || amount < 0 ? null : dayOf(day + cancelledAfter),
          }));
          const basis = { prior: { mean: 75, shrinkage: 2 }, halfLifeInDays: 180 };
          const events = { purchases, ratings: [], feedback: [] };
          const ledger = new LoyaltyLedger(events, basis, defaultLoyaltyConfig);
          ledger.advanceTo(on);
          const reference = { amount: 1000, isProvisional: false };
          const expected = loyaltyScore(ledger.inputs(), reference, dayOf(on), defaultLoyaltyConfig);
          const found = activityOn(purchaseDays(purchases), on, defaultLoyaltyConfig);
          expect(found === null).toBe(expected === null);
          if (!found || !expected) return;
          expect(found.recency).toBeCloseTo(expected.recency, 9);
          expect(found.frequency).toBeCloseTo(expected.frequency, 9);
        },
      ),
    );
  });

  test('who bought on the day itself, or after the horizon, did not buy again', () => {
    const on = dayNumber('2026-01-01');
    const days = (...all: string[]) =>
      purchaseDays(all.map((boughtOn) => ({ boughtOn, amount: 5, cancelledOn: null })));
    expect(boughtWithin(days('2026-01-01'), on, on + 90)).toBe(false);
    expect(boughtWithin(days('2026-01-02'), on, on + 90)).toBe(true);
    expect(boughtWithin(days('2026-04-01'), on, on + 90)).toBe(true);
    expect(boughtWithin(days('2026-04-02'), on, on + 90)).toBe(false);
    const taken = purchaseDays([{ boughtOn: '2026-01-05', amount: 5, cancelledOn: '2026-01-09' }]);
    expect(boughtWithin(taken, on, on + 90)).toBe(false);
  });

  test('the share of pairs in the right order is what counting every pair gives, ties half', () => {
    const look = fc.record({ recency: points, frequency: points, boughtAgain: fc.boolean() });
    fc.assert(
      fc.property(fc.array(look, { minLength: 60, maxLength: 90 }), (looks) => {
        const backtest = new RiskBacktest();
        for (const { boughtAgain, ...activity } of looks)
          backtest.look(activity, { isAlerted: false, boughtAgain });
        const { auc, groups } = backtest.result(['2026-01-01', '2026-02-01', '2026-03-01']);
        const riskOf = (one: (typeof looks)[number]) => Math.round(churnRisk(one, false).risk * 10);
        const again = looks.filter((one) => one.boughtAgain).map(riskOf);
        const away = looks.filter((one) => !one.boughtAgain).map(riskOf);
        let won = 0;
        for (const a of again) for (const b of away) won += b > a ? 1 : b === a ? 0.5 : 0;
        if (Math.min(again.length, away.length) < 10) expect(auc).toBeNull();
        else expect(auc).toBeCloseTo(won / (again.length * away.length), 9);
        const looked = Object.values(groups);
        expect(looked.reduce((sum, { count }) => sum + count, 0)).toBe(looks.length);
        expect(looked.reduce((sum, one) => sum + one.boughtAgain, 0)).toBe(again.length);
      }),
    );
  });

  test('of two months nothing is said', () => {
    const backtest = new RiskBacktest();
    for (let n = 0; n < 40; n += 1)
      backtest.look({ recency: n, frequency: n }, { isAlerted: false, boughtAgain: n % 2 === 0 });
    expect(backtest.result(['2026-01-01', '2026-02-01']).auc).toBeNull();
    expect(backtest.result([])).toMatchObject({ firstCutoff: null, lastCutoff: null, auc: null });
  });
});
