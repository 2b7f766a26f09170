import { and, asc, desc, eq, gt, isNotNull, lte } from 'drizzle-orm';
import type { Sentiment } from '../../interactions/interactionKind.ts';
import { hot, through } from '../hotQuery.ts';
import type { Schema } from '../schema/defineSchema.ts';
import type { WorkspaceScope } from '../workspaceScope.ts';

export type InteractionRow = Schema['interactions']['$inferSelect'];

const byId = hot<{ id: string }>()('interactions.byId', (db, { interactions: t }, p) =>
  db
    .select()
    .from(t)
    .where(and(eq(t.workspaceId, p.workspaceId), eq(t.id, p.id))),
);

const latestOf = hot<{ partyId: string; until: Date; most: number }>()(
  'interactions.latestOf',
  (db, { interactions: t }, p) =>
    db
      .select()
      .from(t)
      .where(
        and(
          eq(t.workspaceId, p.workspaceId),
          eq(t.partyId, p.partyId),
          eq(t.state, 'counted'),
          lte(t.happenedAt, through(p.until, t.happenedAt)),
        ),
      )
      .orderBy(desc(t.happenedAt), desc(t.id))
      .limit(p.most),
);

const feedbackOf = hot<{ partyId: string; until: Date }>()(
  'interactions.feedbackOf',
  (db, { interactions: t }, p) =>
    db
      .select({ sentiment: t.sentiment, at: t.happenedAt })
      .from(t)
      .where(
        and(
          eq(t.workspaceId, p.workspaceId),
          eq(t.partyId, p.partyId),
          eq(t.state, 'counted'),
          eq(t.kind, 'feedback'),
          isNotNull(t.sentiment),
          lte(t.happenedAt, through(p.until, t.happenedAt)),
        ),
      )
      .orderBy(asc(t.happenedAt), asc(t.id)),
);

const setState = hot<{ id: string; state: InteractionRow['state'] }>()(
  'interactions.setState',
  (db, { interactions: t }, p) =>
    db
      .update(t)
      .set({ state: through(p.state, t.state) })
      .where(and(eq(t.workspaceId, p.workspaceId), eq(t.id, p.id)))
      .returning({ id: t.id }),
);

export const interactionReads = (scope: WorkspaceScope) => ({
  async find(id: string): Promise<InteractionRow | undefined> {
    return (await scope.run(byId, { id }))[0];
  },
  /** What happened with a party last, up to `until`, newest first and undone ones left out; at most `most`. */
  latestOf: (partyId: string, until: Date, most: number): Promise<InteractionRow[]> =>
    scope.run(latestOf, { partyId, until, most }),
  /** The feedback of a party whose sentiment was said, up to `until`, oldest first. */
  async feedbackOf(partyId: string, until: Date): Promise<{ sentiment: Sentiment; at: Date }[]> {
    const found = await scope.run(feedbackOf, { partyId, until });
    return found.flatMap(({ sentiment, at }) => (sentiment ? [{ sentiment, at }] : []));
  },
  /** What happened with all parties with since < happenedAt ≤ until, newest first, undone ones left out. For reports. */
  async list(since: Date, until: Date): Promise<InteractionRow[]> {
    const { interactions: t } = scope.schema;
    return scope.db
      .select()
      .from(t)
      .where(
        and(
          eq(t.workspaceId, scope.workspaceId),
          eq(t.state, 'counted'),
          gt(t.happenedAt, since),
          lte(t.happenedAt, until),
        ),
      )
      .orderBy(desc(t.happenedAt), desc(t.id));
  },
});

export const interactionWrites = (scope: WorkspaceScope) => ({
  insert: (interaction: Omit<InteractionRow, 'workspaceId'>): Promise<void> =>
    scope.insert('interactions', interaction),
  /** Saves the change if the entry still has `version`; returns whether it had. The version goes up by one. */
  async change(
    id: string,
    version: number,
    changes: Partial<Pick<InteractionRow, 'partyId' | 'kind' | 'body' | 'sentiment' | 'happenedAt'>>,
  ): Promise<boolean> {
    const { interactions: t } = scope.schema;
    const changed = await scope.db
      .update(t)
      .set({ ...changes, version: version + 1 })
      .where(and(eq(t.workspaceId, scope.workspaceId), eq(t.id, id), eq(t.version, version)))
      .returning({ id: t.id });
    return changed.length > 0;
  },
  async setState(id: string, state: InteractionRow['state']): Promise<void> {
    await scope.run(setState, { id, state });
  },
});
