import { AppError } from '../errors.ts';
import type { Act } from '../history/act.ts';
import { refreshLoyalty } from '../loyalty/refreshLoyalty.ts';
import { getParty } from '../parties/getParty.ts';
import type { AuditRow } from '../store/queries/audit.ts';
import type { Transaction } from '../store/queries/queries.ts';
import { refreshSummary } from './refreshSummary.ts';
import { reviewAlert } from './reviewAlert.ts';
import { satisfactionModel } from './satisfactionModel.ts';

/** Takes a rating back and lets the one it replaced count again. Throws AppError changedSince when a later rating took its place, or it was corrected. */
export const undoRating = async (tx: Transaction, act: Act, entry: AuditRow): Promise<void> => {
  const rating = await tx.ratings.find(entry.entityId);
  if (!rating) throw new AppError('notFound', 'ratingGone', {});
  const party = await getParty(tx, rating.partyId);
  const isCorrected = (await tx.audit.ofEntity(rating.id)).some(
    ({ action, undoneAt }) => action === 'rating.change' && undoneAt === null,
  );
  if (rating.state !== 'counted' || isCorrected) throw new AppError('conflict', 'changedSince', {});
  await tx.ratings.setState(rating.id, 'undone', rating.replacesId);
  const replaced = rating.replacesId ? await tx.ratings.find(rating.replacesId) : undefined;
  if (replaced?.state === 'replaced') await tx.ratings.setState(replaced.id, 'counted', replaced.replacesId);
  const model = await satisfactionModel(tx);
  const ratings = await refreshSummary(tx, party.id, act.at, model);
  await reviewAlert(tx, act, { party, ratings, change: { kind: 'undone' }, ratingId: rating.id, model });
  await refreshLoyalty(tx, act, party.id, 'rating');
};
