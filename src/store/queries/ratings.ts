import { and, asc, desc, eq, gt, gte, inArray, lte, ne } from 'drizzle-orm';
import type { PartyKind } from '../../parties/partyKind.ts';
import { hot, through } from '../hotQuery.ts';
import { type ListValues, listPlaces } from '../listPlaces.ts';
import type { Schema } from '../schema/defineSchema.ts';
import type { WorkspaceScope } from '../workspaceScope.ts';
import { type SatisfactionSummary, saveSummary, summaryOf } from './satisfactionSummaries.ts';

export type RatingRow = Schema['ratings']['$inferSelect'];
/** A party with its kept summary and every rating that counts. */
export interface ReviewedParty {
  partyId: string;
  kind: PartyKind;
  summary: Pick<SatisfactionSummary, 'ratingCount' | 'mean'> | null;
  ratings: { score: number }[];
}

export type CountedRating = Pick<RatingRow, 'score'> & { at: Date };

const byId = hot<{ id: string }>()('ratings.byId', (db, { ratings }, p) =>
  db
    .select()
    .from(ratings)
    .where(and(eq(ratings.workspaceId, p.workspaceId), eq(ratings.id, p.id))),
);

const countedOf = hot<{ partyId: string; until: Date }>()('ratings.countedOf', (db, { ratings }, p) =>
  db
    .select({ id: ratings.id, score: ratings.score, at: ratings.ratedAt })
    .from(ratings)
    .where(
      and(
        eq(ratings.workspaceId, p.workspaceId),
        eq(ratings.partyId, p.partyId),
        eq(ratings.state, 'counted'),
        lte(ratings.ratedAt, through(p.until, ratings.ratedAt)),
      ),
    )
    .orderBy(asc(ratings.ratedAt), asc(ratings.id)),
);

const partyIds = listPlaces('party', 100);

const countedOfMany = hot<ListValues<'party'> & { until: Date }>()(
  'ratings.countedOfMany',
  (db, { ratings }, p) =>
    db
      .select({ partyId: ratings.partyId, score: ratings.score, at: ratings.ratedAt })
      .from(ratings)
      .where(
        and(
          eq(ratings.workspaceId, p.workspaceId),
          inArray(ratings.partyId, partyIds.in(p)),
          eq(ratings.state, 'counted'),
          lte(ratings.ratedAt, through(p.until, ratings.ratedAt)),
        ),
      )
      .orderBy(asc(ratings.partyId), asc(ratings.ratedAt), asc(ratings.id)),
);

const scoresGiven = hot<{ since: Date; until: Date }>()('ratings.scoresGiven', (db, { ratings }, p) =>
  db
    .select({ partyId: ratings.partyId, score: ratings.score })
    .from(ratings)
    .where(
      and(
        eq(ratings.workspaceId, p.workspaceId),
        eq(ratings.state, 'counted'),
        gt(ratings.ratedAt, through(p.since, ratings.ratedAt)),
        lte(ratings.ratedAt, through(p.until, ratings.ratedAt)),
      ),
    )
    .orderBy(asc(ratings.ratedAt), asc(ratings.id)),
);

const latestOf = hot<{ partyId: string; until: Date; most: number }>()(
  'ratings.latestOf',
  (db, { ratings }, p) =>
    db
      .select()
      .from(ratings)
      .where(
        and(
          eq(ratings.workspaceId, p.workspaceId),
          eq(ratings.partyId, p.partyId),
          eq(ratings.state, 'counted'),
          lte(ratings.ratedAt, through(p.until, ratings.ratedAt)),
        ),
      )
      .orderBy(desc(ratings.ratedAt), desc(ratings.id))
      .limit(p.most),
);

const ofRaterOnDay = hot<{ partyId: string; rater: string; ratedOn: string; since: Date; until: Date }>()(
  'ratings.ofRaterOnDay',
  (db, { ratings }, p) =>
    db
      .select()
      .from(ratings)
      .where(
        and(
          eq(ratings.workspaceId, p.workspaceId),
          eq(ratings.partyId, p.partyId),
          eq(ratings.state, 'counted'),
          gte(ratings.ratedAt, through(p.since, ratings.ratedAt)),
          lte(ratings.ratedAt, through(p.until, ratings.ratedAt)),
          eq(ratings.rater, p.rater),
          eq(ratings.ratedOn, p.ratedOn),
        ),
      )
      .orderBy(desc(ratings.ratedAt), desc(ratings.id)),
);

const MILLISECONDS_PER_DAY = 86_400_000;

/** A local day lies within these times in any zone, and in two of them when the workspace has changed its zone. */
const timesAround = (localDay: string): { since: Date; until: Date } => {
  const noon = Date.parse(`${localDay}T12:00:00Z`);
  return {
    since: new Date(noon - 2 * MILLISECONDS_PER_DAY),
    until: new Date(noon + 2 * MILLISECONDS_PER_DAY),
  };
};

const themed = hot<{ most: number }>()('ratings.themed', (db, { ratings }, p) =>
  db
    .select({ comment: ratings.comment, theme: ratings.theme })
    .from(ratings)
    .where(and(eq(ratings.workspaceId, p.workspaceId), eq(ratings.themeState, 'confirmed')))
    .orderBy(desc(ratings.ratedAt), desc(ratings.id))
    .limit(p.most),
);

const setState = hot<{ id: string; state: RatingRow['state']; replacesId: string | null }>()(
  'ratings.setState',
  (db, { ratings }, p) =>
    db
      .update(ratings)
      .set({ state: through(p.state, ratings.state), replacesId: through(p.replacesId, ratings.replacesId) })
      .where(and(eq(ratings.workspaceId, p.workspaceId), eq(ratings.id, p.id))),
);

export const ratingReads = (scope: WorkspaceScope) => ({
  async find(id: string): Promise<RatingRow | undefined> {
    return (await scope.run(byId, { id }))[0];
  },
  /** The counted ratings of a party up to `until`, oldest first. */
  countedOf: (partyId: string, until: Date) => scope.run(countedOf, { partyId, until }),
  /** The counted ratings of each of the parties up to `until`, oldest first; at most 100 parties, those without any left out. */
  countedOfEach: async (ids: readonly string[], until: Date): Promise<Map<string, CountedRating[]>> =>
    Map.groupBy(
      await scope.run(countedOfMany, { ...partyIds.valuesOf(ids), until }),
      ({ partyId }) => partyId,
    ),
  /** The last counted ratings of a party up to `until`, newest first; at most `most`. */
  latestOf: (partyId: string, until: Date, most: number): Promise<RatingRow[]> =>
    scope.run(latestOf, { partyId, until, most }),
  /** The counted ratings of one rater for a party on one day of the workspace's zone, newest first. */
  ofRaterOnDay: (partyId: string, rater: string, ratedOn: string): Promise<RatingRow[]> =>
    scope.run(ofRaterOnDay, { partyId, rater, ratedOn, ...timesAround(ratedOn) }),
  /** What people said of comments' themes, the latest first. */
  listThemed: (most: number) => scope.run(themed, { most }),
  async summaryOf(partyId: string): Promise<SatisfactionSummary | undefined> {
    return (await scope.run(summaryOf, { partyId }))[0];
  },
  /** Every party's summary. For reports and the daily review. */
  async listSummaries(): Promise<SatisfactionSummary[]> {
    const { satisfactionSummaries } = scope.schema;
    return scope.db
      .select()
      .from(satisfactionSummaries)
      .where(eq(satisfactionSummaries.workspaceId, scope.workspaceId));
  },
  /** The parties after `afterId`, by id, with what the daily review looks at; at most `most`. */
  async reviewPage(afterId: string, most: number, until: Date): Promise<ReviewedParty[]> {
    const { parties, ratings, satisfactionSummaries: summaries } = scope.schema;
    const found = await scope.db
      .select({
        partyId: parties.id,
        kind: parties.kind,
        ratingCount: summaries.ratingCount,
        mean: summaries.mean,
      })
      .from(parties)
      .leftJoin(
        summaries,
        and(eq(summaries.workspaceId, parties.workspaceId), eq(summaries.partyId, parties.id)),
      )
      .where(
        and(
          eq(parties.workspaceId, scope.workspaceId),
          gt(parties.id, afterId),
          ne(parties.status, 'removed'),
        ),
      )
      .orderBy(asc(parties.id))
      .limit(most);
    const [first, last] = [found[0], found.at(-1)];
    if (!first || !last) return [];
    const counted = await scope.db
      .select({ partyId: ratings.partyId, score: ratings.score })
      .from(ratings)
      .where(
        and(
          eq(ratings.workspaceId, scope.workspaceId),
          gte(ratings.partyId, first.partyId),
          lte(ratings.partyId, last.partyId),
          eq(ratings.state, 'counted'),
          lte(ratings.ratedAt, until),
        ),
      );
    const byParty = Map.groupBy(counted, (rating) => rating.partyId);
    return found.map(({ partyId, kind, ratingCount, mean }) => ({
      partyId,
      kind,
      summary: ratingCount === null ? null : { ratingCount, mean },
      ratings: byParty.get(partyId) ?? [],
    }));
  },
  /** The counted ratings of all parties with since < ratedAt ≤ until, oldest first. */
  async listCounted(since: Date, until: Date): Promise<RatingRow[]> {
    const { ratings } = scope.schema;
    return scope.db
      .select()
      .from(ratings)
      .where(
        and(
          eq(ratings.workspaceId, scope.workspaceId),
          eq(ratings.state, 'counted'),
          gt(ratings.ratedAt, since),
          lte(ratings.ratedAt, until),
        ),
      )
      .orderBy(asc(ratings.ratedAt), asc(ratings.id));
  },
  /** Their parties and scores alone: of a week there may be ten thousand. With since < ratedAt ≤ until, oldest first. */
  listScoresGiven: (since: Date, until: Date): Promise<Pick<RatingRow, 'partyId' | 'score'>[]> =>
    scope.run(scoresGiven, { since, until }),
});

export const ratingWrites = (scope: WorkspaceScope) => ({
  insert: (rating: Omit<RatingRow, 'workspaceId'>): Promise<void> => scope.insert('ratings', rating),
  async setState(id: string, state: RatingRow['state'], replacesId: string | null): Promise<void> {
    await scope.run(setState, { id, state, replacesId });
  },
  /** Returns false when somebody changed it first. */
  async change(
    id: string,
    version: number,
    changes: Partial<Pick<RatingRow, 'score' | 'comment' | 'rater' | 'theme' | 'themeState'>>,
  ): Promise<boolean> {
    const { ratings } = scope.schema;
    const changed = await scope.db
      .update(ratings)
      .set({ ...changes, version: version + 1 })
      .where(
        and(eq(ratings.workspaceId, scope.workspaceId), eq(ratings.id, id), eq(ratings.version, version)),
      )
      .returning({ id: ratings.id });
    return changed.length > 0;
  },
  async setTheme(id: string, theme: string | null, themeState: RatingRow['themeState']): Promise<void> {
    const { ratings } = scope.schema;
    await scope.db
      .update(ratings)
      .set({ theme, themeState })
      .where(and(eq(ratings.workspaceId, scope.workspaceId), eq(ratings.id, id)));
  },
  async saveSummary(summary: SatisfactionSummary): Promise<void> {
    await scope.run(saveSummary, summary);
  },
});
