import { looksLikeScore } from '../../satisfaction/score.ts';
import type { Line, Token } from './tokens.ts';

/** Tokens `from` up to, not including, `to` that read as one score, in range or not. */
export interface ScoreSpan {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const FARTHEST_TOKEN = 60;

/** Every place of the line that reads as a score, also typed apart: `4 / 5`, `75 %`, `75 分`. */
export function scoreSpans({ tokens }: Line): ScoreSpan[] {
  const spans: ScoreSpan[] = [];
  let from = 0;
  while (from < Math.min(tokens.length, FARTHEST_TOKEN)) {
    const span = spanAt(tokens, from);
    if (span) spans.push(span);
    from = span?.to ?? from + 1;
  }
  return spans;
}

function spanAt(tokens: readonly Token[], from: number): ScoreSpan | null {
  for (const length of [3, 2, 1]) {
    const parts = tokens.slice(from, from + length);
    if (parts.length < length || parts.some((token) => token.kind !== 'word')) continue;
    const signs = parts.map(({ text }) => text.replace(/(?<=.)[,;.。]+$/u, ''));
    if (!isTypedApart(signs)) continue;
    const text = signs.join('');
    if (looksLikeScore(text)) return { from, to: from + length, text };
  }
  return null;
}

function isTypedApart([first, second, third]: readonly string[]): boolean {
  if (first === undefined || !/\d|\p{Nd}/u.test(first)) return false;
  if (third !== undefined) return /^[/／⁄∕]$/u.test(second ?? '');
  return second === undefined || /^(?:[%％﹪٪]|分)$/u.test(second);
}
