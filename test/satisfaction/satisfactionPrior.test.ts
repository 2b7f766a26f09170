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

it('computes σ²within/σ²between by hand for balanced parties', () => {
  // Half the parties 60 and 80, half 70 and 90: within 200; means 70 and 80, their variance 500/19, so
  // between = 500/19 − 200/2 < 0 for these, and with means 40 apart 8000/19 − 100 = 321.05.
  const near = estimateShrinkage(parties(20, (party) => (party % 2 ? [60, 80] : [70, 90])));
  expect(near?.shrinkage).toBe(10);
  expect(near?.spread).toBeCloseTo(Math.sqrt(200), 10);
  const apart = estimateShrinkage(parties(20, (party) => (party % 2 ? [30, 50] : [70, 90])));
  expect(apart?.shrinkage).toBe(1);
  const wider = estimateShrinkage(parties(20, (party) => (party % 2 ? [20, 80] : [60, 120])));
  // within 1800, between 8000/19 − 900 < 0
  expect(wider?.shrinkage).toBe(10);
  const middling = estimateShrinkage(parties(20, (party) => (party % 2 ? [40, 66] : [70, 96])));
  // within 338, between (20·15²/19) − 169 = 67.842
  expect(middling?.shrinkage).toBeCloseTo(338 / (4500 / 19 - 169), 8);
});

it('takes parties that all agree within themselves as worth believing at once', () => {
  const certain = estimateShrinkage(parties(20, (party) => [party, party, party]));
  expect(certain).toEqual({ shrinkage: 1, spread: 0 });
});
