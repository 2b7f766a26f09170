import { commonestSpelling } from './commonestSpelling.ts';

/** An example as models count it. */
export interface CountableExample {
  /** Each once. */
  readonly keys: readonly string[];
  /** Folded, not empty. */
  readonly category: string;
  readonly categoryName: string;
}

export interface WordCounts {
  readonly exampleCount: number;
  /** By folded category, in the order of those. */
  readonly categories: ReadonlyMap<string, CountedCategory>;
  readonly words: ReadonlyMap<string, CountedWord>;
}

export interface CountedCategory {
  /** As it is most often written. */
  readonly name: string;
  readonly exampleCount: number;
}

export interface CountedWord {
  /** How many examples have it. */
  readonly exampleCount: number;
  readonly byCategory: ReadonlyMap<string, number>;
}

/** In how many examples of each category each word stands; the order of the examples makes no difference. */
export function countWords(examples: readonly CountableExample[]): WordCounts {
  const words = new Map<string, { exampleCount: number; byCategory: Map<string, number> }>();
  const spellings = new Map<string, string[]>();
  for (const { keys, category, categoryName } of examples) {
    getOrAdd(spellings, category, (): string[] => []).push(categoryName);
    for (const key of keys) {
      const word = getOrAdd(words, key, () => ({ exampleCount: 0, byCategory: newCounts() }));
      word.exampleCount += 1;
      increment(word.byCategory, category);
    }
  }
  const inOrder = [...spellings].sort(([a], [b]) => (a < b ? -1 : 1));
  const categories = new Map(inOrder.map(([key, spelt]) => [key, countedCategory(spelt)]));
  return { exampleCount: examples.length, categories, words };
}

const countedCategory = (spelt: readonly string[]): CountedCategory => ({
  name: commonestSpelling(spelt),
  exampleCount: spelt.length,
});

const newCounts = (): Map<string, number> => new Map();

const increment = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

function getOrAdd<V>(map: Map<string, V>, key: string, make: () => V): V {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}
