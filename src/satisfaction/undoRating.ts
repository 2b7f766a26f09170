import { AppError } from '../errors.ts';
import type { Act } from '../history/act.ts';
import { refreshUnjudged } from '../loyalty/refreshLoyalty.ts';
import { getParty } from '../parties/getParty.ts';
import type { AuditRow } from '../store/queries/audit.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Transaction } from '../store/queries/queries.ts';
import { refreshSummary } from './refreshSummary.ts';
import { reviewAlert } from './reviewAlert.ts';
import { satisfactionModel } from './satisfactionModel.ts';

/** Takes a rating back and lets the one it replaced count again. Throws AppError changedSince when a later rating took its place, or it was corrected. */
export const undoRating = async (tx: Transaction, act: Act, entry: AuditRow): Promise<void> => {
  const party = await takeRatingBack(tx, entry);
  const model = await satisfactionModel(tx);
  const ratings = await refreshSummary(tx, party.id, act.at, model);
  const ratingId = entry.entityId;
  await reviewAlert(tx, act, { party, ratings, change: { kind: 'undone' }, ratingId, model });
  await refreshUnjudged(tx, act, party.id);
};

/** The same without the party's summary and alert, for many at a time. */
export const takeRatingBack = async (tx: Transaction, entry: AuditRow): Promise<PartyRow> => {
  const rating = await tx.ratings.find(entry.entityId);
  if (!rating) throw new AppError('notFound', 'ratingGone', {});
  const party = await getParty(tx, rating.partyId);
  // A rating of the first version was never corrected: nothing has to be looked for.
  const corrections = rating.version === 1 ? [] : await tx.audit.ofEntity(rating.id);
  const isCorrected = corrections.some(
    ({ action, undoneAt }) => action === 'rating.change' && undoneAt === null,
  );
  if (rating.state !== 'counted' || isCorrected) throw new AppError('conflict', 'changedSince', {});
  await tx.ratings.setState(rating.id, 'undone', rating.replacesId);
  const replaced = rating.replacesId ? await tx.ratings.find(rating.replacesId) : undefined;
  if (replaced?.state === 'replaced') await tx.ratings.setState(replaced.id, 'counted', replaced.replacesId);
  return party;
};
