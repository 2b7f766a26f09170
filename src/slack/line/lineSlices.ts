import { plainText } from './slackText.ts';
import type { Line } from './tokens.ts';

/** The rest of the line from a token on. */
export function lineFrom(line: Line, index: number): Line {
  return { source: line.source, tokens: line.tokens.slice(index) };
}

/**
 * What was typed from token `from` up to, not including, token `to`, as a person reads it: one quoted token
 * without its quotes, several as they stand, punctuation included; no colon at either end. Null when there is nothing.
 */
export function textOf(line: Line, from: number, to: number = line.tokens.length): string | null {
  const tokens = line.tokens.slice(from, to);
  const first = tokens.find(({ kind }) => kind !== 'colon');
  const last = tokens.findLast(({ kind }) => kind !== 'colon');
  if (first === undefined || last === undefined) return null;
  if (first === last && first.kind === 'quoted') return first.text || null;
  return spelt(line, first.start, last.end);
}

/** As `textOf` up to the very end of the line: a comment keeps its last full stop. */
export function restOfLine(line: Line, from: number): string | null {
  const start = line.tokens[from]?.kind === 'colon' ? from + 1 : from;
  const first = line.tokens[start];
  if (first === undefined) return null;
  if (start === line.tokens.length - 1) return textOf(line, start);
  return spelt(line, first.start, line.source.length);
}

function spelt({ source }: Line, start: number, end: number): string | null {
  return plainText(source.slice(start, end)).trim() || null;
}
