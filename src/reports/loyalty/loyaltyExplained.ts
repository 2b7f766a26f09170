import { localDate } from '../../localDate.ts';
import { type ComingDemotion, comingDemotion } from '../../loyalty/comingDemotion.ts';
import { loyaltyModel } from '../../loyalty/loyaltyModel.ts';
import type { LoyaltyScore } from '../../loyalty/loyaltyScore.ts';
import type { LoyaltyTier } from '../../loyalty/loyaltyTier.ts';
import { loyaltyHistory } from '../../loyalty/partyLoyalty.ts';
import { type Reach, reachByPurchase } from '../../loyalty/reachByPurchase.ts';
import { nextTier, type TierInDanger, tierInDanger } from '../../loyalty/tierInDanger.ts';
import type { TierState } from '../../loyalty/tierState.ts';
import { type LoyaltyStanding, type TierStep, tierTimeline } from '../../loyalty/tierTimeline.ts';
import { moneySettings } from '../../money/moneySettings.ts';
import { getParty } from '../../parties/getParty.ts';
import type { PartyRow } from '../../store/queries/parties.ts';
import type { Reads } from '../../store/queries/queries.ts';

/** What the next tier takes. */
export interface NextTier {
  tier: LoyaltyTier;
  /** Points that are missing. */
  points: number;
  reach: Reach;
}

/** Why a party is in its tier, and what would change that. */
export interface LoyaltyExplained {
  party: PartyRow;
  /** yyyy-mm-dd, in the workspace's zone. */
  on: string;
  model: LoyaltyStanding['model'];
  /** ISO 4217, of all amounts. */
  currency: string;
  /** Null: nothing it bought counts. */
  now: { state: TierState; score: LoyaltyScore } | null;
  /** Null at the top. */
  next: NextTier | null;
  danger: TierInDanger | null;
  /** If nothing more is bought; null: not within 400 days. */
  demotion: ComingDemotion | null;
  /** How the tier came about, newest first. */
  steps: TierStep[];
}

type HistoryReads = Parameters<typeof loyaltyHistory>[0];

/** Throws AppError partyGone. */
export const loyaltyExplained = async (
  read: HistoryReads & Pick<Reads, 'parties'>,
  partyId: string,
  at: Date,
): Promise<LoyaltyExplained> => {
  const party = await getParty(read, partyId);
  const [{ zone }, { base }, history] = await Promise.all([
    read.workspace.settings(),
    moneySettings(read),
    loyaltyHistory(read, party, at),
  ]);
  const on = localDate(at, zone);
  const { standing, steps } = tierTimeline(history, on);
  const { state, score } = standing;
  const known = {
    party,
    on,
    model: await loyaltyModel(read),
    currency: base ?? 'EUR',
    steps: steps.toReversed(),
  };
  if (!state || !score) return { ...known, now: null, next: null, danger: null, demotion: null };
  return {
    ...known,
    now: { state, score },
    next: nextOf(state.tier, score, known),
    danger: tierInDanger(state, score.score, known.model.config),
    demotion: comingDemotion(history, standing),
  };
};

const nextOf = (
  tier: LoyaltyTier,
  score: LoyaltyScore,
  { on, model: { config } }: Pick<LoyaltyExplained, 'on' | 'model'>,
): NextTier | null => {
  const next = nextTier(tier, score.score, config);
  if (!next) return null;
  return { ...next, reach: reachByPurchase(score, { target: next.at, on, config }) };
};
