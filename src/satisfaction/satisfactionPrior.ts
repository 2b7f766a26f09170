import { mean, sumNthPowerDeviations } from 'simple-statistics';
import { defaultSatisfactionConfig, type SatisfactionConfig } from './satisfactionConfig.ts';

/** What a party's index leans on while its own ratings are few; one per kind of party. */
export type SatisfactionPrior = {
  /** μ, 0–100. */
  readonly mean: number;
  /** k, the weight of μ, in fresh ratings. */
  readonly shrinkage: number;
  /** σ, standard deviation of a party's ratings around its own mean, in points. */
  readonly spread: number;
};

export function defaultSatisfactionPrior(
  config: SatisfactionConfig = defaultSatisfactionConfig,
): SatisfactionPrior {
  const { meanWhenFewParties, shrinkage, spread } = config.index;
  return { mean: meanWhenFewParties, shrinkage, spread };
}

/** True while the defaults stand in for a mean and a weight of the workspace's own. */
export const isDefaultPrior = (prior: SatisfactionPrior): boolean => {
  const { mean: assumed, shrinkage } = defaultSatisfactionPrior();
  return prior.mean === assumed && prior.shrinkage === shrinkage;
};

/** μ: the mean over the parties' own weighted means, each party once; 75 while fewer than 5 are rated. */
export function priorMean(
  partyMeans: readonly number[],
  config: SatisfactionConfig = defaultSatisfactionConfig,
): number {
  const { fewestPartiesForMean, meanWhenFewParties } = config.index;
  return partyMeans.length < fewestPartiesForMean ? meanWhenFewParties : mean([...partyMeans]);
}

/** One party's scores in the few sums that the estimate needs. */
export interface ScoreGroup {
  readonly count: number;
  readonly mean: number;
  /** Sum of squared deviations from the mean. */
  readonly squares: number;
}

export function scoreGroup(scores: readonly number[]): ScoreGroup {
  if (scores.length === 0) return { count: 0, mean: 0, squares: 0 };
  const values = [...scores];
  return { count: values.length, mean: mean(values), squares: sumNthPowerDeviations(values, 2) };
}

/**
 * k = σ²within/σ²between clipped to 1–10, and the pooled σ within, from the scores of each party
 * (Bühlmann & Straub 1970, unbalanced). Null while fewer than 20 parties have two ratings.
 */
export function estimateShrinkage(
  scoresByParty: readonly (readonly number[])[],
  config: SatisfactionConfig = defaultSatisfactionConfig,
): { readonly shrinkage: number; readonly spread: number } | null {
  return estimateShrinkageOf(scoresByParty.map(scoreGroup), config);
}

/** The same from sums, for workspaces whose scores do not fit in one turn of the event loop. */
export function estimateShrinkageOf(
  groupsOfParties: readonly ScoreGroup[],
  config: SatisfactionConfig = defaultSatisfactionConfig,
): { readonly shrinkage: number; readonly spread: number } | null {
  const { fewestPartiesForReview, lowestShrinkage, highestShrinkage } = config.index;
  const groups = groupsOfParties.filter(({ count }) => count >= 2);
  if (groups.length < Math.max(2, fewestPartiesForReview)) return null;
  // Added up in one pass: of a hundred thousand parties, lists in between stop the event loop for a tenth of a second.
  let [total, squaredSizes, withinSquares, weighted] = [0, 0, 0, 0];
  for (const { count, mean: own, squares } of groups) {
    total += count;
    squaredSizes += count ** 2;
    withinSquares += squares;
    weighted += count * own;
  }
  const within = withinSquares / (total - groups.length);
  const grandMean = weighted / total;
  let betweenSquares = 0;
  for (const group of groups) betweenSquares += group.count * (group.mean - grandMean) ** 2;
  const between = (betweenSquares - (groups.length - 1) * within) / (total - squaredSizes / total);
  const ratio = between > 0 ? within / between : highestShrinkage;
  return {
    shrinkage: Math.min(highestShrinkage, Math.max(lowestShrinkage, ratio)),
    spread: Math.sqrt(within),
  };
}
