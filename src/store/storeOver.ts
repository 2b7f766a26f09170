import { bindReads, bindTransaction } from './queries/queries.ts';
import type { Schema } from './schema/defineSchema.ts';
import type { Store, WorkspaceStore } from './store.ts';
import { type Connection, WorkspaceScope } from './workspaceScope.ts';

/** What an engine gives; the rest is the same on all of them. */
export interface Engine {
  schema: Schema;
  reading: Connection;
  transaction<T>(workspaceId: string, useCase: (scope: WorkspaceScope) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export const storeOver = (engine: Engine): Store => {
  const { schema, reading } = engine;
  const workspaces = new Map<string, WorkspaceStore>();
  const open = (workspaceId: string): WorkspaceStore => ({
    workspaceId,
    read: bindReads(new WorkspaceScope(workspaceId, schema, reading)),
    write: (useCase) => engine.transaction(workspaceId, (scope) => useCase(bindTransaction(scope))),
  });
  return {
    inWorkspace(workspaceId) {
      const known = workspaces.get(workspaceId) ?? open(workspaceId);
      workspaces.set(workspaceId, known);
      return known;
    },
    async listWorkspaceIds() {
      const rows = await reading.db.select({ id: schema.workspaces.id }).from(schema.workspaces);
      return rows.map((row) => row.id);
    },
    async addWorkspace(workspace) {
      await engine.transaction(workspace.id, async (scope) => {
        await scope.db.insert(schema.workspaces).values(workspace).onConflictDoNothing();
      });
    },
    close: () => engine.close(),
  };
};
