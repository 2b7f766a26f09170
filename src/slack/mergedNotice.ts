import { findParty } from '../parties/getParty.ts';
import { plain } from '../text/mrkdwn.ts';
import { context, fallback } from './blocks.ts';
import type { Message, PlainMessage, Reply } from './reply.ts';
import type { Request } from './request.ts';

const LONGEST_ID = 64;
const MOST_IDS = 20;

/**
 * What to say when something in an old message or an open form names a party that became part of another: it leads
 * there, and the answer says so. Asked before it is carried out; `named` are values from outside.
 */
export const mergedNotice = async (
  { workspace: { read }, t }: Request,
  named: readonly string[],
): Promise<string | null> => {
  const ids = [...new Set(named.flatMap(idsIn))].filter((id) => id.length <= LONGEST_ID).slice(0, MOST_IDS);
  if (ids.length === 0) return null;
  const merged = (await read.parties.listByIds(ids)).find(({ mergedIntoId }) => mergedIntoId !== null);
  const into = merged && (await findParty(read, merged.id));
  return into ? t.merging.isPartOf({ name: plain(merged.name), into: plain(into.name) }) : null;
};

/** The reply with the notice above it. What went wrong says it itself. */
export const withNotice = (reply: Reply, notice: string | null): Reply => {
  if (notice === null) return reply;
  if ('show' in reply) return { ...reply, show: under(notice, reply.show) };
  if ('replace' in reply) return { replace: under(notice, reply.replace) };
  return reply;
};

/** Slack's limit. */
const MOST_BLOCKS = 50;

const under = (notice: string, message: Message): Message => {
  const noted = ({ text, blocks }: PlainMessage): PlainMessage => ({
    text: `${fallback(notice)} ${text}`,
    blocks: blocks.length < MOST_BLOCKS ? [context(notice), ...blocks] : blocks,
  });
  return { ...noted(message), ...(message.plainer ? { plainer: noted(message.plainer) } : {}) };
};

/** The texts in a button's value: JSON, or parts between colons. */
const idsIn = (value: string): string[] => {
  try {
    return textsIn(JSON.parse(value));
  } catch {
    return value.split(':');
  }
};

const textsIn = (value: unknown, depth = 0): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth > 3) return [];
  return Object.values(value).flatMap((inner) => textsIn(inner, depth + 1));
};
