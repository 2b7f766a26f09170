import type { AllocatableRequirement } from '../../src/requirements/allocate.ts';

export const now = new Date('2026-06-01T12:00:00Z');

export function weeksAgo(weeks: number): Date {
  return new Date(now.getTime() - weeks * 7 * 86_400_000);
}

/** A medium requirement of difficulty 3 without askers, created just now, but for what is given. */
export function requirement(id: string, more: Partial<AllocatableRequirement> = {}): AllocatableRequirement {
  return { id, priority: 'medium', difficulty: 3, dueOn: null, createdAt: now, askers: [], ...more };
}
