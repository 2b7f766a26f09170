import type { Transaction } from '../store/queries/queries.ts';
import type { CountableRating } from './countedRatings.ts';
import { summarizeRatings } from './ratingSummary.ts';
import type { SatisfactionModel } from './satisfactionModel.ts';

interface KeptRating extends CountableRating {
  readonly id: string;
}

/** Recomputes a party's summary from its rows, in the transaction that changed them; returns the counted ones, oldest first. */
export const refreshSummary = async (
  tx: Transaction,
  partyId: string,
  at: Date,
  model: Pick<SatisfactionModel, 'config'>,
): Promise<CountableRating[]> => {
  const ratings = await tx.ratings.countedOf(partyId, at);
  await saveSummary(tx, partyId, ratings, at, model);
  return ratings;
};

/** The same from the counted ratings as they are now in the store, oldest first. */
export const saveSummary = async (
  tx: Transaction,
  partyId: string,
  ratings: readonly CountableRating[],
  at: Date,
  { config }: Pick<SatisfactionModel, 'config'>,
): Promise<void> => {
  const last = ratings.at(-1);
  await tx.ratings.saveSummary({
    partyId,
    ...summarizeRatings(ratings, at, config),
    lastScore: last?.score ?? null,
    lastRatedAt: last?.at ?? null,
  });
};

/** As the store lists them: by time, then by id. */
export const inOrder = (ratings: readonly KeptRating[]): KeptRating[] =>
  ratings.toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
