/** Every number of the satisfaction model. Scores and indexes are 0–100, lengths of time are in days. */
export type SatisfactionConfig = {
  /** Lowest score of each band; below `dissatisfied` is very dissatisfied. */
  readonly bands: {
    readonly verySatisfied: number;
    readonly satisfied: number;
    readonly neutral: number;
    readonly dissatisfied: number;
  };
  readonly index: {
    readonly halfLifeInDays: number;
    /** Shrinkage k: the weight, in fresh ratings, of the mean of the party's kind. */
    readonly shrinkage: number;
    readonly lowestShrinkage: number;
    readonly highestShrinkage: number;
    readonly meanWhenFewParties: number;
    readonly fewestPartiesForMean: number;
    /** Standard deviation of one party's ratings around its own mean, in points. */
    readonly spread: number;
    readonly fewestPartiesForReview: number;
    readonly fewestRatingsForConfidence: number;
    readonly lowConfidenceAboveHalfWidth: number;
    readonly highConfidenceUpToHalfWidth: number;
  };
  readonly trend: {
    readonly mostRatings: number;
    readonly fewestRatings: number;
    readonly windowInDays: number;
    readonly significance: number;
    readonly smallestChangeInPoints: number;
  };
  readonly alert: {
    readonly fewestRatings: number;
    readonly fireBelowIndex: number;
    readonly veryLowScore: number;
    readonly clearFromIndex: number;
    readonly clearFromLatestScore: number;
    readonly shortestOpenInDays: number;
    readonly cooldownInDays: number;
    /** Below this index the cooldown does not hold an alert back. */
    readonly urgentBelowIndex: number;
  };
  readonly report: {
    readonly windowInDays: number;
    readonly fewestPartiesForFigures: number;
    readonly smallBaseBelow: number;
  };
};

export const defaultSatisfactionConfig: SatisfactionConfig = {
  bands: { verySatisfied: 90, satisfied: 80, neutral: 70, dissatisfied: 60 },
  index: {
    halfLifeInDays: 180,
    shrinkage: 2,
    lowestShrinkage: 1,
    highestShrinkage: 10,
    meanWhenFewParties: 75,
    fewestPartiesForMean: 5,
    spread: 15,
    fewestPartiesForReview: 20,
    fewestRatingsForConfidence: 3,
    lowConfidenceAboveHalfWidth: 10,
    highConfidenceUpToHalfWidth: 6,
  },
  trend: {
    mostRatings: 12,
    fewestRatings: 4,
    windowInDays: 365,
    significance: 0.1,
    smallestChangeInPoints: 5,
  },
  alert: {
    fewestRatings: 2,
    fireBelowIndex: 70,
    veryLowScore: 60,
    clearFromIndex: 75,
    clearFromLatestScore: 70,
    shortestOpenInDays: 7,
    cooldownInDays: 14,
    urgentBelowIndex: 60,
  },
  report: { windowInDays: 365, fewestPartiesForFigures: 5, smallBaseBelow: 30 },
};
