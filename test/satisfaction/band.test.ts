import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bandOf, bands } from '../../src/satisfaction/band.ts';
import { defaultSatisfactionConfig } from '../../src/satisfaction/satisfactionConfig.ts';

it.each([
  [100, 'verySatisfied'],
  [90, 'verySatisfied'],
  [89.9, 'satisfied'],
  [85, 'satisfied'],
  [80, 'satisfied'],
  [79.9, 'neutral'],
  [75, 'neutral'],
  [70, 'neutral'],
  [69.9, 'dissatisfied'],
  [60, 'dissatisfied'],
  [59.9, 'veryDissatisfied'],
  [0, 'veryDissatisfied'],
])('%d is %s', (score, band) => expect(bandOf(score)).toBe(band));

it('judges the tenth that is shown: 89.96 reads 90.0 and is very satisfied', () => {
  expect(bandOf(89.96)).toBe('verySatisfied');
  expect(bandOf(89.94)).toBe('satisfied');
});

it('follows a workspace that draws the lines elsewhere', () => {
  const stricter = { ...defaultSatisfactionConfig.bands, verySatisfied: 95 };
  expect(bandOf(92, { ...defaultSatisfactionConfig, bands: stricter })).toBe('satisfied');
});

it('never gives a higher score a worse band', () => {
  const score = fc.double({ min: 0, max: 100, noNaN: true });
  fc.assert(
    fc.property(score, score, (a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      expect(bands.indexOf(bandOf(high))).toBeLessThanOrEqual(bands.indexOf(bandOf(low)));
    }),
  );
});
