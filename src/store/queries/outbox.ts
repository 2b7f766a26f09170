import { and, eq, gte, lt } from 'drizzle-orm';
import type { Schema } from '../schema/defineSchema.ts';
import type { WorkspaceScope } from '../workspaceScope.ts';

export type OutboxRow = Schema['outbox']['$inferSelect'];

export const outboxReads = (_scope: WorkspaceScope) => ({});

export const outboxWrites = (scope: WorkspaceScope) => ({
  /** Writes down that this must be posted; returns false when it already was, by its delivery key. */
  enqueue: (post: Omit<OutboxRow, 'workspaceId'>): Promise<boolean> => scope.insertOnce('outbox', post),
  /** Forgets what still waits under a delivery key that begins so. */
  async cancelWaiting(deliveryKeyPrefix: string): Promise<void> {
    const { outbox } = scope.schema;
    await scope.db
      .delete(outbox)
      .where(
        and(
          eq(outbox.workspaceId, scope.workspaceId),
          eq(outbox.state, 'waiting'),
          gte(outbox.deliveryKey, deliveryKeyPrefix),
          lt(outbox.deliveryKey, `${deliveryKeyPrefix}\u{10FFFF}`),
        ),
      );
  },
});
