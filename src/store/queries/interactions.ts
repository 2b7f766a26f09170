import type { Schema } from '../schema/defineSchema.ts';
import type { WorkspaceScope } from '../workspaceScope.ts';

export type InteractionRow = Schema['interactions']['$inferSelect'];

export const interactionReads = (_scope: WorkspaceScope) => ({});

export const interactionWrites = (scope: WorkspaceScope) => ({
  insert: (interaction: Omit<InteractionRow, 'workspaceId'>): Promise<void> =>
    scope.insert('interactions', interaction),
});
