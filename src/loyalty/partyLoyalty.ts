import { localDate } from '../localDate.ts';
import type { PartyKind } from '../parties/partyKind.ts';
import { priorOf, type SatisfactionModel, satisfactionModel } from '../satisfaction/satisfactionModel.ts';
import type { LoyaltyStateRow } from '../store/queries/loyalty.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Reads } from '../store/queries/queries.ts';
import { daysFrom } from './localDays.ts';
import type { LoyaltyModel } from './loyaltyConfig.ts';
import { agedInputs } from './loyaltyInputs.ts';
import type { SatisfactionBasis } from './loyaltyLedger.ts';
import { loyaltyModel, loyaltyModels } from './loyaltyModel.ts';
import { type LoyaltyScore, loyaltyScore } from './loyaltyScore.ts';
import type { TierState } from './tierState.ts';
import { type LoyaltyHistory, type LoyaltyModels, referenceFor, tierTimeline } from './tierTimeline.ts';

/** A party's loyalty on a day, with everything that made it. */
export interface PartyLoyalty {
  /** yyyy-mm-dd */
  readonly on: string;
  readonly state: TierState;
  readonly score: LoyaltyScore;
  readonly model: LoyaltyModel;
  /** The day of the demotion that was announced; null: none is. */
  readonly announcedFor: string | null;
}

type HistoryReads = Pick<Reads, 'configurations' | 'interactions' | 'purchases' | 'ratings' | 'workspace'>;

/** What everybody's loyalty is judged by. */
export interface LoyaltyRules {
  /** IANA zone that says which day it is. */
  readonly zone: string;
  readonly models: LoyaltyModels;
  readonly satisfaction: SatisfactionModel;
}

export const loyaltyRules = async (
  read: Pick<Reads, 'configurations' | 'workspace'>,
): Promise<LoyaltyRules> => {
  const { zone } = await read.workspace.settings();
  return { zone, models: await loyaltyModels(read, zone), satisfaction: await satisfactionModel(read) };
};

/** Everything a party's tier is made from, as far as it has happened by `at`. */
export const loyaltyHistory = async (
  read: HistoryReads,
  { id, kind }: Pick<PartyRow, 'id' | 'kind'>,
  at: Date,
  rules?: LoyaltyRules,
): Promise<LoyaltyHistory> => {
  const { zone, models, satisfaction } = rules ?? (await loyaltyRules(read));
  const [purchases, ratings, feedback] = await Promise.all([
    read.purchases.countedOf(id),
    read.ratings.countedOf(id, at),
    read.interactions.feedbackOf(id, at),
  ]);
  return {
    ...{ kind, models, basis: basisOf(satisfaction, kind) },
    events: {
      purchases,
      ratings: ratings.map(({ score, at: ratedAt }) => ({ score, on: localDate(ratedAt, zone) })),
      feedback: feedback.map(({ sentiment, at: saidAt }) => ({ sentiment, on: localDate(saidAt, zone) })),
    },
  };
};

/** What S of a party of that kind leans on. */
export const basisOf = (model: SatisfactionModel, kind: PartyKind): SatisfactionBasis => {
  const { mean, shrinkage } = priorOf(model, kind);
  return { prior: { mean, shrinkage }, halfLifeInDays: model.config.index.halfLifeInDays };
};

/**
 * A party's loyalty today from what is kept of it, or, where time has changed that meanwhile, from all that happened.
 * Null for a party that never bought.
 */
export const partyLoyalty = async (
  read: HistoryReads & Pick<Reads, 'loyalty'>,
  party: Pick<PartyRow, 'id' | 'kind'>,
  at: Date,
): Promise<PartyLoyalty | null> => {
  const kept = await read.loyalty.stateOf(party.id);
  if (!kept) return null;
  const [{ zone }, model, satisfaction] = await Promise.all([
    read.workspace.settings(),
    loyaltyModel(read),
    satisfactionModel(read),
  ]);
  const on = localDate(at, zone);
  const score = keptScore(kept, { kind: party.kind, on, model, basis: basisOf(satisfaction, party.kind) });
  if (score) {
    const { tier, tierSince, belowSince, announcedFor } = kept;
    return { on, state: { tier, tierSince, belowSince }, score, model, announcedFor };
  }
  const { standing } = tierTimeline(await loyaltyHistory(read, party, at), on);
  if (!standing.state || !standing.score) return null;
  return { ...{ on, model }, state: standing.state, score: standing.score, announcedFor: kept.announcedFor };
};

/** The score of a later day from the kept inputs; null where time has changed those meanwhile. */
export const keptScore = (
  { inputs, asOf }: Pick<LoyaltyStateRow, 'inputs' | 'asOf'>,
  { kind, on, model, basis }: { kind: PartyKind; on: string; model: LoyaltyModel; basis: SatisfactionBasis },
): LoyaltyScore | null => {
  const days = daysFrom(asOf, on);
  if (days < 0 || (inputs.changesOn !== null && inputs.changesOn <= on)) return null;
  return loyaltyScore(agedInputs(inputs, days, basis), referenceFor(kind, model), on, model.config);
};
