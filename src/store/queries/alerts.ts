import { and, asc, desc, eq, gt, gte, lte, or } from 'drizzle-orm';
import { hot } from '../hotQuery.ts';
import type { Schema } from '../schema/defineSchema.ts';
import type { WorkspaceScope } from '../workspaceScope.ts';

export type AlertRow = Schema['alerts']['$inferSelect'];

const latestOf = hot<{ partyId: string }>()('alerts.latestOf', (db, { alerts }, p) =>
  db
    .select()
    .from(alerts)
    .where(and(eq(alerts.workspaceId, p.workspaceId), eq(alerts.partyId, p.partyId)))
    // 'open' comes after 'cleared'. Of two parties that became one, a cleared alert may have fired later.
    .orderBy(desc(alerts.state), desc(alerts.firedAt), desc(alerts.id))
    .limit(1),
);

const ofParty = hot<{ partyId: string; most: number }>()('alerts.ofParty', (db, { alerts }, p) =>
  db
    .select()
    .from(alerts)
    .where(and(eq(alerts.workspaceId, p.workspaceId), eq(alerts.partyId, p.partyId)))
    .orderBy(desc(alerts.firedAt), desc(alerts.id))
    .limit(p.most),
);

const byId = hot<{ id: string }>()('alerts.byId', (db, { alerts }, p) =>
  db
    .select()
    .from(alerts)
    .where(and(eq(alerts.workspaceId, p.workspaceId), eq(alerts.id, p.id))),
);

const open = hot<object>()('alerts.open', (db, { alerts }, p) =>
  db
    .select()
    .from(alerts)
    .where(and(eq(alerts.workspaceId, p.workspaceId), eq(alerts.state, 'open')))
    .orderBy(asc(alerts.firedAt), asc(alerts.id)),
);

export const alertReads = (scope: WorkspaceScope) => ({
  async find(id: string): Promise<AlertRow | undefined> {
    return (await scope.run(byId, { id }))[0];
  },
  /** The open ones, the oldest first. */
  listOpen: (): Promise<AlertRow[]> => scope.run(open, {}),
  /** The party's open alert, else its last one. */
  async latestOf(partyId: string): Promise<AlertRow | undefined> {
    return (await scope.run(latestOf, { partyId }))[0];
  },
  /** The party's alerts, open and cleared, newest first; at most `most`. */
  ofParty: (partyId: string, most: number): Promise<AlertRow[]> => scope.run(ofParty, { partyId, most }),
  /** The same without a bound, in any order: to move them. */
  async allOf(partyId: string): Promise<AlertRow[]> {
    const { alerts } = scope.schema;
    return scope.db
      .select()
      .from(alerts)
      .where(and(eq(alerts.workspaceId, scope.workspaceId), eq(alerts.partyId, partyId)));
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

type SnoozeField = 'snoozedAt' | 'snoozedBy' | 'snoozedUntil';

const change = async (scope: WorkspaceScope, id: string, changes: Partial<AlertRow>): Promise<void> => {
  const { alerts } = scope.schema;
  await scope.db
    .update(alerts)
    .set(changes)
    .where(and(eq(alerts.workspaceId, scope.workspaceId), eq(alerts.id, id)));
};

export const alertWrites = (scope: WorkspaceScope) => ({
  insert: (alert: Omit<AlertRow, 'workspaceId'>): Promise<void> => scope.insert('alerts', alert),
  async setCleared(id: string, clearedAt: Date, clearing: AlertRow['clearing']): Promise<void> {
    await change(scope, id, { state: 'cleared', clearedAt, clearing });
  },
  /** It did not clear after all. */
  async reopen(id: string): Promise<void> {
    await change(scope, id, { state: 'open', clearedAt: null, clearing: null });
  },
  /** Null: nobody has it. */
  async setAcknowledged(id: string, by: { at: Date; personId: string } | null): Promise<void> {
    await change(scope, id, { acknowledgedAt: by?.at ?? null, acknowledgedBy: by?.personId ?? null });
  },
  /** Null: not snoozed. */
  async setSnoozed(id: string, snooze: Pick<AlertRow, SnoozeField> | null): Promise<void> {
    await change(scope, id, snooze ?? { snoozedAt: null, snoozedBy: null, snoozedUntil: null });
  },
  /** Takes back an alert whose cause was undone. */
  async remove(id: string): Promise<void> {
    const { alerts } = scope.schema;
    await scope.db.delete(alerts).where(and(eq(alerts.workspaceId, scope.workspaceId), eq(alerts.id, id)));
  },
});
