import { type Band, bandOf } from './band.ts';
import type { CountableRating } from './countedRatings.ts';
import { type RatingSummary, remainingWeight, summarizeRatings } from './ratingSummary.ts';
import { defaultSatisfactionConfig, type SatisfactionConfig } from './satisfactionConfig.ts';
import type { SatisfactionPrior } from './satisfactionPrior.ts';

export type Confidence = 'low' | 'medium' | 'high';

/** A party's standing with everything that made it. Points are 0–100, weights are in fresh ratings. */
export type SatisfactionIndex = {
  readonly index: number;
  readonly band: Band;
  /** Number of ratings that count. */
  readonly ratingCount: number;
  /** W, in fresh ratings. */
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
  return indexOfSummary(summarizeRatings(ratings, now, config), now, prior, config);
}

/**
 * The same from a kept summary, which may be older than `now`: its weight decays, its mean does not.
 * A rating whose time came in between is missing until the summary is made anew.
 */
export function indexOfSummary(
  { ratingCount, weight: weightThen, mean, asOf }: RatingSummary,
  now: Date,
  prior: SatisfactionPrior,
  config: SatisfactionConfig = defaultSatisfactionConfig,
): SatisfactionIndex | null {
  if (mean === null) return null;
  const weight = weightThen * remainingWeight(asOf, now, config);
  const ownShare = weight / (weight + prior.shrinkage);
  const index = ownShare * mean + (1 - ownShare) * prior.mean;
  const halfWidth = (Z_90_PERCENT_TWO_SIDED * prior.spread) / Math.sqrt(weight + prior.shrinkage);
  return {
    index,
    band: bandOf(index, config),
    ratingCount,
    weight,
    weightedMean: mean,
    prior,
    ownShare,
    halfWidth,
    confidence: confidenceOf(ratingCount, halfWidth, config),
  };
}

function confidenceOf(ratingCount: number, halfWidth: number, { index }: SatisfactionConfig): Confidence {
  if (ratingCount < index.fewestRatingsForConfidence) return 'low';
  if (halfWidth > index.lowConfidenceAboveHalfWidth) return 'low';
  return halfWidth <= index.highConfidenceUpToHalfWidth ? 'high' : 'medium';
}
