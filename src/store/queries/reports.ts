import { and, asc, desc, eq, gt, gte, isNotNull, lte } from 'drizzle-orm';
import type { ThemeState } from '../../satisfaction/commentTheme.ts';
import type { WorkspaceScope } from '../workspaceScope.ts';
import type { PartyRow } from './parties.ts';

/** An active party with its latest score. */
export interface LatestScore extends Pick<PartyRow, 'kind' | 'segment' | 'ownerId' | 'status'> {
  partyId: string;
  score: number | null;
}

/** A counted rating with words, and the party it is about. */
export interface CommentedRating extends Pick<PartyRow, 'kind' | 'segment' | 'ownerId' | 'status'> {
  ratingId: string;
  partyId: string;
  partyName: string;
  score: number;
  comment: string | null;
  ratedAt: Date;
  theme: string | null;
  themeState: ThemeState | null;
}

/** What only reports ask for. */
export const reportReads = (scope: WorkspaceScope) => ({
  /** The active parties that were added with since < time ≤ until, by name. */
  async listPartiesAdded(since: Date, until: Date): Promise<PartyRow[]> {
    const { parties } = scope.schema;
    return scope.db
      .select()
      .from(parties)
      .where(
        and(
          eq(parties.workspaceId, scope.workspaceId),
          eq(parties.status, 'active'),
          gt(parties.createdAt, since),
          lte(parties.createdAt, until),
        ),
      )
      .orderBy(asc(parties.name), asc(parties.id));
  },
  /** The active parties after `afterId`, by id, whose latest rating up to `until` is of `since` or later; at most `most`. */
  async latestScoresPage(afterId: string, most: number, since: Date, until: Date): Promise<LatestScore[]> {
    const { parties, satisfactionSummaries: summaries } = scope.schema;
    return scope.db
      .select({
        partyId: parties.id,
        kind: parties.kind,
        segment: parties.segment,
        ownerId: parties.ownerId,
        status: parties.status,
        score: summaries.lastScore,
      })
      .from(parties)
      .innerJoin(
        summaries,
        and(eq(summaries.workspaceId, parties.workspaceId), eq(summaries.partyId, parties.id)),
      )
      .where(
        and(
          eq(parties.workspaceId, scope.workspaceId),
          gt(parties.id, afterId),
          eq(parties.status, 'active'),
          gte(summaries.lastRatedAt, since),
          lte(summaries.lastRatedAt, until),
        ),
      )
      .orderBy(asc(parties.id))
      .limit(most);
  },
  /** The ratings with words of since ≤ time ≤ until, the latest first; at most `most`. */
  async listCommented(since: Date, until: Date, most: number): Promise<CommentedRating[]> {
    const { parties, ratings } = scope.schema;
    return scope.db
      .select({
        ratingId: ratings.id,
        partyId: ratings.partyId,
        partyName: parties.name,
        kind: parties.kind,
        segment: parties.segment,
        ownerId: parties.ownerId,
        status: parties.status,
        score: ratings.score,
        comment: ratings.comment,
        ratedAt: ratings.ratedAt,
        theme: ratings.theme,
        themeState: ratings.themeState,
      })
      .from(ratings)
      .innerJoin(parties, and(eq(parties.workspaceId, ratings.workspaceId), eq(parties.id, ratings.partyId)))
      .where(
        and(
          eq(ratings.workspaceId, scope.workspaceId),
          eq(ratings.state, 'counted'),
          isNotNull(ratings.comment),
          gte(ratings.ratedAt, since),
          lte(ratings.ratedAt, until),
        ),
      )
      .orderBy(desc(ratings.ratedAt), desc(ratings.id))
      .limit(most);
  },
  /** Every segment that an active party is in. */
  async listSegments(): Promise<string[]> {
    const { parties } = scope.schema;
    const found = await scope.db
      .selectDistinct({ segment: parties.segment })
      .from(parties)
      .where(
        and(
          eq(parties.workspaceId, scope.workspaceId),
          eq(parties.status, 'active'),
          isNotNull(parties.segment),
        ),
      );
    return found.flatMap(({ segment }) => segment ?? []).sort();
  },
});
