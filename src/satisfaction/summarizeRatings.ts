import type { Transaction } from '../store/queries/queries.ts';
import type { CountableRating } from './countedRatings.ts';
import { satisfactionIndex } from './satisfactionIndex.ts';
import type { SatisfactionModel } from './satisfactionModel.ts';
import { defaultSatisfactionPrior } from './satisfactionPrior.ts';

/** Recomputes a party's summary from its ratings, in the transaction that changed them; returns the counted ones, oldest first. */
export const summarizeRatings = async (
  tx: Transaction,
  partyId: string,
  at: Date,
  model: Pick<SatisfactionModel, 'config'>,
): Promise<CountableRating[]> => {
  const ratings = await tx.ratings.countedOf(partyId, at);
  const index = satisfactionIndex(ratings, at, defaultSatisfactionPrior(model.config), model.config);
  const last = ratings.at(-1);
  await tx.ratings.saveSummary({
    partyId,
    ratingCount: ratings.length,
    weight: index?.weight ?? 0,
    mean: index?.weightedMean ?? null,
    asOf: at,
    lastScore: last?.score ?? null,
    lastRatedAt: last?.at ?? null,
  });
  return ratings;
};
