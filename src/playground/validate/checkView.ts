import type { Issue } from './issue.ts';
export function checkView(_view: unknown, _type?: 'modal' | 'home'): Issue[] {
  return [];
}
