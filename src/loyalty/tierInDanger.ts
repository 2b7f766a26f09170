import type { LoyaltyConfig } from './loyaltyConfig.ts';
import { type LoyaltyTier, thresholdOf, tierAbove } from './loyaltyTier.ts';
import { demotionDay, type TierState } from './tierState.ts';

/** What a tier in danger needs to stay. */
export interface TierInDanger {
  readonly tier: LoyaltyTier;
  /** Points short of threshold − margin; above 0. */
  readonly points: number;
  /** yyyy-mm-dd: lost on that day unless they are there by then. */
  readonly by: string;
}

/** Null: the tier is in no danger. */
export const tierInDanger = (
  { tier, tierSince, belowSince }: TierState,
  score: number,
  config: LoyaltyConfig,
): TierInDanger | null => {
  const points = thresholdOf(tier, config.thresholds) - config.demotion.margin - score;
  if (belowSince === null || points <= 0) return null;
  return { tier, points, by: demotionDay({ tier, tierSince, belowSince }, config) };
};

/** The next tier up and the points to it; null at the top. */
export const nextTier = (
  tier: LoyaltyTier,
  score: number,
  { thresholds }: Pick<LoyaltyConfig, 'thresholds'>,
): { tier: LoyaltyTier; points: number; at: number } | null => {
  const above = tierAbove(tier);
  if (above === null) return null;
  const at = thresholdOf(above, thresholds);
  return { tier: above, points: Math.max(0, at - score), at };
};
