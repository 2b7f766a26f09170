const REFERENCE = /<(?:[@#!][^<>|]*|[a-z][a-z0-9+.-]*:[^<>|]*)(?:\|[^<>]*)?>/gi;
const REFERENCE_HERE = new RegExp(REFERENCE.source, 'iy');

/** What Slack puts between angle brackets, e.g. `<@U1|jane>`, `<#C1|sales>`, `<https://x.com|x.com>`, `<!here>`. */
export interface SlackReference {
  readonly kind: 'user' | 'channel' | 'link' | 'special';
  /** User or channel id, URL, or the name of a special mention. */
  readonly target: string;
  /** As a person reads it: `@jane`, `#sales`, `x.com`, `@here`. */
  readonly text: string;
  readonly end: number;
}

/** The reference that starts at this offset of a raw Slack line, if one does. */
export function slackReferenceAt(source: string, start: number): SlackReference | null {
  if (source[start] !== '<') return null;
  REFERENCE_HERE.lastIndex = start;
  const raw = REFERENCE_HERE.exec(source)?.[0];
  return raw === undefined ? null : { ...readReference(raw), end: start + raw.length };
}

/** Raw Slack text as a person reads it: references by their label, `&amp; &lt; &gt;` as & < >. Decoded once only. */
export function plainText(source: string): string {
  let text = '';
  let from = 0;
  for (const match of source.matchAll(REFERENCE)) {
    text += decodeEntities(source.slice(from, match.index)) + readReference(match[0]).text;
    from = match.index + match[0].length;
  }
  return text + decodeEntities(source.slice(from));
}

function readReference(raw: string): Omit<SlackReference, 'end'> {
  const inner = raw.slice(1, -1);
  const bar = inner.indexOf('|');
  const target = decodeEntities(bar < 0 ? inner : inner.slice(0, bar));
  const label = bar < 0 ? '' : decodeEntities(inner.slice(bar + 1));
  const name = target.slice(1);
  switch (target[0]) {
    case '@':
      return { kind: 'user', target: name, text: `@${label || name}` };
    case '#':
      return { kind: 'channel', target: name, text: `#${label || name}` };
    case '!':
      return { kind: 'special', target: name, text: label || `@${name}` };
    default:
      return { kind: 'link', target, text: label || target.replace(/^mailto:/i, '') };
  }
}

function decodeEntities(text: string): string {
  return text.replace(/&(amp|lt|gt);/g, (_, name: string) =>
    name === 'amp' ? '&' : name === 'lt' ? '<' : '>',
  );
}
