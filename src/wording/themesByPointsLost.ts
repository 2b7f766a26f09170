import { foldName } from '../parties/foldName.ts';
import { commonestSpelling } from './commonestSpelling.ts';

export interface CommentTheme {
  /** Spellings that fold alike are one theme. */
  readonly name: string;
  /** Put there by a person; otherwise suggested by the model. */
  readonly isConfirmed: boolean;
}

export interface RatedComment {
  readonly ratingId: string;
  /** 0–100 */
  readonly score: number;
  readonly comment: string;
  readonly ratedAt: Date;
  readonly theme: CommentTheme | null;
}

export interface PointsLost {
  readonly commentCount: number;
  /** Null without comments. */
  readonly meanScore: number | null;
  /** Sum of 100 − score. */
  readonly pointsLost: number;
}

export interface ThemeLoss<C extends RatedComment> extends PointsLost {
  /** As it is most often written. */
  readonly theme: string;
  readonly meanScore: number;
  readonly confirmedCount: number;
  readonly suggestedCount: number;
  /** Of the points lost in all comments, sorted or not; 0–1. */
  readonly shareOfPointsLost: number;
  /** What went wrong: comments rated at or below the theme's mean, confirmed ones first, then the latest; no wording twice. */
  readonly examples: readonly C[];
}

export interface ThemeReport<C extends RatedComment> {
  /** The one that costs most first; of equal ones the one with the lower mean. */
  readonly themes: readonly ThemeLoss<C>[];
  /** Comments without a theme: counted, never forced into one. */
  readonly unsorted: PointsLost & { readonly shareOfPointsLost: number };
  readonly all: PointsLost;
}

/**
 * What to fix first: themes ranked by the points their ratings fall short of 100. Short of 100, not of the mean, so
 * that the losses add up to the whole, and a theme doesn't recover because all others got worse.
 * The caller leaves out ratings without words.
 */
export function themesByPointsLost<C extends RatedComment>(
  comments: readonly C[],
  mostExamples = 3,
): ThemeReport<C> {
  const latestFirst = [...comments].sort(byLatest);
  const all = pointsLost(latestFirst);
  const shareOf = (lost: number) => (all.pointsLost === 0 ? 0 : lost / all.pointsLost);
  const byTheme = Map.groupBy(latestFirst, ({ theme }) => foldName(theme?.name ?? ''));
  const unsorted = pointsLost(byTheme.get('') ?? []);
  byTheme.delete('');
  const themes = [...byTheme.values()].map((group) => themeLoss(group, shareOf, mostExamples));
  themes.sort(
    (a, b) => b.pointsLost - a.pointsLost || a.meanScore - b.meanScore || (a.theme < b.theme ? -1 : 1),
  );
  return { themes, unsorted: { ...unsorted, shareOfPointsLost: shareOf(unsorted.pointsLost) }, all };
}

function themeLoss<C extends RatedComment>(
  group: readonly C[],
  shareOf: (pointsLost: number) => number,
  mostExamples: number,
): ThemeLoss<C> {
  const loss = pointsLost(group);
  const meanScore = 100 - loss.pointsLost / group.length;
  const confirmed = group.filter(({ theme }) => theme?.isConfirmed);
  const suggested = group.filter(({ theme }) => !theme?.isConfirmed);
  const telling = [...confirmed, ...suggested].filter(({ score }) => score <= meanScore);
  const byWording = new Map(telling.toReversed().map((comment) => [foldName(comment.comment), comment]));
  return {
    ...loss,
    meanScore,
    theme: commonestSpelling(group.map(({ theme }) => theme?.name.trim() ?? '')),
    confirmedCount: confirmed.length,
    suggestedCount: suggested.length,
    shareOfPointsLost: shareOf(loss.pointsLost),
    examples: telling
      .filter((comment) => byWording.get(foldName(comment.comment)) === comment)
      .slice(0, mostExamples),
  };
}

function pointsLost(comments: readonly RatedComment[]): PointsLost {
  const lost = comments.reduce((sum, { score }) => sum + (100 - score), 0);
  const meanScore = comments.length === 0 ? null : 100 - lost / comments.length;
  return { commentCount: comments.length, meanScore, pointsLost: lost };
}

const byLatest = (a: RatedComment, b: RatedComment): number =>
  b.ratedAt.getTime() - a.ratedAt.getTime() || (a.ratingId < b.ratingId ? -1 : 1);
