import type { Issue } from './issue.ts';
export function checkMessageBlocks(_blocks: unknown): Issue[] {
  return [];
}
export function checkAttachments(_attachments: unknown): Issue[] {
  return [];
}
