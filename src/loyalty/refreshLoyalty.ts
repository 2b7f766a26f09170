import type { Act } from '../history/act.ts';
import { localDate } from '../localDate.ts';
import { sidesOf } from '../parties/partyKind.ts';
import type { LoyaltyStateRow, TierChangeRow } from '../store/queries/loyalty.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Transaction } from '../store/queries/queries.ts';
import { announceTierChange } from './announceTierChange.ts';
import { loyaltyModel } from './loyaltyModel.ts';
import { loyaltyScore } from './loyaltyScore.ts';
import { type LoyaltyRules, loyaltyHistory, loyaltyRules } from './partyLoyalty.ts';
import { reviewReferences } from './reviewReferences.ts';
import type { TierChangeCause } from './tierChange.ts';
import { type LoyaltyStanding, referenceFor, tierTimeline } from './tierTimeline.ts';

/** What a change did to a party's loyalty. */
export interface LoyaltyRefreshed {
  party: PartyRow;
  /** Null: it had not bought before. */
  before: LoyaltyStateRow | null;
  standing: LoyaltyStanding;
  /** Null: the tier stayed. */
  change: TierChangeRow | null;
}

/**
 * Brings a party's loyalty up to date from all that happened with it, in the transaction that changed that, and notes a
 * change of tier. A party without purchases costs one look-up. Returns null where there is nothing to judge. `known`: spares
 * reading the rules for each of many.
 */
export const refreshLoyalty = async (
  tx: Transaction,
  act: Pick<Act, 'at' | 'newId'>,
  partyId: string,
  cause: TierChangeCause,
  known?: LoyaltyRules,
): Promise<LoyaltyRefreshed | null> => {
  const before = (await tx.loyalty.stateOf(partyId)) ?? null;
  if (before === null && (cause === 'rating' || cause === 'feedback')) return null;
  const party = await tx.parties.find(partyId);
  if (!party) return null;
  const rules = known ?? (await rulesFor(tx, act.at, party));
  const history = await loyaltyHistory(tx, party, act.at, rules);
  const today = localDate(act.at, rules.zone);
  // Time and other settings change nothing of the days before; whatever was recorded or taken back may.
  const isOfToday = cause === 'time' || cause === 'configuration';
  const kept = isOfToday && before && before.asOf < today ? { on: before.asOf, state: before } : null;
  const { standing } = tierTimeline(history, today, kept ?? undefined);
  await keep(tx, partyId, before, standing, rules.models.at(-1)?.model.version ?? 0);
  const change = tierChange(act, party, before, standing, cause);
  if (change) {
    await tx.loyalty.insertChange(change);
    await announceTierChange(tx, act, change, party);
  }
  return { party, before, standing, change };
};

/**
 * The same once a rating or feedback was taken back, or its correction: what is still to be told of it never is. A party
 * without a tier costs one look-up.
 */
export const refreshUnjudged = async (
  tx: Transaction,
  act: Pick<Act, 'at' | 'newId'>,
  partyId: string,
): Promise<LoyaltyRefreshed | null> =>
  (await tx.loyalty.stateOf(partyId)) ? refreshLoyalty(tx, act, partyId, 'undo') : null;

/** With the references of the party's kinds: they are made when the first of a kind buys. */
const rulesFor = async (tx: Transaction, at: Date, { kind }: PartyRow): Promise<LoyaltyRules> => {
  const { references } = await loyaltyModel(tx);
  if (sidesOf(kind).some((side) => references[side] === null)) await reviewReferences(tx, at, 'missing');
  return loyaltyRules(tx);
};

const keep = async (
  tx: Transaction,
  partyId: string,
  before: LoyaltyStateRow | null,
  { on, state, score }: LoyaltyStanding,
  configVersion: number,
): Promise<void> => {
  if (!state || !score) {
    if (before) await tx.loyalty.removeState(partyId);
    return;
  }
  await tx.loyalty.saveState({
    ...{ partyId, ...state, score: score.score, inputs: score.inputs },
    // The newest there is, even if its day is still to come by a clock that was set back.
    ...{ configVersion, asOf: on },
    announcedFor: state.belowSince === null ? null : (before?.announcedFor ?? null),
  });
};

const tierChange = (
  { at, newId }: Pick<Act, 'at' | 'newId'>,
  { id: partyId, kind }: PartyRow,
  before: LoyaltyStateRow | null,
  { on, state, score, model }: LoyaltyStanding,
  cause: TierChangeCause,
): TierChangeRow | null => {
  const [fromTier, toTier] = [before?.tier ?? null, state?.tier ?? null];
  if (fromTier === toTier) return null;
  const earlier =
    before && loyaltyScore(before.inputs, referenceFor(kind, model), before.asOf, model.config)?.points;
  return {
    ...{ id: newId(), partyId, fromTier, toTier },
    changedOn: state?.tierSince ?? on,
    noticedAt: at,
    score: score?.score ?? 0,
    reason: { cause, before: earlier ?? null, after: score?.points ?? null },
    configVersion: model.version,
  };
};
