import { foldName } from '../parties/foldName.ts';
import { categoryProbabilities } from './categoryEvidence.ts';
import { contentKeys, contentWords } from './contentWords.ts';
import { type DecidingWord, decidingWords } from './decidingWords.ts';
import { speakingThreshold } from './speakingThreshold.ts';
import { type CountableExample, countWords } from './wordCounts.ts';

/** A text that somebody sorted: a requirement with its category, the comment of a rating with its theme. */
export interface LabelledText {
  readonly text: string;
  /** Spellings that fold alike are one category; a blank one is no label. */
  readonly category: string;
}

export interface RankedCategory {
  /** As it is most often written. */
  readonly category: string;
  /** 0–1; what all together leave to 1 is the chance that none of them fits. */
  readonly probability: number;
}

export interface CategorySuggestion extends RankedCategory {
  /** The words that decided it, the weightiest first; one to three. */
  readonly because: readonly DecidingWord[];
}

export interface CategoryModel {
  /** Texts learnt from. */
  readonly exampleCount: number;
  /** Every category, the likeliest first. */
  rank(text: string): RankedCategory[];
  /** The likeliest category; null when unsure, as with few examples or words never met. */
  suggest(text: string): CategorySuggestion | null;
}

const LEAST_CATEGORIES = 2;
const LEAST_EXAMPLES_OF_CATEGORY = 3;

/**
 * Learns categories from labelled texts, in any language and in any order: in some twenty milliseconds from a thousand
 * (`keptModel`). A further example never makes its category less likely for its text.
 */
export function trainCategoryModel(labelled: readonly LabelledText[]): CategoryModel {
  const examples = labelled.map(countable).filter(({ category }) => category !== '');
  const counts = countWords(examples);
  const threshold = counts.categories.size < LEAST_CATEGORIES ? null : speakingThreshold(counts, examples);
  return {
    exampleCount: counts.exampleCount,
    rank: (text) =>
      categoryProbabilities(counts, contentKeys(text)).map(({ key, probability }) => ({
        category: counts.categories.get(key)?.name ?? key,
        probability,
      })),
    suggest: (text) => {
      if (threshold === null) return null;
      const [best] = categoryProbabilities(counts, contentKeys(text));
      const learnt = best && counts.categories.get(best.key);
      if (!learnt || best.probability < threshold) return null;
      if (learnt.exampleCount < LEAST_EXAMPLES_OF_CATEGORY) return null;
      const because = decidingWords(contentWords(text), counts, best.key);
      return because.length === 0 ? null : { category: learnt.name, probability: best.probability, because };
    },
  };
}

const countable = ({ text, category }: LabelledText): CountableExample => ({
  keys: contentKeys(text),
  category: foldName(category),
  categoryName: category.trim(),
});
