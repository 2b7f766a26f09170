import { and, desc, eq, gt, gte, lte, or } from 'drizzle-orm';
import { hot } from '../hotQuery.ts';
import type { Schema } from '../schema/defineSchema.ts';
import type { WorkspaceScope } from '../workspaceScope.ts';

export type AlertRow = Schema['alerts']['$inferSelect'];

const latestOf = hot<{ partyId: string }>()('alerts.latestOf', (db, { alerts }, p) =>
  db
    .select()
    .from(alerts)
    .where(and(eq(alerts.workspaceId, p.workspaceId), eq(alerts.partyId, p.partyId)))
    .orderBy(desc(alerts.firedAt), desc(alerts.id))
    .limit(1),
);

export const alertReads = (scope: WorkspaceScope) => ({
  /** The party's last alert, open or cleared. */
  async latestOf(partyId: string): Promise<AlertRow | undefined> {
    return (await scope.run(latestOf, { partyId }))[0];
  },
  /** Alerts that are open, and those that were fired or cleared with since < time ≤ until; newest first. */
  async listOpenOrMoved(since: Date, until: Date): Promise<AlertRow[]> {
    const { alerts } = scope.schema;
    return scope.db
      .select()
      .from(alerts)
      .where(
        and(
          eq(alerts.workspaceId, scope.workspaceId),
          lte(alerts.firedAt, until),
          or(eq(alerts.state, 'open'), gt(alerts.firedAt, since), gte(alerts.clearedAt, since)),
        ),
      )
      .orderBy(desc(alerts.firedAt), desc(alerts.id));
  },
});

export const alertWrites = (scope: WorkspaceScope) => ({
  insert: (alert: Omit<AlertRow, 'workspaceId'>): Promise<void> => scope.insert('alerts', alert),
  /** Clears it, or opens it again when `clearedAt` is null. */
  async setCleared(id: string, clearedAt: Date | null): Promise<void> {
    const { alerts } = scope.schema;
    await scope.db
      .update(alerts)
      .set({ state: clearedAt ? 'cleared' : 'open', clearedAt })
      .where(and(eq(alerts.workspaceId, scope.workspaceId), eq(alerts.id, id)));
  },
  /** Takes back an alert whose cause was undone. */
  async remove(id: string): Promise<void> {
    const { alerts } = scope.schema;
    await scope.db.delete(alerts).where(and(eq(alerts.workspaceId, scope.workspaceId), eq(alerts.id, id)));
  },
});
