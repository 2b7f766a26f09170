import { AppError } from '../errors.ts';
import type { Act } from '../history/act.ts';
import { refreshLoyalty } from '../loyalty/refreshLoyalty.ts';
import { getParty } from '../parties/getParty.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { RatingRow } from '../store/queries/ratings.ts';
import { refreshSummary } from './refreshSummary.ts';
import { reviewAlert } from './reviewAlert.ts';
import { type SatisfactionIndex, satisfactionIndex } from './satisfactionIndex.ts';
import { priorOf, satisfactionModel } from './satisfactionModel.ts';

/**
 * Lets the rating that this one replaced count again beside it. Throws AppError changedSince when either was undone
 * or replaced meanwhile, or both count already.
 */
export const keepBothRatings = async (
  tx: Transaction,
  act: Act,
  ratingId: string,
): Promise<{
  party: PartyRow;
  rating: RatingRow;
  earlier: RatingRow;
  standing: SatisfactionIndex | null;
}> => {
  const rating = await tx.ratings.find(ratingId);
  const earlier = rating?.replacesId ? await tx.ratings.find(rating.replacesId) : undefined;
  if (!rating) throw new AppError('notFound', 'ratingGone', {});
  const party = await getParty(tx, rating.partyId);
  if (rating.state !== 'counted' || earlier?.state !== 'replaced')
    throw new AppError('conflict', 'changedSince', {});
  await tx.ratings.setState(rating.id, 'counted', null);
  await tx.ratings.setState(earlier.id, 'counted', earlier.replacesId);
  const model = await satisfactionModel(tx);
  const ratings = await refreshSummary(tx, party.id, act.at, model);
  const change = { kind: 'added', rating: { score: earlier.score, at: earlier.ratedAt } } as const;
  await reviewAlert(tx, act, { party, ratings, change, ratingId: earlier.id, model });
  await refreshLoyalty(tx, act, party.id, 'rating');
  return {
    party,
    rating,
    earlier,
    standing: satisfactionIndex(ratings, act.at, priorOf(model, party.kind), model.config),
  };
};
