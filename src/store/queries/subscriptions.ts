import { and, eq } from 'drizzle-orm';
import type { Schema } from '../schema/defineSchema.ts';
import type { WorkspaceScope } from '../workspaceScope.ts';

export type SubscriptionRow = Schema['subscriptions']['$inferSelect'];

export const subscriptionReads = (scope: WorkspaceScope) => ({
  /** Active subscriptions whose channel hears of low-satisfaction alerts at once. */
  async listAlertsAtOnce(): Promise<SubscriptionRow[]> {
    const { subscriptions: t } = scope.schema;
    return scope.db
      .select()
      .from(t)
      .where(and(eq(t.workspaceId, scope.workspaceId), eq(t.isActive, true), eq(t.alertsAtOnce, true)));
  },
});

export const subscriptionWrites = (scope: WorkspaceScope) => ({
  insert: (subscription: Omit<SubscriptionRow, 'workspaceId'>): Promise<void> =>
    scope.insert('subscriptions', subscription),
});
