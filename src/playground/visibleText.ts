import { isJsonObject, isString } from './json.ts';
import type { MessageSeen, ViewSeen } from './protocol.ts';

const TEXT_KEYS = [
  'title',
  'rich_text_title',
  'subtitle',
  'label',
  'caption',
  'text',
  'body',
  'fields',
  'hint',
  'alt_text',
];
const CHILD_KEYS = [
  'elements',
  'element',
  'accessory',
  'actions',
  'rows',
  'child_blocks',
  'options',
  'placeholder',
];

/** The text a person reads in a message or view, block by block, for assertions. */
export function visibleText(seen: MessageSeen | ViewSeen): string {
  const title = 'title' in seen && seen.title ? [seen.title.text] : [];
  const lines = seen.blocks ? seen.blocks.flatMap(linesOf) : 'text' in seen ? [seen.text] : [];
  const attached = 'attachments' in seen ? (seen.attachments ?? []).flatMap(linesOf) : [];
  return [...title, ...lines, ...attached].filter((line) => line !== '').join('\n');
}

function linesOf(value: unknown): string[] {
  if (isString(value)) return [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) {
    const isInline = value.length > 0 && value.every((v) => isJsonObject(v) && INLINE.has(String(v.type)));
    return isInline ? [value.flatMap(linesOf).join('')] : value.flatMap(linesOf);
  }
  if (!isJsonObject(value)) return [];
  const inline = inlineText(value);
  if (inline !== undefined) return [inline];
  const own = [...TEXT_KEYS, 'blocks', 'fallback'].flatMap((key) =>
    value[key] === undefined ? [] : linesOf(value[key]),
  );
  return [...own, ...CHILD_KEYS.flatMap((key) => (value[key] === undefined ? [] : linesOf(value[key])))];
}

const INLINE = new Set([
  'text',
  'link',
  'user',
  'channel',
  'emoji',
  'broadcast',
  'date',
  'usergroup',
  'color',
  'team',
]);

function inlineText(element: { [key: string]: unknown }): string | undefined {
  switch (element.type) {
    case 'user':
      return `<@${element.user_id}>`;
    case 'channel':
      return `<#${element.channel_id}>`;
    case 'emoji':
      return `:${element.name}:`;
    case 'broadcast':
      return `<!${element.range}>`;
    case 'link':
      return String(element.text ?? element.url);
    case 'date':
      return String(element.fallback ?? element.timestamp);
    default:
      return undefined;
  }
}
