import type { LoyaltyConfig } from '../../loyalty/loyaltyConfig.ts';
import type { LoyaltyTier } from '../../loyalty/loyaltyTier.ts';
import { type Mrkdwn, mrkdwn, plain } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';

type TierNames = LoyaltyConfig['tierNames'];

/** What people call a tier, for places where Slack shows plain text: the workspace's own name, else the language's word. */
export const tierLabel = (tier: LoyaltyTier, names: TierNames, t: Texts): string =>
  names[tier] ?? t.loyalty.tier[tier];

/** The same within a message; null: none. */
export const tierName = (tier: LoyaltyTier | null, names: TierNames, t: Texts): Mrkdwn => {
  if (tier === null) return mrkdwn(t.loyalty.noTier);
  return plain(tierLabel(tier, names, t));
};
