import type { Schema } from '../schema/defineSchema.ts';
import type { WorkspaceScope } from '../workspaceScope.ts';

export type OutboxRow = Schema['outbox']['$inferSelect'];

export const outboxReads = (_scope: WorkspaceScope) => ({});

export const outboxWrites = (scope: WorkspaceScope) => ({
  /** Writes down that this must be posted; returns false when it already was, by its delivery key. */
  enqueue: (post: Omit<OutboxRow, 'workspaceId'>): Promise<boolean> => scope.insertOnce('outbox', post),
});
