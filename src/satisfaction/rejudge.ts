import type { Act } from '../history/act.ts';
import { refreshLoyalty, refreshUnjudged } from '../loyalty/refreshLoyalty.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { RatingRow } from '../store/queries/ratings.ts';
import { refreshSummary } from './refreshSummary.ts';
import { type AlertOutcome, reviewAlert } from './reviewAlert.ts';
import { type SatisfactionIndex, satisfactionIndex } from './satisfactionIndex.ts';
import { priorOf, satisfactionModel } from './satisfactionModel.ts';

/** What a change of a party's ratings did to it. */
export interface RatedAnew {
  before: SatisfactionIndex | null;
  after: SatisfactionIndex | null;
  alert: AlertOutcome;
}

/** Carries out the change of one counted rating, then brings the party's summary, standing, alert and loyalty up to date. */
export const rejudge = async (
  tx: Transaction,
  act: Act,
  party: PartyRow,
  change: () => Promise<{ earlier: RatingRow; rating: RatingRow }>,
  { isUndo = false } = {},
): Promise<RatedAnew> => {
  const model = await satisfactionModel(tx);
  const prior = priorOf(model, party.kind);
  const before = satisfactionIndex(await tx.ratings.countedOf(party.id, act.at), act.at, prior, model.config);
  const { earlier, rating } = await change();
  const ratings = await refreshSummary(tx, party.id, act.at, model);
  const alert = await reviewAlert(tx, act, {
    party,
    ratings,
    change: {
      kind: 'changed',
      before: { score: earlier.score, at: earlier.ratedAt },
      rating: { score: rating.score, at: rating.ratedAt },
    },
    ratingId: rating.id,
    model,
  });
  if (isUndo) await refreshUnjudged(tx, act, party.id);
  else await refreshLoyalty(tx, act, party.id, 'rating');
  return { before, after: satisfactionIndex(ratings, act.at, prior, model.config), alert };
};
