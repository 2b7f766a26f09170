import type { LoyaltyConfig } from '../../loyalty/loyaltyConfig.ts';
import type { NetTierMove } from '../../loyalty/netTierMoves.ts';
import type { NearTier } from '../../reports/loyalty/loyaltyReport.ts';
import type { TierMove } from '../../reports/loyalty/tierMoves.ts';
import { points } from '../../text/points.ts';
import type { Texts } from '../../text/texts.ts';
import { listedName } from './digestNames.ts';
import { tierName } from './tierName.ts';

type TierNames = LoyaltyConfig['tierNames'];

/** Why a tier changed, in few words. */
export const moveReason = ({ from, isUp, deciding, cause }: NetTierMove, t: Texts): string => {
  if (from === null) return t.loyalty.firstBought;
  return deciding ? t.loyalty.because(deciding.part, isUp) : t.loyalty.cause(cause);
};

/** A party whose tier changed, from what to what and why. */
export const moveLine = (move: TierMove, names: TierNames, t: Texts): string =>
  t.loyalty.move({
    party: listedName(move.name),
    from: tierName(move.from, names, t),
    to: tierName(move.to, names, t),
    why: moveReason(move, t),
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
