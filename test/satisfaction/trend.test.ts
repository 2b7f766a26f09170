import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mannKendall, twoSidedP } from '../../src/satisfaction/mannKendall.ts';
import { satisfactionTrend, theilSenSlope } from '../../src/satisfaction/trend.ts';
import { day, ratingsEvery } from './days.ts';

/** Monthly shampoo sales over three years (Makridakis, Wheelwright & Hyndman 1998). */
const shampooSales = [
  ...[266.0, 145.9, 183.1, 119.3, 180.3, 168.5, 231.8, 224.5, 192.8, 122.9, 336.5, 185.9],
  ...[194.3, 149.5, 210.1, 273.3, 191.4, 287.0, 226.0, 303.6, 289.9, 421.6, 264.5, 342.3],
  ...[339.7, 440.4, 315.9, 439.3, 401.3, 437.4, 575.5, 407.6, 682.0, 475.3, 581.3, 646.9],
];

describe('the Mann–Kendall test', () => {
  it('gives the published figures for the shampoo sales', () => {
    const { s, variance, z, p } = mannKendall(shampooSales);
    expect(s).toBe(440);
    expect(variance).toBe(5390);
    expect(z).toBeCloseTo(5.979573, 6);
    expect(p).toBeLessThan(1e-6);
    expect(theilSenSlope(shampooSales.map((y, x) => ({ x, y })))).toBeCloseTo(11.509375, 6);
  });

  it('turns a published z into its published p', () => {
    expect(twoSidedP(-0.8854562842589916)).toBeCloseTo(0.37591058740506833, 6);
    expect(twoSidedP(1.959963984540054)).toBeCloseTo(0.05, 6);
    expect(twoSidedP(0)).toBeCloseTo(1, 6);
  });

  it.each([
    [4, 0.083333],
    [5, 0.016667],
    [6, 0.002778],
  ])('is exact for few values: %d that only rise have p %d', (n, p) => {
    const rising = Array.from({ length: n }, (_, i) => i);
    expect(mannKendall(rising).p).toBeCloseTo(p, 6);
    expect(mannKendall(rising.reverse()).p).toBeCloseTo(p, 6);
  });

  it('is exact for one swap among four: 8 of 24 orders are as steep', () => {
    expect(mannKendall([1, 2, 4, 3]).p).toBeCloseTo(8 / 24, 12);
  });

  it('corrects the variance for ties: 70 70 80 80 has (4·3·13 − 2·2·1·9)/18', () => {
    const { s, variance, z } = mannKendall([70, 70, 80, 80]);
    expect(s).toBe(4);
    expect(variance).toBeCloseTo(120 / 18, 12);
    expect(z).toBeCloseTo(3 / Math.sqrt(120 / 18), 12);
  });

  it('sees nothing in values that are all the same', () => {
    expect(mannKendall([80, 80, 80, 80])).toMatchObject({ s: 0, z: 0 });
    expect(mannKendall([80, 80, 80, 80]).p).toBeCloseTo(1, 6);
  });
});

describe('where a party is heading', () => {
  const trendOf = (everyDays: number, ...scores: number[]) => {
    const ratings = ratingsEvery(everyDays, ...scores);
    return satisfactionTrend(ratings, ratings.at(-1)?.at ?? day(0));
  };

  it('is not told from three ratings', () => {
    expect(trendOf(30, 50, 70, 90)).toBeNull();
  });

  it('is down after 90, 85, 80, 70 over three months', () => {
    const trend = trendOf(30, 90, 85, 80, 70);
    expect(trend).toMatchObject({ direction: 'falling', ratingCount: 4, spanInDays: 90 });
    expect(trend?.p).toBeCloseTo(0.083333, 6);
    // Slopes per 30 days: −5, −5, −20/3, −5, −7.5, −10; their median −35/6, over three months −17.5.
    expect(trend?.change).toBeCloseTo(-17.5, 8);
  });

  it('is up when it rises, steady when it rises by less than five points', () => {
    expect(trendOf(30, 60, 70, 75, 90)?.direction).toBe('rising');
    expect(trendOf(30, 80, 81, 82, 84.9)?.direction).toBe('steady');
    expect(trendOf(30, 80, 81, 82, 83, 84, 85)).toMatchObject({ direction: 'rising' });
    expect(trendOf(30, 80, 90, 70, 85)?.direction).toBe('steady');
  });

  it('looks at the last twelve ratings of a year, and not at what is dated in the future', () => {
    expect(trendOf(10, ...Array(8).fill(95), 10, 20, 30, 40, 50, 60, 70, 80, 85, 90, 95, 100)).toMatchObject({
      ...{ direction: 'rising', ratingCount: 12 },
    });
    expect(trendOf(100, 10, 20, 30, 40, 50)).toMatchObject({ ratingCount: 4 });
    expect(satisfactionTrend(ratingsEvery(10, 10, 20, 30, 40), day(20))).toBeNull();
  });

  it('takes ratings of one instant as one', () => {
    expect(trendOf(0, 10, 20, 30, 40)).toBeNull();
  });
});

describe('for any ratings', () => {
  const ratings = fc.array(
    fc.record({ score: fc.integer({ min: 0, max: 100 }), at: fc.integer({ min: 0, max: 300 }).map(day) }),
    { maxLength: 12 },
  );

  it('is the opposite when time runs backwards', () => {
    fc.assert(
      fc.property(ratings, (given) => {
        const forwards = satisfactionTrend(given, day(300));
        const mirrored = given.map(({ score, at }) => ({
          score,
          at: new Date(day(0).getTime() + day(300).getTime() - at.getTime()),
        }));
        const backwards = satisfactionTrend(mirrored, day(300));
        expect(backwards === null).toBe(forwards === null);
        if (forwards === null || backwards === null) return;
        const opposite = { rising: 'falling', falling: 'rising', steady: 'steady' } as const;
        expect(backwards.direction).toBe(opposite[forwards.direction]);
        expect(backwards.p).toBeCloseTo(forwards.p, 12);
        expect(backwards.change).toBeCloseTo(-forwards.change, 8);
      }),
    );
  });

  it('never has a p outside 0–1, exact or not', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 14 }), (values) => {
        const { p } = mannKendall(values);
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
      }),
    );
  });
});
