import { categoryProbabilities } from './categoryEvidence.ts';
import type { WordCounts } from './wordCounts.ts';

const THRESHOLDS = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95];
/** A suggestion is worth a person's glance if four of five are right. */
const LEAST_PRECISION = 0.8;
/** So many suggestions, as good as asked for, are taken for granted before any are seen. */
const IMAGINED = 5;

/**
 * From which probability on a suggestion is right four times of five, judged by leaving each example out in turn and
 * guessing it from the others; null where no probability is high enough: then the words don't tell the categories apart.
 */
export function speakingThreshold(
  counts: WordCounts,
  examples: readonly { readonly keys: readonly string[]; readonly category: string }[],
): number | null {
  const guesses = examples.flatMap(({ keys, category }) => {
    const [best] = categoryProbabilities(counts, keys, category);
    return best ? [{ probability: best.probability, isRight: best.key === category }] : [];
  });
  return (
    THRESHOLDS.find((threshold) => {
      const spoken = guesses.filter(({ probability }) => probability >= threshold);
      const right = spoken.filter(({ isRight }) => isRight).length;
      return right + IMAGINED * LEAST_PRECISION >= LEAST_PRECISION * (spoken.length + IMAGINED);
    }) ?? null
  );
}
