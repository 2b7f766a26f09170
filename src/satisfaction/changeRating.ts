import { AppError } from '../errors.ts';
import { type Act, recordChange } from '../history/act.ts';
import { contactNamed } from '../parties/contactNamed.ts';
import { findParty, getParty } from '../parties/getParty.ts';
import type { Actor } from '../people/actor.ts';
import { roleReaches } from '../people/role.ts';
import type { AuditRow } from '../store/queries/audit.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Reads, Transaction } from '../store/queries/queries.ts';
import type { RatingRow } from '../store/queries/ratings.ts';
import { visibleText } from '../visibleText.ts';
import type { RatedAnew } from './rejudge.ts';
import { rejudge } from './rejudge.ts';

export interface RatingChanges {
  ratingId: string;
  /** The version that was shown to the person. */
  version: number;
  /** 0–100. */
  score: number;
  comment: string | null;
  /** The party's contact who judged; null: the person who recorded it. */
  contactName: string | null;
}

export interface ChangedRating extends RatedAnew {
  auditId: string;
  party: PartyRow;
  rating: RatingRow;
  /** As it was before. */
  earlier: RatingRow;
}

/**
 * Corrects a rating that counts, and brings the party's standing and alert up to date. Whoever recorded it may, and
 * managers. Throws AppError ratingGone, ratingNotYours, ratingUnchanged, or ratingChanged when somebody was faster.
 */
export const changeRating = async (
  tx: Transaction,
  act: Act,
  input: RatingChanges,
): Promise<ChangedRating> => {
  const { rating: earlier, party } = await getChangeableRating(tx, act.actor, input.ratingId);
  if (earlier.version !== input.version) throw await changedMeanwhile(tx, earlier);
  const contactId = input.contactName && (await contactNamed(tx, act, party.id, input.contactName));
  const comment = visibleText(input.comment ?? '').trim() || null;
  const changes = {
    score: input.score,
    comment,
    rater: contactId ? `contact:${contactId}` : `person:${earlier.recordedBy}`,
    ...(comment === null ? { theme: null, themeState: null } : {}),
  };
  const before = judgedIn(earlier);
  if (changes.score === before.score && comment === before.comment && changes.rater === before.rater)
    throw new AppError('conflict', 'ratingUnchanged', {});
  const rejudged = await rejudge(tx, act, party, async () => {
    if (!(await tx.ratings.change(earlier.id, earlier.version, changes)))
      throw await changedMeanwhile(tx, earlier);
    return { earlier, rating: { ...earlier, ...changes } };
  });
  const auditId = await recordChange(tx, act, {
    action: 'rating.change',
    entityId: earlier.id,
    partyId: party.id,
    before: { ...before },
    after: { score: changes.score, comment, rater: changes.rater, version: earlier.version + 1 },
  });
  const rating = { ...earlier, ...changes, version: earlier.version + 1 };
  return { auditId, party, rating, earlier, ...rejudged };
};

/** The rating, for somebody who may change it. Throws AppError ratingGone or ratingNotYours. */
export const getChangeableRating = async (
  read: Pick<Reads, 'ratings' | 'parties'>,
  { id, role }: Actor,
  ratingId: string,
): Promise<{ rating: RatingRow; party: PartyRow }> => {
  const rating = await read.ratings.find(ratingId);
  const party = rating && (await findParty(read, rating.partyId));
  if (rating?.state !== 'counted' || !party) throw new AppError('notFound', 'ratingGone', {});
  if (rating.recordedBy !== id && !roleReaches(role, 'manager'))
    throw new AppError('notAllowed', 'ratingNotYours', { byId: rating.recordedBy });
  return { rating, party };
};

const judgedIn = ({ score, comment, rater, theme, themeState }: RatingRow) => ({
  score,
  comment,
  rater,
  theme,
  themeState,
});

const changedMeanwhile = async (tx: Transaction, { id, recordedBy }: RatingRow): Promise<AppError> => {
  const last = (await tx.audit.ofEntity(id)).find(({ action }) => action === 'rating.change');
  const byId = last?.undoneBy ?? last?.actorId ?? recordedBy;
  return new AppError('conflict', 'ratingChanged', { byId, at: last?.undoneAt ?? last?.at ?? null });
};

/** The rating is as it was before. Throws AppError changedSince when it was changed, undone or replaced after that. */
export const undoRatingChange = async (tx: Transaction, act: Act, entry: AuditRow): Promise<void> => {
  const rating = await tx.ratings.find(entry.entityId);
  if (!rating) throw new AppError('notFound', 'ratingGone', {});
  const party = await getParty(tx, rating.partyId);
  const { version } = entry.after as { version: number };
  if (rating.state !== 'counted' || rating.version !== version)
    throw new AppError('conflict', 'changedSince', {});
  const before = entry.before as ReturnType<typeof judgedIn>;
  const restore = async () => {
    await tx.ratings.change(rating.id, rating.version, before);
    return { earlier: rating, rating: { ...rating, ...before } };
  };
  await rejudge(tx, act, party, restore, { isUndo: true });
};
