import type { Issue } from './issue.ts';
export function checkViewAnswer(_body: unknown, _blocks: readonly unknown[]): Issue[] {
  return [];
}
