import { normalizeWord } from './normalizeWord.ts';
import { OPENS_ANYWHERE, quoteFinder } from './quotes.ts';
import { plainText, slackReferenceAt } from './slackText.ts';

/**
 * `start` and `end` are offsets into the raw line. `text` is what a person reads, `key` what syntax compares
 * (empty for quoted text, which is never syntax). `target`: user or channel id, or URL.
 */
export interface Token {
  readonly kind: 'word' | 'quoted' | 'tag' | 'colon' | 'user' | 'channel' | 'link';
  readonly text: string;
  readonly key: string;
  readonly target: string | null;
  readonly start: number;
  readonly end: number;
}

/** A typed line: the raw text as Slack sent it and its tokens; between them only gaps and stray quotes. */
export interface Line {
  readonly source: string;
  readonly tokens: readonly Token[];
}

const GAP = /[\s\p{Default_Ignorable_Code_Point}，、；]+/uy;

/** Signs at which no word ends, whatever stands beside them. */
const LETTERS = /[\w.%/-]*/y;

/** Never throws, whatever the text. `from` skips what stands before it. */
export function tokenize(source: string, from = 0): Line {
  const tokens: Token[] = [];
  const quotedAt = quoteFinder(source);
  let at = afterGap(source, from);
  while (at < source.length) {
    const quoted = quotedAt(at);
    if (quoted === 'unclosed' && !isApostrophe(source[at])) {
      at = afterGap(source, at + 1);
      continue;
    }
    if (quoted !== null && quoted !== 'unclosed') {
      const text = plainText(quoted.inner).trim();
      tokens.push({ kind: 'quoted', text, key: '', target: null, start: at, end: quoted.end });
    } else tokens.push(...unquotedTokensAt(source, at));
    at = afterGap(source, tokens.at(-1)?.end ?? source.length);
  }
  return { source, tokens };
}

function unquotedTokensAt(source: string, start: number): Token[] {
  const reference = slackReferenceAt(source, start);
  if (reference) {
    const { text, target, end } = reference;
    const kind = reference.kind === 'special' ? 'word' : reference.kind;
    return [{ kind, text, key: normalizeWord(text), target, start, end }];
  }
  const end = wordEnd(source, start);
  const isLoneColon = source[start] === ':' && end === start + 1;
  if (source[start] === '：' || isLoneColon) return [colonAt(start)];
  if (/^[#＃]./u.test(source.slice(start, end))) {
    const text = plainText(source.slice(start + 1, end)).replace(/(?<=.)[,;.。]+$/u, '');
    return [{ kind: 'tag', text, key: normalizeWord(text), target: null, start, end }];
  }
  const endsInColon = end - start > 1 && source[end - 1] === ':' && source[start] !== ':';
  if (endsInColon) return [wordToken(source, start, end - 1), colonAt(end - 1)];
  return [wordToken(source, start, end)];
}

function wordToken(source: string, start: number, end: number): Token {
  const text = plainText(source.slice(start, end));
  return { kind: 'word', text, key: normalizeWord(text), target: null, start, end };
}

function colonAt(start: number): Token {
  return { kind: 'colon', text: ':', key: '', target: null, start, end: start + 1 };
}

function wordEnd(source: string, start: number): number {
  let end = start + 1;
  for (;;) {
    LETTERS.lastIndex = end;
    end += LETTERS.exec(source)?.[0].length ?? 0;
    if (end >= source.length || endsWord(source, end)) return end;
    end += 1;
  }
}

function endsWord(source: string, at: number): boolean {
  const sign = source[at] ?? '';
  if (/[\s，、；：＃]/.test(sign) || OPENS_ANYWHERE.includes(sign)) return true;
  if (sign === '#') return /^[^\p{L}#]#\p{sc=Han}|^\p{sc=Han}#\p{sc=Han}/u.test(source.slice(at - 1, at + 2));
  return sign === '<' && slackReferenceAt(source, at) !== null;
}

function isApostrophe(sign: string | undefined): boolean {
  return sign !== undefined && "'‘‚".includes(sign);
}

function afterGap(source: string, at: number): number {
  GAP.lastIndex = at;
  return at + (GAP.exec(source)?.[0].length ?? 0);
}
