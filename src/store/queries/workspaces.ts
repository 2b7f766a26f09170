import { eq } from 'drizzle-orm';
import { hot } from '../hotQuery.ts';
import type { WorkspaceSettings } from '../store.ts';
import type { WorkspaceScope } from '../workspaceScope.ts';

const settings = hot<object>()('workspaces.settings', (db, { workspaces }, p) =>
  db.select().from(workspaces).where(eq(workspaces.id, p.workspaceId)),
);

export const workspaceReads = (scope: WorkspaceScope) => ({
  /** The workspace's settings; throws when it was never added. */
  async settings(): Promise<WorkspaceSettings> {
    const [row] = await scope.run(settings, {});
    if (!row) throw new Error(`workspace ${scope.workspaceId} was never added`);
    return row;
  },
});

export const workspaceWrites = (scope: WorkspaceScope) => ({
  async change(changes: Partial<Omit<WorkspaceSettings, 'id' | 'createdAt'>>): Promise<void> {
    const { workspaces } = scope.schema;
    await scope.db.update(workspaces).set(changes).where(eq(workspaces.id, scope.workspaceId));
  },
});
