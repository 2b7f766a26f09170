import { onFirstUse } from '../onFirstUse.ts';
import { foldName } from '../parties/foldName.ts';
import { englishStem } from './englishStem.ts';
import { grammarWords } from './fillerWords.ts';

/** A word of a text as models compare it, and where it stands. */
export interface ContentWord {
  /** "invoic" for "Invoices" and "invoicing". */
  readonly key: string;
  /** Place in the folded text, in UTF-16 units, `end` excluded. */
  readonly start: number;
  readonly end: number;
}

export interface ContentWords {
  readonly folded: string;
  /** In order; a key may stand at several places. */
  readonly words: readonly ContentWord[];
}

/** More says nothing new about a subject, and a pasted document must not hold anyone up. */
const LONGEST_READ = 2000;

/** Finds Chinese, Japanese and Thai words by dictionary, whatever its language. */
const segmenter = onFirstUse(() => new Intl.Segmenter('en', { granularity: 'word' }));

/**
 * What a text is about, word by word: case, accents, width, punctuation and English endings folded away, filler words
 * left out. Dictionary words, not pairs of characters, also in Chinese: measured, both are in docs/wording.md.
 */
export function contentWords(text: string, fillers: ReadonlySet<string> = grammarWords): ContentWords {
  const folded = foldName(text.slice(0, LONGEST_READ).toWellFormed());
  const words: ContentWord[] = [];
  for (const { segment, index, isWordLike } of segmenter().segment(folded)) {
    if (!isWordLike || fillers.has(segment)) continue;
    words.push({ key: englishStem(segment), start: index, end: index + segment.length });
  }
  return { folded, words };
}

/** Each key once, in order of appearance. */
export const contentKeys = (text: string, fillers?: ReadonlySet<string>): string[] => [
  ...new Set(contentWords(text, fillers).words.map(({ key }) => key)),
];

/** A word as it is told to a person: in Chinese, words side by side are one, as 单点登录 rather than 单点 and 登录. */
export interface WrittenWord {
  readonly word: string;
  readonly parts: readonly ContentWord[];
}

export function writtenWords({ folded, words }: ContentWords): WrittenWord[] {
  const spans: ContentWord[][] = [];
  for (const word of words) {
    const last = spans.at(-1);
    if (last && word.start === last.at(-1)?.end) last.push(word);
    else spans.push([word]);
  }
  return spans.map((parts) => ({ word: folded.slice(parts[0]?.start, parts.at(-1)?.end), parts }));
}
