import type { LoyaltyPoints } from './loyaltyScore.ts';

/** What brought a change of tier about. */
export const tierChangeCauses = [
  'purchase',
  'refund',
  'rating',
  'feedback',
  'time',
  'configuration',
  'currencyRate',
  'merging',
  'import',
  'undo',
] as const;
export type TierChangeCause = (typeof tierChangeCauses)[number];

/** Why a tier changed. */
export interface TierChangeReason {
  readonly cause: TierChangeCause;
  /** What made the score before; null: there was none. */
  readonly before: LoyaltyPoints | null;
  /** What makes it now; null: there is none any more. */
  readonly after: LoyaltyPoints | null;
}
