import { setImmediate as turn } from 'node:timers/promises';
import { themeModel } from '../../satisfaction/themeModel.ts';
import type { Reads } from '../../store/queries/queries.ts';
import { type RatedComment, type ThemeReport, themesByPointsLost } from '../../wording/themesByPointsLost.ts';
import { withThemes } from '../../wording/withThemes.ts';
import type { DigestScope } from '../digestScope.ts';
import { isInDigest } from '../partyFilter.ts';

/** A rating's words and whose they are. */
export interface PartyComment extends RatedComment {
  partyId: string;
  partyName: string;
  /** What a person said it is about. */
  confirmedTheme: string | null;
  /** A person said that it has no theme. */
  hasNoTheme: boolean;
}

export interface CommentThemes extends ThemeReport<PartyComment> {
  /** What nobody has sorted yet, the lowest score first. Those of a suggested theme are among them. */
  toSort: readonly PartyComment[];
  /** Every theme that people use, the most used first. */
  known: readonly string[];
}

/** A busy year; older comments say little about what to fix now. */
const MOST_COMMENTS = 2000;

/** What comments of the time are about, ranked by the points lost: confirmed themes, and suggestions where the model is sure. */
export const commentThemes = async (
  read: Pick<Reads, 'reports' | 'ratings'>,
  { since, until, filters }: DigestScope,
): Promise<CommentThemes> => {
  const { model, known } = await themeModel(read);
  await turn();
  const found = await read.reports.listCommented(since, until, MOST_COMMENTS);
  const comments = found
    .filter((rating) => isInDigest(rating, filters))
    .map(({ ratingId, partyId, partyName, score, comment, ratedAt, theme, themeState }) => ({
      ...{ ratingId, partyId, partyName, score, ratedAt },
      comment: comment ?? '',
      confirmedTheme: themeState === 'confirmed' ? theme : null,
      hasNoTheme: themeState === 'none',
    }));
  const silent = { suggest: () => null };
  const themed: PartyComment[] = comments.flatMap((comment) =>
    withThemes([comment], comment.hasNoTheme ? silent : model),
  );
  const toSort = themed
    .filter(({ confirmedTheme, hasNoTheme }) => confirmedTheme === null && !hasNoTheme)
    .sort((a, b) => a.score - b.score || b.ratedAt.getTime() - a.ratedAt.getTime());
  return { ...themesByPointsLost(themed), toSort, known };
};
