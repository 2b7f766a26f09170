import { expect, it } from 'vitest';
import {
  defaultSatisfactionPrior,
  estimateShrinkage,
  priorMean,
} from '../../src/satisfaction/satisfactionPrior.ts';

const parties = (count: number, scores: (party: number) => number[]) =>
  Array.from({ length: count }, (_, party) => scores(party));

it('starts from a mean of 75, a shrinkage of 2 and a spread of 15', () => {
  expect(defaultSatisfactionPrior()).toEqual({ mean: 75, shrinkage: 2, spread: 15 });
});

it('uses the parties’ own mean only once five are rated, each party once', () => {
  expect(priorMean([40, 40, 40, 40])).toBe(75);
  expect(priorMean([60, 70, 80, 90, 100])).toBe(80);
});

it('leaves the shrinkage alone until twenty parties have two ratings', () => {
  expect(estimateShrinkage(parties(19, (party) => [party, party + 2]))).toBeNull();
  expect(estimateShrinkage(parties(40, (party) => [party]))).toBeNull();
});

const twoKinds = (one: number[], other: number[]) => parties(20, (party) => (party % 2 ? one : other));

it('computes σ²within/σ²between: within 338, between 20·15²/19 − 338/2', () => {
  const estimate = estimateShrinkage(twoKinds([40, 66], [70, 96]));
  expect(estimate?.shrinkage).toBeCloseTo(338 / (4500 / 19 - 169), 8);
  expect(estimate?.spread).toBeCloseTo(Math.sqrt(338), 10);
});

it('keeps k within 1–10: parties far apart give 1, parties that differ by chance only give 10', () => {
  expect(estimateShrinkage(twoKinds([30, 50], [70, 90]))?.shrinkage).toBe(1);
  expect(estimateShrinkage(twoKinds([60, 80], [70, 90]))?.shrinkage).toBe(10);
});

it('takes parties that all agree within themselves as worth believing at once', () => {
  const certain = estimateShrinkage(parties(20, (party) => [party, party, party]));
  expect(certain).toEqual({ shrinkage: 1, spread: 0 });
});
