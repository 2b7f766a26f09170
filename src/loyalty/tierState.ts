import { dayAfter, daysFrom } from './localDays.ts';
import type { LoyaltyConfig } from './loyaltyConfig.ts';
import { type LoyaltyTier, rankOfTier, thresholdOf, tierBelow, tierOfScore } from './loyaltyTier.ts';

/** A tier and what decides when it ends. Days are yyyy-mm-dd. */
export interface TierState {
  readonly tier: LoyaltyTier;
  readonly tierSince: string;
  /** The first day of the present stretch under threshold − margin; null: it is not under it. */
  readonly belowSince: string | null;
}

type TierRules = Pick<LoyaltyConfig, 'thresholds' | 'demotion'>;

/** Whether a score is so low that the tier is in danger; bronze never is. */
export const isInDanger = (tier: LoyaltyTier, score: number, { thresholds, demotion }: TierRules): boolean =>
  tier !== 'bronze' && score < thresholdOf(tier, thresholds) - demotion.margin;

/**
 * The state at the end of a day, from that of the day before and the day's score. Promoted at once; one tier lower after
 * the days of grace under threshold − margin and the shortest time in a tier. A null score (nothing bought) has no tier.
 */
export const nextTierState = (
  before: TierState | null,
  score: number | null,
  on: string,
  rules: TierRules,
): TierState | null => {
  if (score === null) return null;
  const reached = tierOfScore(score, rules.thresholds);
  if (before === null || rankOfTier(reached) > rankOfTier(before.tier))
    return { tier: reached, tierSince: on, belowSince: null };
  if (!isInDanger(before.tier, score, rules)) return { ...before, belowSince: null };
  const endangered = { ...before, belowSince: before.belowSince ?? on };
  const lower = tierBelow(before.tier);
  if (lower === null || on < demotionDay(endangered, rules)) return endangered;
  return { tier: lower, tierSince: on, belowSince: isInDanger(lower, score, rules) ? on : null };
};

/** The day on which a tier in danger is lost, if its score stays as low. */
export const demotionDay = (
  { tierSince, belowSince }: TierState & { readonly belowSince: string },
  { demotion }: Pick<TierRules, 'demotion'>,
): string => {
  const endOfGrace = dayAfter(belowSince, demotion.graceInDays);
  const endOfStay = dayAfter(tierSince, demotion.shortestInTierInDays);
  return daysFrom(endOfGrace, endOfStay) > 0 ? endOfStay : endOfGrace;
};
