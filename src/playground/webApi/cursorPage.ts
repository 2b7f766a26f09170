import type { CallArguments } from './callArguments.ts';
import { SlackError } from './slackError.ts';

/** One page of a list, with Slack's opaque cursor to the next. */
export function page<Item>(
  all: readonly Item[],
  args: CallArguments,
  size: { fallback: number; max: number },
): { items: Item[]; hasMore: boolean; response_metadata: { next_cursor: string } } {
  const limit = args.integer('limit', { min: 1, max: size.max, fallback: size.fallback });
  const start = startFrom(args.string('cursor'));
  const end = start + limit;
  const hasMore = end < all.length;
  const nextCursor = hasMore ? Buffer.from(`next:${end}`).toString('base64') : '';
  return { items: all.slice(start, end), hasMore, response_metadata: { next_cursor: nextCursor } };
}

function startFrom(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const start = /^next:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString());
  if (!start) throw new SlackError('invalid_cursor');
  return Number(start[1]);
}
