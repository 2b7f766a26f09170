import type { Schema } from '../schema/defineSchema.ts';
import type { WorkspaceScope } from '../workspaceScope.ts';

export type RequirementRow = Schema['requirements']['$inferSelect'];

export const requirementReads = (_scope: WorkspaceScope) => ({});

export const requirementWrites = (scope: WorkspaceScope) => ({
  insert: (requirement: Omit<RequirementRow, 'workspaceId'>): Promise<void> =>
    scope.insert('requirements', requirement),
});
