import type { Act } from '../history/act.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { CountableRating } from './countedRatings.ts';
import { saveSummary } from './refreshSummary.ts';
import { type AlertOutcome, reviewAlert } from './reviewAlert.ts';
import { type SatisfactionIndex, satisfactionIndex } from './satisfactionIndex.ts';
import { priorOf, type SatisfactionModel, satisfactionModel } from './satisfactionModel.ts';

/** A party's summary after ratings came to it or left it; one that was never rated keeps having none. */
export const refreshMovedSummary = async (
  tx: Transaction,
  partyId: string,
  at: Date,
): Promise<CountableRating[]> => {
  const ratings = await tx.ratings.countedOf(partyId, at);
  if (ratings.length > 0 || (await tx.ratings.summaryOf(partyId)))
    await saveSummary(tx, partyId, ratings, at, await satisfactionModel(tx));
  return ratings;
};

/** The alert of a party whose ratings came from two, or went to two: nothing was judged anew, so an open one stays open until it recovers. */
export const reviewMovedAlert = async (
  tx: Transaction,
  act: Act,
  party: PartyRow,
): Promise<AlertOutcome | null> => {
  const [latest] = await tx.ratings.latestOf(party.id, act.at, 1);
  if (!latest) return null;
  const model = await satisfactionModel(tx);
  const ratings = await tx.ratings.countedOf(party.id, act.at);
  return reviewAlert(tx, act, { party, ratings, change: { kind: 'moved' }, ratingId: latest.id, model });
};

export const standingNow = async (
  tx: Pick<Transaction, 'ratings'>,
  { id, kind }: PartyRow,
  at: Date,
  model: SatisfactionModel,
): Promise<SatisfactionIndex | null> =>
  satisfactionIndex(await tx.ratings.countedOf(id, at), at, priorOf(model, kind), model.config);
