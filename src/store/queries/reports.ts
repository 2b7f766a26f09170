import { and, asc, eq, gt, lte } from 'drizzle-orm';
import type { WorkspaceScope } from '../workspaceScope.ts';
import type { PartyRow } from './parties.ts';

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
});
