import { and, asc, eq, lte } from 'drizzle-orm';
import { hot, through } from '../hotQuery.ts';
import type { Schema } from '../schema/defineSchema.ts';
import type { WorkspaceScope } from '../workspaceScope.ts';

export type SubscriptionRow = Schema['subscriptions']['$inferSelect'];

const byId = hot<{ id: string }>()('subscriptions.byId', (db, { subscriptions: t }, p) =>
  db
    .select()
    .from(t)
    .where(and(eq(t.workspaceId, p.workspaceId), eq(t.id, p.id))),
);

const due = hot<{ now: Date }>()('subscriptions.due', (db, { subscriptions: t }, p) =>
  db
    .select()
    .from(t)
    .where(
      and(
        eq(t.workspaceId, p.workspaceId),
        eq(t.isActive, true),
        lte(t.nextDueAt, through(p.now, t.nextDueAt)),
      ),
    )
    .orderBy(asc(t.nextDueAt), asc(t.id)),
);

export const subscriptionReads = (scope: WorkspaceScope) => ({
  /** Active or removed. */
  async find(id: string): Promise<SubscriptionRow | undefined> {
    return (await scope.run(byId, { id }))[0];
  },
  /** Active subscriptions, the oldest first. */
  async list(): Promise<SubscriptionRow[]> {
    const { subscriptions: t } = scope.schema;
    return scope.db
      .select()
      .from(t)
      .where(and(eq(t.workspaceId, scope.workspaceId), eq(t.isActive, true)))
      .orderBy(asc(t.createdAt), asc(t.id));
  },
  /** Active subscriptions whose run has come, the longest overdue first. */
  listDue: (now: Date): Promise<SubscriptionRow[]> => scope.run(due, { now }),
  /** Active subscriptions whose channel hears of low-satisfaction alerts at once. */
  async listAlertsAtOnce(): Promise<SubscriptionRow[]> {
    const { subscriptions: t } = scope.schema;
    return scope.db
      .select()
      .from(t)
      .where(and(eq(t.workspaceId, scope.workspaceId), eq(t.isActive, true), eq(t.alertsAtOnce, true)));
  },
  /** Active subscriptions whose channel hears of changed loyalty tiers at once. */
  async listTierChangesAtOnce(): Promise<SubscriptionRow[]> {
    const { subscriptions: t } = scope.schema;
    return scope.db
      .select()
      .from(t)
      .where(and(eq(t.workspaceId, scope.workspaceId), eq(t.isActive, true), eq(t.tierChangesAtOnce, true)));
  },
});

export const subscriptionWrites = (scope: WorkspaceScope) => {
  const t = scope.schema.subscriptions;
  const isThis = (id: string, version: number) =>
    and(eq(t.workspaceId, scope.workspaceId), eq(t.id, id), eq(t.version, version));
  return {
    insert: (subscription: Omit<SubscriptionRow, 'workspaceId'>): Promise<void> =>
      scope.insert('subscriptions', subscription),
    /** Saves the change if the subscription still has `version`; returns whether it had. The version goes up by one. */
    async change(
      id: string,
      version: number,
      changes: Partial<Omit<SubscriptionRow, 'workspaceId' | 'id' | 'version'>>,
    ): Promise<boolean> {
      const changed = await scope.db
        .update(t)
        .set({ ...changes, version: version + 1 })
        .where(isThis(id, version))
        .returning({ id: t.id });
      return changed.length > 0;
    },
    /** Takes the run that was due at `dueAt`; false when somebody else has, or the subscription changed. The version stays. */
    async claimRun(
      id: string,
      version: number,
      dueAt: Date,
      next: Pick<SubscriptionRow, 'nextDueAt' | 'coveredUntil'>,
    ): Promise<boolean> {
      const claimed = await scope.db
        .update(t)
        .set(next)
        .where(and(isThis(id, version), eq(t.isActive, true), eq(t.nextDueAt, dueAt)))
        .returning({ id: t.id });
      return claimed.length > 0;
    },
  };
};
