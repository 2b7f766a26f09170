import { mean, sum, sumNthPowerDeviations } from 'simple-statistics';
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

/** μ: the mean over the parties' own weighted means, each party once; 75 while fewer than 5 are rated. */
export function priorMean(
  partyMeans: readonly number[],
  config: SatisfactionConfig = defaultSatisfactionConfig,
): number {
  const { fewestPartiesForMean, meanWhenFewParties } = config.index;
  return partyMeans.length < fewestPartiesForMean ? meanWhenFewParties : mean([...partyMeans]);
}

/**
 * k = σ²within/σ²between clipped to 1–10, and the pooled σ within, from the scores of each party
 * (Bühlmann & Straub 1970, unbalanced). Null while fewer than 20 parties have two ratings.
 */
export function estimateShrinkage(
  scoresByParty: readonly (readonly number[])[],
  config: SatisfactionConfig = defaultSatisfactionConfig,
): { readonly shrinkage: number; readonly spread: number } | null {
  const { fewestPartiesForReview, lowestShrinkage, highestShrinkage } = config.index;
  const groups = scoresByParty.filter((scores) => scores.length >= 2).map((scores) => [...scores]);
  if (groups.length < Math.max(2, fewestPartiesForReview)) return null;
  const sizes = groups.map((scores) => scores.length);
  const total = sum(sizes);
  const within = sum(groups.map((scores) => sumNthPowerDeviations(scores, 2))) / (total - groups.length);
  const grandMean = mean(groups.flat());
  const betweenSquares = sum(groups.map((scores) => scores.length * (mean(scores) - grandMean) ** 2));
  const between =
    (betweenSquares - (groups.length - 1) * within) / (total - sum(sizes.map((size) => size ** 2)) / total);
  const ratio = between > 0 ? within / between : highestShrinkage;
  return {
    shrinkage: Math.min(highestShrinkage, Math.max(lowestShrinkage, ratio)),
    spread: Math.sqrt(within),
  };
}
