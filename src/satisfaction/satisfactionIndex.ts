import { type Band, bandOf } from './band.ts';
import { type CountableRating, countedRatings, daysBetween } from './countedRatings.ts';
import { defaultSatisfactionConfig, type SatisfactionConfig } from './satisfactionConfig.ts';
import type { SatisfactionPrior } from './satisfactionPrior.ts';

export type Confidence = 'low' | 'medium' | 'high';

/** A party's standing with everything that made it. Points are 0–100, weights are in fresh ratings. */
export type SatisfactionIndex = {
  readonly index: number;
  readonly band: Band;
  /** Number of ratings that count. */
  readonly ratingCount: number;
  /** W, the sum of the ratings' weights: 1 for one of now, 0.5 for one a half-life old. */
  readonly weight: number;
  /** The party's own weighted mean, before shrinkage. */
  readonly weightedMean: number;
  readonly prior: SatisfactionPrior;
  /** W/(W + k), 0–1: how much of the index is the party's own ratings. */
  readonly ownShare: number;
  /** Points to either side that hold the index with 90 % confidence. */
  readonly halfWidth: number;
  readonly confidence: Confidence;
};

const Z_90_PERCENT_TWO_SIDED = 1.6448536269514722;

/**
 * S = (Σ w·score + k·μ)/(W + k), w = 0.5^(age/half-life): Bühlmann (1967) credibility with recency weights.
 * Half-width 1.645·σ/√(W + k). Null without a counted rating: nothing is invented.
 */
export function satisfactionIndex(
  ratings: readonly CountableRating[],
  now: Date,
  prior: SatisfactionPrior,
  config: SatisfactionConfig = defaultSatisfactionConfig,
): SatisfactionIndex | null {
  const { ratingCount, weight, weightedScore } = ratingSums(ratings, now, config);
  if (ratingCount === 0) return null;
  const index = clamp((weightedScore + prior.shrinkage * prior.mean) / (weight + prior.shrinkage));
  const halfWidth = (Z_90_PERCENT_TWO_SIDED * prior.spread) / Math.sqrt(weight + prior.shrinkage);
  return {
    index,
    band: bandOf(index, config),
    ratingCount,
    weight,
    weightedMean: clamp(weightedScore / weight),
    prior,
    ownShare: weight / (weight + prior.shrinkage),
    halfWidth,
    confidence: confidenceOf(ratingCount, halfWidth, config),
  };
}

/** The party's own weighted mean (0–100), unshrunk; null without a counted rating. Time alone never moves it. */
export function weightedMeanScore(
  ratings: readonly CountableRating[],
  now: Date,
  config: SatisfactionConfig = defaultSatisfactionConfig,
): number | null {
  const { ratingCount, weight, weightedScore } = ratingSums(ratings, now, config);
  return ratingCount === 0 ? null : clamp(weightedScore / weight);
}

function ratingSums(ratings: readonly CountableRating[], now: Date, config: SatisfactionConfig) {
  const counted = countedRatings(ratings, now);
  let weight = 0;
  let weightedScore = 0;
  for (const rating of counted) {
    const ratingWeight = 0.5 ** (daysBetween(rating.at, now) / config.index.halfLifeInDays);
    weight += ratingWeight;
    weightedScore += ratingWeight * rating.score;
  }
  return { ratingCount: counted.length, weight, weightedScore };
}

function confidenceOf(ratingCount: number, halfWidth: number, { index }: SatisfactionConfig): Confidence {
  if (ratingCount < index.fewestRatingsForConfidence) return 'low';
  if (halfWidth > index.lowConfidenceAboveHalfWidth) return 'low';
  return halfWidth <= index.highConfidenceUpToHalfWidth ? 'high' : 'medium';
}

function clamp(points: number): number {
  return Math.min(100, Math.max(0, points));
}
