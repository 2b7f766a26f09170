import type { Issue } from './issue.ts';
export function checkSuggestions(_body: unknown): Issue[] {
  return [];
}
