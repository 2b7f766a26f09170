import fc from 'fast-check';
import { sampleRankCorrelation } from 'simple-statistics';
import { expect, test } from 'vitest';
import { rankCorrelation } from '../../src/loyalty/rankCorrelation.ts';

test('gives ρ and its interval as Bonett & Wright publish them, ties and all', () => {
  const y = [21, 4, 9, 12, 35, 18, 10, 22, 24, 1, 6, 8, 13, 16, 19];
  const x = [67, 28, 30, 28, 52, 40, 25, 37, 44, 10, 14, 20, 28, 40, 51];
  const found = rankCorrelation(x, y);
  expect(found?.estimate).toBeCloseTo(0.8699639, 7);
  expect(found?.lower).toBeCloseTo(0.5840951, 7);
  expect(found?.upper).toBeCloseTo(0.9638297, 7);
});

test('of too few, or of parties that are all alike, says nothing', () => {
  expect(rankCorrelation([1, 2, 3], [1, 2, 3])).toBeNull();
  expect(rankCorrelation([5, 5, 5, 5, 5], [1, 2, 3, 4, 5])).toBeNull();
});

test('a perfect order is itself the interval', () => {
  expect(rankCorrelation([1, 2, 3, 4], [10, 20, 30, 40])).toEqual({ estimate: 1, lower: 1, upper: 1 });
});

const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
  minLength: 4,
  maxLength: 40,
});

test('ranks ties as the library does, whatever the order of the pairs, and holds the estimate', () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const [x, y] = [given.map(([a]) => a), given.map(([, b]) => b)];
      const found = rankCorrelation(x, y);
      const expected = sampleRankCorrelation([...x], [...y]);
      if (!found) {
        expect(Number.isNaN(expected)).toBe(true);
        return;
      }
      expect(found.estimate).toBeCloseTo(expected, 9);
      expect(found.lower).toBeGreaterThanOrEqual(-1);
      expect(found.upper).toBeLessThanOrEqual(1);
      expect(found.lower).toBeLessThanOrEqual(found.estimate);
      expect(found.estimate).toBeLessThanOrEqual(found.upper);
      const turned = rankCorrelation([...x].reverse(), [...y].reverse());
      expect(turned?.estimate).toBeCloseTo(found.estimate, 9);
    }),
  );
});
