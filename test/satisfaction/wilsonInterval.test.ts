import { expect, it } from 'vitest';
import { wilsonInterval } from '../../src/satisfaction/wilsonInterval.ts';

// Newcombe 1998, Statistics in Medicine 17, method 3.
it.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
])('%d of %d lies between %d and %d', (successes, of, lower, upper) => {
  const interval = wilsonInterval(successes, of);
  expect(interval.lower).toBeCloseTo(lower, 4);
  expect(interval.upper).toBeCloseTo(upper, 4);
});

it('is the same seen from the other side, and never leaves 0–1', () => {
  for (let of = 1; of <= 40; of += 1) {
    for (let successes = 0; successes <= of; successes += 1) {
      const { lower, upper } = wilsonInterval(successes, of);
      const other = wilsonInterval(of - successes, of);
      expect(lower).toBeCloseTo(1 - other.upper, 12);
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(lower).toBeLessThanOrEqual(successes / of);
      expect(upper).toBeGreaterThanOrEqual(successes / of);
      expect(upper).toBeLessThanOrEqual(1);
    }
  }
});
