import { AppError } from '../errors.ts';
import { type Act, recordChange } from '../history/act.ts';
import type { AuditRow } from '../store/queries/audit.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { RatingRow } from '../store/queries/ratings.ts';
import { visibleText } from '../visibleText.ts';
import { LONGEST_THEME } from './commentTheme.ts';

export interface RatingTheme {
  ratingId: string;
  /** What the comment is about; null: nothing that a theme could tell. */
  theme: string | null;
}

/**
 * Somebody says what a rating's comment is about. Throws AppError ratingGone, themeRefused, or themeAlready when the
 * same was said before.
 */
export const setRatingTheme = async (
  tx: Transaction,
  act: Act,
  { ratingId, theme: typed }: RatingTheme,
): Promise<{ auditId: string; party: PartyRow; rating: RatingRow; theme: string | null }> => {
  const rating = await tx.ratings.find(ratingId);
  const party = rating && (await tx.parties.find(rating.partyId));
  if (rating?.state !== 'counted' || rating.comment === null || !party)
    throw new AppError('notFound', 'ratingGone', {});
  const theme = typed === null ? null : checkedTheme(typed);
  const themeState = theme === null ? 'none' : 'confirmed';
  if (rating.theme === theme && rating.themeState === themeState)
    throw new AppError('conflict', 'themeAlready', { theme });
  await tx.ratings.setTheme(rating.id, theme, themeState);
  const auditId = await recordChange(tx, act, {
    action: 'rating.theme',
    entityId: rating.id,
    partyId: party.id,
    before: { theme: rating.theme, themeState: rating.themeState },
    after: { theme, themeState },
  });
  return { auditId, party, rating: { ...rating, theme, themeState }, theme };
};

const checkedTheme = (typed: string): string => {
  const theme = visibleText(typed)
    .replace(/^[#＃]/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  const { length } = [...theme];
  if (length === 0 || length > LONGEST_THEME)
    throw new AppError('invalid', 'themeRefused', { length, most: LONGEST_THEME });
  return theme;
};

/** Throws AppError changedSince when somebody said something else of it meanwhile. */
export const undoRatingTheme = async (tx: Transaction, _act: Act, entry: AuditRow): Promise<void> => {
  const rating = await tx.ratings.find(entry.entityId);
  const after = entry.after as Pick<RatingRow, 'theme' | 'themeState'>;
  if (!rating || rating.theme !== after.theme || rating.themeState !== after.themeState)
    throw new AppError('conflict', 'changedSince', {});
  const { theme, themeState } = entry.before as Pick<RatingRow, 'theme' | 'themeState'>;
  await tx.ratings.setTheme(rating.id, theme, themeState);
};
