import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rfmBins, rfmScores, rfmSegmentOf, rfmSegments } from '../../src/loyalty/rfm.ts';

/** As the R package rfm gives them for 995 buyers, at 2006-12-31. */
const published = {
  recency: [115, 181, 297.4, 482],
  frequency: [4, 5, 6, 8],
  amount: [255.8, 382, 506.4, 666],
};

/** Rows of that table, those beside the lines: days since, purchases, amount, R, F, M. */
const rows: readonly (readonly [number, number, number, number, number, number])[] = [
  [114, 4, 265, 5, 2, 2],
  [181, 5, 552, 3, 3, 4],
  [180, 8, 787, 4, 5, 5],
  [297, 7, 698, 3, 4, 5],
  [298, 7, 815, 2, 4, 5],
  [482, 6, 634, 1, 4, 4],
  [481, 8, 892, 2, 5, 5],
  [545, 4, 300, 1, 2, 2],
  [48, 5, 391, 5, 3, 3],
  [101, 6, 587, 5, 4, 4],
  [229, 8, 852, 3, 5, 5],
  [681, 3, 358, 1, 1, 2],
  [186, 7, 1004, 3, 4, 5],
  [282, 4, 255, 3, 2, 1],
  [99, 7, 382, 5, 4, 3],
  [172, 4, 381, 4, 2, 2],
  [135, 6, 506, 4, 4, 3],
  [455, 6, 507, 2, 4, 4],
  [132, 8, 665, 4, 5, 4],
];

test.each(rows)(
  '%i days, %i purchases, %i: fifths %i %i %i, as published',
  (days, orders, amount, R, F, M) => {
    expect(rfmScores({ recency: days, frequency: orders, amount }, published)).toEqual({
      recency: R,
      frequency: F,
      amount: M,
    });
  },
);

test('lines are type-7 quantiles and one step more', () => {
  const values = [10, 20, 30, 40, 50, 60].map((n) => ({ recency: n, frequency: n / 10, amount: n * 100 }));
  expect(rfmBins(values, 100)).toEqual({
    recency: [21, 31, 41, 51],
    frequency: [3, 4, 5, 6],
    amount: [2100, 3100, 4100, 5100],
  });
});

const fifth = fc.integer({ min: 1, max: 5 });

describe('segments', () => {
  test('there is one for each of the 125 combinations, and every one is used', () => {
    const found = new Set<string>();
    for (let recency = 1; recency <= 5; recency += 1)
      for (let frequency = 1; frequency <= 5; frequency += 1)
        for (let amount = 1; amount <= 5; amount += 1)
          found.add(rfmSegmentOf({ recency, frequency, amount }));
    expect([...found].sort()).toEqual([...rfmSegments].sort());
    expect(rfmSegmentOf({ recency: 5, frequency: 5, amount: 5 })).toBe('champions');
    expect(rfmSegmentOf({ recency: 3, frequency: 3, amount: 3 })).toBe('loyal');
    expect(rfmSegmentOf({ recency: 1, frequency: 5, amount: 5 })).toBe('atRisk');
    expect(rfmSegmentOf({ recency: 1, frequency: 1, amount: 1 })).toBe('lost');
  });

  test('more, or more lately, is never a lower fifth', () => {
    const measure = fc.record({
      recency: fc.integer({ min: 0, max: 2000 }),
      frequency: fc.integer({ min: 1, max: 300 }),
      amount: fc.integer({ min: -1000, max: 10_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(measure, { minLength: 5, maxLength: 50 }), measure, fifth, (all, one, more) => {
        const bins = rfmBins(all, 1);
        const [a, b] = [
          rfmScores(one, bins),
          rfmScores(
            { recency: one.recency + more, frequency: one.frequency + more, amount: one.amount + more },
            bins,
          ),
        ];
        expect(b.recency).toBeLessThanOrEqual(a.recency);
        expect(b.frequency).toBeGreaterThanOrEqual(a.frequency);
        expect(b.amount).toBeGreaterThanOrEqual(a.amount);
        for (const score of [...Object.values(a), ...Object.values(b)])
          expect([1, 2, 3, 4, 5]).toContain(score);
      }),
    );
  });
});
