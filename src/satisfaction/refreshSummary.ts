import type { Transaction } from '../store/queries/queries.ts';
import type { CountableRating } from './countedRatings.ts';
import { summarizeRatings } from './ratingSummary.ts';
import type { SatisfactionModel } from './satisfactionModel.ts';

/** Recomputes a party's summary from its rows, in the transaction that changed them; returns the counted ones, oldest first. */
export const refreshSummary = async (
  tx: Transaction,
  partyId: string,
  at: Date,
  { config }: Pick<SatisfactionModel, 'config'>,
): Promise<CountableRating[]> => {
  const ratings = await tx.ratings.countedOf(partyId, at);
  const last = ratings.at(-1);
  await tx.ratings.saveSummary({
    partyId,
    ...summarizeRatings(ratings, at, config),
    lastScore: last?.score ?? null,
    lastRatedAt: last?.at ?? null,
  });
  return ratings;
};
