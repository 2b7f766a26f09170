import { visibleText } from '../visibleText.ts';
import { plainText } from './line/slackText.ts';

/** What a message shortcut's payload tells of its message. */
export interface TakenMessage {
  readonly ts: string;
  readonly thread_ts?: string;
  readonly text?: string;
  readonly blocks?: readonly unknown[];
  readonly attachments?: readonly unknown[];
}

/** The message as a person reads it; `nameOf` says who an id is, where that is known. Empty for one of pictures alone. */
export const readableText = (
  { text, blocks = [], attachments = [] }: TakenMessage,
  nameOf: (userId: string) => string | undefined,
): string => {
  const raw = text?.trim() ? text : textsIn([blocks, attachments]).join('\n');
  const named = raw.replace(/<@([A-Z0-9]+)(?:\|[^>]*)?>/g, (whole, id: string) => {
    const name = nameOf(id);
    return name === undefined ? whole : `@${name}`;
  });
  return visibleText(plainText(named));
};

/** Everybody whom the message mentions. */
export const mentionedIn = (message: TakenMessage): string[] => [
  ...new Set([...(message.text ?? '').matchAll(/<@([A-Z0-9]+)/g)].map(([, id]) => id ?? '')),
];

/** The first sentence, without its full stop; the first line where that is shorter. */
export const firstSentence = (text: string): string => {
  const [line = ''] = text.split('\n').filter((one) => one.trim());
  const [sentence = ''] = line.split(/(?<=[.!?])\s|(?<=[。！？])/u);
  return sentence.trim().replace(/[.。]$/, '');
};

/** Where a message stands, made from what is known of it alone: Slack's own form of address. */
export const messageAddress = (
  teamDomain: string | undefined,
  channelId: string,
  { ts, thread_ts }: TakenMessage,
): string | null => {
  if (!teamDomain) return null;
  const address = `https://${teamDomain}.slack.com/archives/${channelId}/p${ts.replace('.', '')}`;
  return thread_ts && thread_ts !== ts ? `${address}?thread_ts=${thread_ts}&cid=${channelId}` : address;
};

const MOST_NESTED = 8;

/** Texts anywhere in blocks and attachments, in their order. */
const textsIn = (value: unknown, depth = 0): string[] => {
  if (depth > MOST_NESTED) return [];
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, depth + 1));
  if (typeof value !== 'object' || value === null) return [];
  const { text, ...others } = value as { text?: unknown; fallback?: unknown };
  const own = typeof text === 'string' ? [text] : textsIn(text, depth + 1);
  return [...own, ...Object.values(others).flatMap((item) => textsIn(item, depth + 1))];
};
