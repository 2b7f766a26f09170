const FAMILIES = [
  { opening: '"“”„‟＂', closing: '"“”„‟″＂', needsGapAfter: false },
  { opening: "'‘‚", closing: "'’", needsGapAfter: true },
  { opening: '「', closing: '」', needsGapAfter: false },
  { opening: '『', closing: '』', needsGapAfter: false },
  { opening: '«', closing: '»', needsGapAfter: false },
] as const;

/** Signs that only ever open a quote: they do so even right after a word, as in 需求“单点登录”. */
export const OPENS_ANYWHERE = '“„「『«';

export interface QuotedSpan {
  /** The text between the quotes, still as Slack sent it. */
  readonly inner: string;
  readonly end: number;
}

/**
 * Finds quoted spans of one line. A quote that is never closed is no quote; an apostrophe closes one only
 * before a gap. `\"` inside stays text. Each kind of quote is searched in vain at most once.
 */
export function quoteFinder(source: string): (start: number) => QuotedSpan | 'unclosed' | null {
  const neverClosedFrom = new Map<string, number>();
  return (start) => {
    const sign = source[start] ?? '';
    const family = FAMILIES.find(({ opening }) => sign !== '' && opening.includes(sign));
    if (!family) return null;
    if (start >= (neverClosedFrom.get(family.closing) ?? Number.POSITIVE_INFINITY)) return 'unclosed';
    for (let at = start + 1; at < source.length; at += 1) {
      if (source[at] === '\\' && isClosing(source[at + 1], family.closing)) at += 1;
      else if (
        isClosing(source[at], family.closing) &&
        (!family.needsGapAfter || isGapOrEnd(source, at + 1))
      ) {
        return { inner: source.slice(start + 1, at).replace(/\\(["'“”’])/g, '$1'), end: at + 1 };
      }
    }
    neverClosedFrom.set(family.closing, start);
    return 'unclosed';
  };
}

function isClosing(sign: string | undefined, closing: string): boolean {
  return sign !== undefined && closing.includes(sign);
}

function isGapOrEnd(source: string, at: number): boolean {
  return at >= source.length || /[\s，、；]/.test(source[at] ?? '');
}
