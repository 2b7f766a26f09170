import type { LoyaltyTier } from '../loyalty/loyaltyTier.ts';
import type { Priority } from './requirement.ts';

/** Every number of the ranking of requirements. */
export interface RankingConfig {
  /** V, in value points. */
  readonly valueByPriority: Readonly<Record<Priority, number>>;
  readonly valueWhenUnknown: number;
  /** E of difficulty 1, 2 … 5, in effort points; at least 1 each. */
  readonly effortByDifficulty: readonly [number, number, number, number, number];
  readonly effortWhenUnknown: number;
  readonly factorByTier: Readonly<Record<LoyaltyTier, number>>;
  /** Added to the factor 1 for each whole week of waiting … */
  readonly waitingPerWeek: number;
  /** … up to this much. */
  readonly mostForWaiting: number;
  /** The askers' values together count at most this many times the largest of them. */
  readonly mostForAskers: number;
  /** λ, 0–1: towards 1 priority decides, towards 0 easy work does. */
  readonly priorityWeight: number;
  /** Share of the capacity, 0–1, that critical requirements may take before the score decides. */
  readonly criticalShare: number;
}

export const defaultRankingConfig: RankingConfig = {
  valueByPriority: { critical: 13, high: 8, medium: 5, low: 2 },
  valueWhenUnknown: 5,
  effortByDifficulty: [1, 2, 3, 5, 8],
  effortWhenUnknown: 3,
  factorByTier: { bronze: 1, silver: 1.1, gold: 1.25, platinum: 1.5 },
  waitingPerWeek: 0.02,
  mostForWaiting: 0.25,
  mostForAskers: 3,
  priorityWeight: 0.5,
  criticalShare: 0.6,
};
