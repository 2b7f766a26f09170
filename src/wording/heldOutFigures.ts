import { createHash } from 'node:crypto';
import { foldName } from '../parties/foldName.ts';
import { type CategoryModel, type LabelledText, trainCategoryModel } from './categoryModel.ts';

/** How well a learner does on examples it has not seen; shares 0–1. */
export interface HeldOutFigures {
  readonly exampleCount: number;
  /** The likeliest category is the right one, whether suggested or not. */
  readonly accuracy: number;
  /** What always naming the most frequent category would get right. */
  readonly mostFrequentAccuracy: number;
  /** Examples for which it suggests a category. */
  readonly coverage: number;
  /** Suggestions that are right; null if it never suggests any. */
  readonly precision: number | null;
}

type Learner = (examples: readonly LabelledText[]) => Pick<CategoryModel, 'rank' | 'suggest'>;

/**
 * Each fifth in turn is guessed from the other four (cross-validation in five folds); texts that fold alike stay
 * together. The same seed makes the same folds whatever the order of the examples. Null with fewer than ten.
 */
export function heldOutFigures(
  labelled: readonly LabelledText[],
  seed = 1,
  learn: Learner = trainCategoryModel,
): HeldOutFigures | null {
  const examples = labelled.filter(({ category }) => foldName(category) !== '');
  if (examples.length < LEAST_EXAMPLES) return null;
  const foldOf = dealt(examples, seed);
  const outcomes = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const known = examples.filter((example) => foldOf(example) !== fold);
    const model = learn(known);
    const mostFrequent = mostFrequentCategory(known);
    return examples
      .filter((example) => foldOf(example) === fold)
      .map(({ text, category }) => {
        const isRight = (guess: string | undefined) =>
          guess !== undefined && foldName(guess) === foldName(category);
        const suggestion = model.suggest(text);
        return {
          isRight: isRight(model.rank(text)[0]?.category),
          isMostFrequent: isRight(mostFrequent),
          isSuggested: suggestion !== null,
          isSuggestedRight: isRight(suggestion?.category),
        };
      });
  });
  const count = (claim: keyof (typeof outcomes)[number]) =>
    outcomes.filter((outcome) => outcome[claim]).length;
  const suggested = count('isSuggested');
  return {
    exampleCount: examples.length,
    accuracy: count('isRight') / examples.length,
    mostFrequentAccuracy: count('isMostFrequent') / examples.length,
    coverage: suggested / examples.length,
    precision: suggested === 0 ? null : count('isSuggestedRight') / suggested,
  };
}

const FOLDS = 5;
const LEAST_EXAMPLES = 10;

function dealt(examples: readonly LabelledText[], seed: number): (example: LabelledText) => number {
  const shuffled = [...new Set(examples.map(({ text }) => foldedText(text)))]
    .map((text) => ({ text, hash: createHash('sha256').update(`${seed} ${text}`).digest('hex') }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1));
  const folds = new Map(shuffled.map(({ text }, i) => [text, i % FOLDS]));
  return ({ text }) => folds.get(foldedText(text)) ?? 0;
}

const foldedText = (text: string): string => foldName(text.toWellFormed());

function mostFrequentCategory(examples: readonly LabelledText[]): string | undefined {
  const byCategory = Map.groupBy(examples, ({ category }) => foldName(category));
  return [...byCategory].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))[0]?.[0];
}
