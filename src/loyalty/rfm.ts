import { quantileOf } from './spendReference.ts';

export const rfmMeasures = ['recency', 'frequency', 'amount'] as const;
export type RfmMeasure = (typeof rfmMeasures)[number];

/** Days since the last purchase, number of purchases, and what they come to, refunds taken off. */
export type RfmValues = Readonly<Record<RfmMeasure, number>>;
/** Where each fifth begins, four of each, rising. */
export type RfmBins = Readonly<Record<RfmMeasure, readonly number[]>>;
/** 1 (worst) to 5 (best). */
export type RfmScores = Readonly<Record<RfmMeasure, number>>;

export const rfmSegments = ['champions', 'loyal', 'promising', 'cooling', 'atRisk', 'lost'] as const;
export type RfmSegment = (typeof rfmSegments)[number];

const SHARES = [0.2, 0.4, 0.6, 0.8];

/**
 * The bins of Hughes' quintiles: type-7 quantiles, each plus the smallest step of its measure (1 for days and purchases,
 * `amountStep` for amounts), so that a value on the line stays in the lower fifth. At least one party.
 */
export const rfmBins = (values: readonly RfmValues[], amountStep: number): RfmBins => {
  const binsOf = (measure: RfmMeasure, step: number): number[] => {
    const sorted = Float64Array.from(values, (one) => one[measure]).sort();
    return SHARES.map((share) => quantileOf(sorted as unknown as readonly number[], share) + step);
  };
  return {
    recency: binsOf('recency', 1),
    frequency: binsOf('frequency', 1),
    amount: binsOf('amount', amountStep),
  };
};

/** 1 + the bins that are not above the value; of recency the other way round, for lately is better. */
export const rfmScores = (values: RfmValues, bins: RfmBins): RfmScores => {
  const scoreOf = (measure: RfmMeasure): number =>
    1 + bins[measure].filter((bin) => bin <= values[measure]).length;
  return {
    recency: 6 - scoreOf('recency'),
    frequency: scoreOf('frequency'),
    amount: scoreOf('amount'),
  };
};

/**
 * One of six for every combination: lately (R ≥ 4), a while ago (R = 3) or long ago (R ≤ 2), and much or little by the
 * mean of F and M (4 and more, 3 and more, less).
 */
export const rfmSegmentOf = ({ recency, frequency, amount }: RfmScores): RfmSegment => {
  const volume = (frequency + amount) / 2;
  if (recency <= 2) return volume >= 3 ? 'atRisk' : 'lost';
  if (volume >= 3) return recency >= 4 && volume >= 4 ? 'champions' : 'loyal';
  return recency >= 4 ? 'promising' : 'cooling';
};
