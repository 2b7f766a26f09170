import { asciiDigits } from '../../asciiDigits.ts';

/**
 * A typed word as it is compared with the words of the language: width, case, other scripts' digits and
 * invisible characters folded, a trailing comma, semicolon or full stop left out. Never used on quoted text.
 */
export function normalizeWord(text: string): string {
  return asciiDigits(text.normalize('NFKC'))
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase()
    .replace(/(?<=[^,;.。])[,;.。]+$/u, '');
}

/** Words of a language and what they mean, as `normalizeWord` writes them: `{ high: 'high', 高: 'high' }`. */
export type WordMeanings<T> = Readonly<Record<string, T>>;

/** The meaning of a normalized word; undefined when it has none (also for `constructor` and the like). */
export function meaningOf<T>(words: WordMeanings<T>, key: string): T | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
