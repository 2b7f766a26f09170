import { safeUrl } from '../mrkdwn/safeUrl.ts';

export type MarkdownInline =
  | { kind: 'text'; text: string }
  | { kind: 'strong' | 'emphasis' | 'strike'; children: MarkdownInline[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; url: string; children: MarkdownInline[] }
  | { kind: 'emoji'; name: string; source: string };

interface Rule {
  pattern: RegExp;
  make: (groups: string[], source: string) => MarkdownInline;
}

const rules: Rule[] = [
  { pattern: /\\([!-/:-@[-`{-~])/, make: ([character = '']) => ({ kind: 'text', text: character }) },
  {
    pattern: /(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/s,
    make: ([, code = '']) => ({ kind: 'code', text: code.trim() || code }),
  },
  {
    pattern: /!?\[([^\]]*)\]\(\s*([^\s)]+)(?:\s+"[^"]*")?\s*\)/,
    make: ([label = '', url = ''], source) => linkTo(url, label, source),
  },
  { pattern: /<((?:https?|mailto):[^\s<>]+)>/, make: ([url = ''], source) => linkTo(url, url, source) },
  {
    pattern: /https?:\/\/[^\s<>()]*[^\s<>().,;:!?'"*_~]/,
    make: (_, source) => linkTo(source, undefined, source),
  },
  {
    pattern: /\*\*(?=\S)(.+?)(?<=\S)\*\*|__(?=\S)(.+?)(?<=\S)__(?!\w)/s,
    make: ([stars, bars]) => nested('strong', stars ?? bars),
  },
  {
    pattern: /\*(?=[^\s*])(.+?)(?<=[^\s*])\*(?!\*)|(?<!\w)_(?=\S)(.+?)(?<=\S)_(?!\w)/s,
    make: ([star, bar]) => nested('emphasis', star ?? bar),
  },
  { pattern: /~~(?=\S)(.+?)(?<=\S)~~/s, make: ([struck]) => nested('strike', struck) },
  {
    pattern: /:([a-z0-9_+'-]*[a-z_+-][a-z0-9_+'-]*):/,
    make: ([name = ''], source) => ({ kind: 'emoji', name, source }),
  },
];

/** Marks within one paragraph of Markdown. The earliest match wins; what nothing matches is text. */
export function parseInline(markdown: string): MarkdownInline[] {
  let earliest: { match: RegExpExecArray; rule: Rule } | undefined;
  for (const rule of rules) {
    const match = rule.pattern.exec(markdown);
    if (match && (!earliest || match.index < earliest.match.index)) earliest = { match, rule };
  }
  if (!earliest) return markdown === '' ? [] : [{ kind: 'text', text: markdown }];
  const { match, rule } = earliest;
  const [source, ...groups] = match;
  return [
    ...(match.index > 0 ? [{ kind: 'text' as const, text: markdown.slice(0, match.index) }] : []),
    rule.make(groups, source),
    ...parseInline(markdown.slice(match.index + source.length)),
  ];
}

function nested(kind: 'strong' | 'emphasis' | 'strike', content = ''): MarkdownInline {
  return { kind, children: parseInline(content) };
}

function linkTo(rawUrl: string, label: string | undefined, source: string): MarkdownInline {
  const url = safeUrl(rawUrl);
  if (url === undefined) return { kind: 'text', text: source };
  const text = label === undefined || label === rawUrl;
  return { kind: 'link', url, children: text ? [{ kind: 'text', text: rawUrl }] : parseInline(label) };
}
