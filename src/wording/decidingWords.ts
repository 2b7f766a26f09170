import { categoryEvidence } from './categoryEvidence.ts';
import { type ContentWords, writtenWords } from './contentWords.ts';
import type { WordCounts } from './wordCounts.ts';

/** A word that speaks for a category, ready to be told: "单点登录: 3 of 3 are security". */
export interface DecidingWord {
  /** As it stands in the text, folded; Chinese words side by side are one word. */
  readonly word: string;
  /** Natural logarithm of how much rarer it is outside the category than among all examples; above 0. */
  readonly evidence: number;
  /** Examples of the category that have it. */
  readonly inCategory: number;
  /** Examples of any category that have it; at least inCategory. */
  readonly inAll: number;
}

const MOST_SHOWN = 3;

/** The words of a text that speak most for a (folded) category, the weightiest first; at most three. */
export function decidingWords(
  { folded, words }: ContentWords,
  counts: WordCounts,
  category: string,
): DecidingWord[] {
  const evidenceOf = (key: string) => categoryEvidence(counts, category, key);
  const found = new Map<string, DecidingWord>();
  const speaking = words.filter(({ key }) => evidenceOf(key) > 0);
  for (const { word, parts } of writtenWords({ folded, words: speaking })) {
    const known = parts.map(({ key }) => counts.words.get(key));
    found.set(word, {
      word,
      evidence: [...new Set(parts.map(({ key }) => key))].reduce((sum, key) => sum + evidenceOf(key), 0),
      inCategory: Math.min(...known.map((among) => among?.byCategory.get(category) ?? 0)),
      inAll: Math.min(...known.map((among) => among?.exampleCount ?? 0)),
    });
  }
  return [...found.values()].sort((a, b) => b.evidence - a.evidence).slice(0, MOST_SHOWN);
}
