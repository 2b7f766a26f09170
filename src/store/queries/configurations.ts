import { and, asc, desc, eq } from 'drizzle-orm';
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

const versions = hot<{ area: string }>()('configurations.versions', (db, { configurations }, p) =>
  db
    .select()
    .from(configurations)
    .where(and(eq(configurations.workspaceId, p.workspaceId), eq(configurations.area, p.area)))
    .orderBy(asc(configurations.version)),
);

export const configurationReads = (scope: WorkspaceScope) => ({
  /** The version in force; undefined while the defaults are. */
  async latest(area: string): Promise<ConfigurationRow | undefined> {
    return (await scope.run(latest, { area }))[0];
  },
  /** Every version there was, the oldest first. */
  versions: (area: string): Promise<ConfigurationRow[]> => scope.run(versions, { area }),
});

export const configurationWrites = (scope: WorkspaceScope) => ({
  insert: (version: Omit<ConfigurationRow, 'workspaceId'>): Promise<void> =>
    scope.insert('configurations', version),
});
