import type { WordCounts } from './wordCounts.ts';

/** How many examples a word's prior counts as much as: Cestnik's m. */
const PRIOR_EXAMPLES = 0.5;
/** Complement evidence is mild, being shared by all other categories; so sharp, probabilities are hit rates. */
const SHARPNESS = 2;
/** What "none of these" starts with: more than a word met once, less than one met twice, in one category only. */
const NONE_EVIDENCE = 2;

export interface CategoryProbability {
  /** The folded category. */
  readonly key: string;
  /** 0–1; what all together leave to 1 is the chance that none of them fits. */
  readonly probability: number;
}

/**
 * How likely each category is for a text of these words, the likeliest first: complement naive Bayes (Rennie et al.
 * 2003, section 3.1) over word presence, with m-estimates (Cestnik 1990) so that a word never met says nothing.
 * With `leftOut`, as if one example of that category with exactly these words had never been learnt from.
 */
export function categoryProbabilities(
  counts: WordCounts,
  words: readonly string[],
  leftOut: string | null = null,
): CategoryProbability[] {
  const scored = [...counts.categories.keys()].map((key) => ({
    key,
    score: SHARPNESS * words.reduce((sum, word) => sum + categoryEvidence(counts, key, word, leftOut), 0),
  }));
  const highest = scored.reduce((most, { score }) => Math.max(most, score), NONE_EVIDENCE);
  const total = scored.reduce(
    (sum, { score }) => sum + Math.exp(score - highest),
    Math.exp(NONE_EVIDENCE - highest),
  );
  return scored
    .map(({ key, score }) => ({ key, probability: Math.exp(score - highest) / total }))
    .sort((a, b) => b.probability - a.probability);
}

/** Natural logarithm of how much rarer a word is outside the category than among all examples; 0 if never met. */
export function categoryEvidence(
  counts: WordCounts,
  category: string,
  word: string,
  leftOut: string | null = null,
): number {
  const met = counts.words.get(word);
  const less = leftOut === null ? 0 : 1;
  const inAll = (met?.exampleCount ?? 0) - less;
  if (!met || inAll <= 0) return 0;
  const lessInside = leftOut === category ? 1 : 0;
  const outside = inAll - ((met.byCategory.get(category) ?? 0) - lessInside);
  const inside = (counts.categories.get(category)?.exampleCount ?? 0) - lessInside;
  // One imagined example belongs to no category, so that a single category has an outside, too.
  const shareOutside = 1 - inside / (counts.exampleCount - less + 1);
  return -Math.log((outside / shareOutside + PRIOR_EXAMPLES) / (inAll + PRIOR_EXAMPLES));
}
