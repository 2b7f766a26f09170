import { type RunReport, runLongReport } from '../reports/longReports.ts';
import type { ReadStore } from './openReads.ts';
import { bindReads, bindTransaction } from './queries/queries.ts';
import type { Schema } from './schema/defineSchema.ts';
import type { Store, WorkspaceStore } from './store.ts';
import { type Connection, WorkspaceScope } from './workspaceScope.ts';

/** What an engine gives; the rest is the same on all of them. */
export interface Engine {
  schema: Schema;
  reading: Connection;
  transaction<T>(workspaceId: string, useCase: (scope: WorkspaceScope) => Promise<T>): Promise<T>;
  /** Where long reports run instead of in this thread; undefined: they don't. */
  reporting?(workspaceId: string): RunReport | undefined;
  close(): Promise<void>;
}

export const storeOver = (engine: Engine): Store => {
  const { schema, reading } = engine;
  const workspaces = new Map<string, WorkspaceStore>();
  const open = (workspaceId: string): WorkspaceStore => {
    const read = bindReads(new WorkspaceScope(workspaceId, schema, reading));
    return {
      workspaceId,
      read,
      report: (name, params) =>
        engine.reporting?.(workspaceId)?.(name, params) ?? runLongReport(read, name, params),
      write: (useCase) => engine.transaction(workspaceId, (scope) => useCase(bindTransaction(scope))),
    };
  };
  return {
    inWorkspace(workspaceId) {
      const known = workspaces.get(workspaceId) ?? open(workspaceId);
      workspaces.set(workspaceId, known);
      return known;
    },
    listWorkspaceIds: () => workspaceIdsIn(engine),
    async addWorkspace(workspace) {
      await engine.transaction(workspace.id, async (scope) => {
        await scope.db.insert(schema.workspaces).values(workspace).onConflictDoNothing();
      });
    },
    close: () => engine.close(),
  };
};

/** The reads alone. */
export const readsOver = (engine: Pick<Engine, 'schema' | 'reading' | 'close'>): ReadStore => ({
  inWorkspace: (workspaceId) => bindReads(new WorkspaceScope(workspaceId, engine.schema, engine.reading)),
  listWorkspaceIds: () => workspaceIdsIn(engine),
  close: () => engine.close(),
});

const workspaceIdsIn = async ({ schema, reading }: Pick<Engine, 'schema' | 'reading'>): Promise<string[]> => {
  const rows = await reading.db.select({ id: schema.workspaces.id }).from(schema.workspaces);
  return rows.map((row) => row.id);
};
