/** Lowest first. A party that has never bought has none. */
export const loyaltyTiers = ['bronze', 'silver', 'gold', 'platinum'] as const;
export type LoyaltyTier = (typeof loyaltyTiers)[number];

/** Lowest score of a tier. */
type Thresholds = Readonly<Record<Exclude<LoyaltyTier, 'bronze'>, number>>;

/** The lowest score of a tier; bronze begins at 0. */
export const thresholdOf = (tier: LoyaltyTier, thresholds: Thresholds): number =>
  tier === 'bronze' ? 0 : thresholds[tier];

/** The tier that a score alone would give. */
export const tierOfScore = (score: number, thresholds: Thresholds): LoyaltyTier =>
  loyaltyTiers.findLast((tier) => score >= thresholdOf(tier, thresholds)) ?? 'bronze';

/** 0 for bronze. */
export const rankOfTier = (tier: LoyaltyTier): number => loyaltyTiers.indexOf(tier);

/** Null: there is none above platinum. */
export const tierAbove = (tier: LoyaltyTier): LoyaltyTier | null =>
  loyaltyTiers[rankOfTier(tier) + 1] ?? null;

/** Null: there is none below bronze. */
export const tierBelow = (tier: LoyaltyTier): LoyaltyTier | null =>
  loyaltyTiers[rankOfTier(tier) - 1] ?? null;
