import { lineFrom } from './lineSlices.ts';
import { meaningOf, type WordMeanings } from './normalizeWord.ts';
import { type Line, tokenize } from './tokens.ts';

export interface CommandWord<T> {
  /** What the first word means; null when it is no known word. */
  readonly meaning: T | null;
  /** The first word as it was typed; null on an empty line. */
  readonly word: string | null;
  /** The line after the word and a colon that may follow it. */
  readonly rest: Line;
}

/**
 * Takes the command word off a line. A Chinese one may be glued to what follows it, as in 评分acme 75: then
 * the longest known word that the line begins with counts.
 */
export function takeCommandWord<T>(line: Line, words: WordMeanings<T>): CommandWord<T> {
  const first = line.tokens[0];
  if (first === undefined) return { meaning: null, word: null, rest: line };
  const meaning = meaningOf(words, first.key);
  if (meaning !== undefined) return { meaning, word: first.text, rest: afterColon(lineFrom(line, 1)) };
  const glued = gluedWord(first.text, words);
  if (glued !== null && first.kind === 'word') {
    const rest = tokenize(line.source, first.start + glued.length);
    return { meaning: meaningOf(words, glued) ?? null, word: glued, rest: afterColon(rest) };
  }
  return { meaning: null, word: first.text, rest: afterColon(lineFrom(line, 1)) };
}

function gluedWord(text: string, words: WordMeanings<unknown>): string | null {
  const beginnings = Object.keys(words).filter(
    (word) => /^\p{sc=Han}+$/u.test(word) && text.startsWith(word),
  );
  return beginnings.sort((a, b) => b.length - a.length)[0] ?? null;
}

function afterColon(line: Line): Line {
  return line.tokens[0]?.kind === 'colon' ? lineFrom(line, 1) : line;
}
