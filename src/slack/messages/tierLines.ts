import type { LoyaltyConfig } from '../../loyalty/loyaltyConfig.ts';
import type { NetTierMove } from '../../loyalty/netTierMoves.ts';
import type { TierChangeCause } from '../../loyalty/tierChange.ts';
import type { NearTier } from '../../reports/loyalty/loyaltyReport.ts';
import type { TierMove } from '../../reports/loyalty/tierMoves.ts';
import { points } from '../../text/points.ts';
import type { Texts } from '../../text/texts.ts';
import { listedName } from './digestNames.ts';
import { tierName } from './tierName.ts';

type TierNames = LoyaltyConfig['tierNames'];

/** Causes that say more than what they did to the score. */
const tellingCauses: readonly TierChangeCause[] = [
  'refund',
  'configuration',
  'currencyRate',
  'merging',
  'import',
  'undo',
];

/** What the party did that changed its tier; null: it is rather the cause that tells. */
export const whatItDid = ({ from, isUp, deciding, cause }: NetTierMove, t: Texts): string | null => {
  if (tellingCauses.includes(cause)) return null;
  if (from === null) return t.loyalty.firstBought;
  return deciding && t.loyalty.because(deciding.part, isUp);
};

const whyMoved = (move: TierMove, t: Texts): string => whatItDid(move, t) ?? t.loyalty.cause(move.cause);

/** A party whose tier changed, from what to what and why. */
export const moveLine = (move: TierMove, names: TierNames, t: Texts, why = whyMoved(move, t)): string =>
  t.loyalty.move({
    party: listedName(move.name),
    from: tierName(move.from, names, t),
    to: tierName(move.to, names, t),
    why,
  });

/** A party whose tier may change soon, and what that takes. */
export const nearLine = (
  { name, tier, points: missing, by }: NearTier,
  names: TierNames,
  t: Texts,
): string => {
  const said = { party: listedName(name), tier: tierName(tier, names, t), points: points(missing) };
  return by === null
    ? t.loyalty.near.rising(said)
    : t.loyalty.near.falling({ ...said, day: t.requirements.day(by) });
};
