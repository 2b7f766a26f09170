import { and, asc, countDistinct, desc, eq, gt, gte, lt, or } from 'drizzle-orm';
import { hot } from '../hotQuery.ts';
import type { WorkspaceScope } from '../workspaceScope.ts';
import type { PartyRow } from './parties.ts';

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

/** Where to look for parties that are one. */
export const duplicateReads = (scope: WorkspaceScope) => ({
  /** Folded names with the parties that answer to them, after that name, in their order; at most `most`. */
  namesPage: (after: { nameKey: string; partyId: string }, most: number) =>
    scope.run(namesPage, { after: after.nameKey, afterId: after.partyId, most }),
  /** Domains at which several parties have their website, in their order; at most `most`. */
  async listSharedDomains(most: number): Promise<string[]> {
    const { partyNameHints: t } = scope.schema;
    const found = await scope.db
      .select({ key: t.hint })
      .from(t)
      .where(and(eq(t.workspaceId, scope.workspaceId), eq(t.kind, 'domain')))
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
});
