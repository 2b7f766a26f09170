import { and, asc, countDistinct, desc, eq, gt, gte, lt, or } from 'drizzle-orm';
import { hot, through } from '../hotQuery.ts';
import type { Schema } from '../schema/defineSchema.ts';
import type { WorkspaceScope } from '../workspaceScope.ts';
import type { PartyRow } from './parties.ts';

export type DismissedDuplicateRow = Omit<Schema['dismissedDuplicates']['$inferSelect'], 'workspaceId'>;

const newestPage = hot<{ beforeId: string; most: number }>()('duplicates.newestPage', (db, { parties }, p) =>
  db
    .select()
    .from(parties)
    .where(
      and(eq(parties.workspaceId, p.workspaceId), lt(parties.id, p.beforeId), eq(parties.status, 'active')),
    )
    .orderBy(desc(parties.id))
    .limit(p.most),
);

const namesPage = hot<{ after: string; afterId: string; most: number }>()(
  'duplicates.namesPage',
  (db, { partyNames: t }, p) =>
    db
      .select({ nameKey: t.nameKey, partyId: t.partyId })
      .from(t)
      .where(
        and(
          eq(t.workspaceId, p.workspaceId),
          gte(t.nameKey, p.after),
          or(gt(t.nameKey, p.after), gt(t.partyId, p.afterId)),
        ),
      )
      .orderBy(asc(t.nameKey), asc(t.partyId))
      .limit(p.most),
);

const dismissal = hot<{ firstId: string; secondId: string }>()(
  'duplicates.dismissal',
  (db, { dismissedDuplicates: t }, p) =>
    db
      .select()
      .from(t)
      .where(and(eq(t.workspaceId, p.workspaceId), eq(t.secondId, p.secondId), eq(t.firstId, p.firstId))),
);

const dismissedBefore = hot<{ secondId: string }>()(
  'duplicates.dismissedBefore',
  (db, { dismissedDuplicates: t }, p) =>
    db
      .select({ firstId: t.firstId })
      .from(t)
      .where(and(eq(t.workspaceId, p.workspaceId), eq(t.secondId, p.secondId), eq(t.state, 'counted')))
      .orderBy(asc(t.firstId)),
);

const saveDismissal = hot<DismissedDuplicateRow>()(
  'duplicates.saveDismissal',
  (db, { dismissedDuplicates: t }, p) => {
    const values = {
      dismissedAt: through(p.dismissedAt, t.dismissedAt),
      dismissedBy: through(p.dismissedBy, t.dismissedBy),
      state: through(p.state, t.state),
    };
    return db
      .insert(t)
      .values({ workspaceId: p.workspaceId, firstId: p.firstId, secondId: p.secondId, ...values })
      .onConflictDoUpdate({ target: [t.workspaceId, t.secondId, t.firstId], set: values });
  },
);

/** Where to look for parties that are one. */
export const duplicateReads = (scope: WorkspaceScope) => ({
  /** Folded names with the parties that answer to them, after that name, in their order; at most `most`. */
  namesPage: (after: { nameKey: string; partyId: string }, most: number) =>
    scope.run(namesPage, { after: after.nameKey, afterId: after.partyId, most }),
  /** Domains at which several parties have their website, after that one, in their order; at most `most`. */
  async listSharedDomains(after: string, most: number): Promise<string[]> {
    const { partyNameHints: t } = scope.schema;
    const found = await scope.db
      .select({ key: t.hint })
      .from(t)
      .where(and(eq(t.workspaceId, scope.workspaceId), eq(t.kind, 'domain'), gt(t.hint, after)))
      .groupBy(t.hint)
      .having(gt(countDistinct(t.partyId), 1))
      .orderBy(asc(t.hint))
      .limit(most);
    return found.map(({ key }) => key);
  },
  /** Active parties, the last added first, and of those before `beforeId` where one is given; at most `most`. */
  newestPage: (beforeId: string | null, most: number): Promise<PartyRow[]> =>
    // Beyond every id there is: ids are plain characters.
    scope.run(newestPage, { beforeId: beforeId ?? '\u{10FFFF}', most }),
  /** What was said of the pair, standing or undone. The lower id first. */
  async dismissal(firstId: string, secondId: string): Promise<DismissedDuplicateRow | undefined> {
    return (await scope.run(dismissal, { firstId, secondId }))[0];
  },
  /** Parties with a lower id, of which somebody said that they are not this one; in the order of their ids. */
  async listDismissedBefore(secondId: string): Promise<string[]> {
    return (await scope.run(dismissedBefore, { secondId })).map(({ firstId }) => firstId);
  },
});

export const duplicateWrites = (scope: WorkspaceScope) => ({
  /** In place of what was said of the pair before. */
  async saveDismissal(row: DismissedDuplicateRow): Promise<void> {
    await scope.run(saveDismissal, row);
  },
});
