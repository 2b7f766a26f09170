import { and, desc, eq } from 'drizzle-orm';
import { hot } from '../hotQuery.ts';
import type { Schema } from '../schema/defineSchema.ts';
import type { WorkspaceScope } from '../workspaceScope.ts';

export type ConfigurationRow = Schema['configurations']['$inferSelect'];

const latest = hot<{ area: string }>()('configurations.latest', (db, { configurations }, p) =>
  db
    .select()
    .from(configurations)
    .where(and(eq(configurations.workspaceId, p.workspaceId), eq(configurations.area, p.area)))
    .orderBy(desc(configurations.version))
    .limit(1),
);

export const configurationReads = (scope: WorkspaceScope) => ({
  /** The version in force; undefined while the defaults are. */
  async latest(area: string): Promise<ConfigurationRow | undefined> {
    return (await scope.run(latest, { area }))[0];
  },
});

export const configurationWrites = (scope: WorkspaceScope) => ({
  insert: (version: Omit<ConfigurationRow, 'workspaceId'>): Promise<void> =>
    scope.insert('configurations', version),
});
