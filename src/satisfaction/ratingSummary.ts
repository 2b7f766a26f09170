import { type CountableRating, countedRatings, daysBetween } from './countedRatings.ts';
import { defaultSatisfactionConfig, type SatisfactionConfig } from './satisfactionConfig.ts';

/** A party's ratings in the few sums that its index needs. Made from its counted rows alone, so it can be rebuilt. */
export interface RatingSummary {
  readonly ratingCount: number;
  /** W = Σw at `asOf`, in fresh ratings: w is 1 for one of that moment, 0.5 for one a half-life old. */
  readonly weight: number;
  /** Σw·score/Σw, 0–100: the party's own mean, unshrunk. Time alone never moves it. Null without ratings. */
  readonly mean: number | null;
  readonly asOf: Date;
}

/** Sums up the ratings that count at `asOf`; later ones wait for their time. */
export function summarizeRatings(
  ratings: readonly CountableRating[],
  asOf: Date,
  config: SatisfactionConfig = defaultSatisfactionConfig,
): RatingSummary {
  const counted = countedRatings(ratings, asOf);
  const latest = counted.at(-1);
  if (latest === undefined) return { ratingCount: 0, weight: 0, mean: null, asOf };
  let weight = 0;
  let weightedScore = 0;
  for (const rating of counted) {
    // Weighed against the latest rating, not against asOf: the weights of a distant past would all be 0.
    const ratingWeight = remainingWeight(rating.at, latest.at, config);
    weight += ratingWeight;
    weightedScore += ratingWeight * rating.score;
  }
  const mean = Math.min(100, Math.max(0, weightedScore / weight));
  const weightAsOf = weight * remainingWeight(latest.at, asOf, config);
  return { ratingCount: counted.length, weight: weightAsOf, mean, asOf };
}

/** 0.5^(age/half-life): what is left at `now` of a weight of 1 at `at`. */
export function remainingWeight(at: Date, now: Date, config: SatisfactionConfig): number {
  return 0.5 ** (daysBetween(at, now) / config.index.halfLifeInDays);
}
