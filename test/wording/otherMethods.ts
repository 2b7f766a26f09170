import type { CategoryModel, LabelledText, RankedCategory } from '../../src/wording/categoryModel.ts';
import { contentKeys } from '../../src/wording/contentWords.ts';

/** What else could sort texts, on the same words, to compare with. Each names only its likeliest category. */
export type Method = (examples: readonly LabelledText[]) => Pick<CategoryModel, 'rank' | 'suggest'>;

const method = (
  scoresOf: (examples: readonly LabelledText[]) => (words: string[]) => Map<string, number>,
): Method => {
  return (examples) => {
    const score = scoresOf(examples);
    const rank = (text: string): RankedCategory[] => {
      const scores = [...score(contentKeys(text))].sort(([, a], [, b]) => b - a);
      return scores.map(([category]) => ({ category, probability: 0 }));
    };
    return { rank, suggest: () => null };
  };
};

/** Laplace-smoothed, over word presence. */
export const multinomialNaiveBayes = method((examples) => {
  const smoothing = 0.3;
  const { byCategory, words } = counted(examples);
  return (keys) =>
    new Map(
      [...byCategory].map(([category, { count, uses, total }]) => {
        const known = keys.filter((key) => words.has(key));
        const of = (key: string) => ((uses.get(key) ?? 0) + smoothing) / (total + smoothing * words.size);
        return [
          category,
          Math.log(count / examples.length) + known.reduce((sum, key) => sum + Math.log(of(key)), 0),
        ];
      }),
    );
});

/** Cosine of tf-idf weights with each category's mean. */
export const nearestCentroid = method((examples) => {
  const { byCategory, words } = counted(examples);
  const weight = (key: string) => Math.log((examples.length + 1) / ((words.get(key) ?? 0) + 1)) + 1;
  const centroids = new Map([...byCategory.keys()].map((category) => [category, new Map<string, number>()]));
  for (const { text, category } of examples) {
    const keys = contentKeys(text);
    const length = Math.hypot(...keys.map(weight));
    const centroid = centroids.get(category);
    for (const key of keys) centroid?.set(key, (centroid.get(key) ?? 0) + weight(key) / length);
  }
  return (keys) =>
    new Map(
      [...centroids].map(([category, centroid]) => {
        const product = keys.reduce((sum, key) => sum + (centroid.get(key) ?? 0) * weight(key), 0);
        return [category, product / Math.hypot(...centroid.values())];
      }),
    );
});

/** Softmax regression on tf-idf by stochastic gradient descent, with L2. */
export const logisticRegression = method((examples) => {
  const [rounds, rate, decay] = [60, 1, 0.001];
  const { byCategory, words } = counted(examples);
  const categories = [...byCategory.keys()];
  const weight = (key: string) => Math.log((examples.length + 1) / ((words.get(key) ?? 0) + 1)) + 1;
  const learnt = new Map([...words.keys()].map((key) => [key, categories.map(() => 0)]));
  const known = (keys: readonly string[]) => {
    const those = keys.filter((key) => learnt.has(key));
    const length = Math.hypot(...those.map(weight)) || 1;
    return those.map((key) => ({ weights: learnt.get(key) ?? [], value: weight(key) / length }));
  };
  type Features = ReturnType<typeof known>;
  const scores = (features: Features) =>
    categories.map((_, c) =>
      features.reduce((sum, { weights, value }) => sum + (weights[c] ?? 0) * value, 0),
    );
  const rows = examples.map(({ text, category }) => ({ features: known(contentKeys(text)), category }));
  for (let round = 0; round < rounds; round += 1) {
    const step = rate / (1 + round / 10);
    for (let i = 0; i < rows.length; i += 1) {
      // A stride without a common divisor mixes the categories, which the lists hold one after the other.
      const row = rows[(i * 97) % rows.length] ?? rows[0];
      const raised = scores(row?.features ?? []).map(Math.exp);
      const total = raised.reduce((sum, value) => sum + value, 0);
      for (const { weights, value } of row?.features ?? []) {
        for (const [c, category] of categories.entries()) {
          const error = (raised[c] ?? 0) / total - (row?.category === category ? 1 : 0);
          weights[c] = (weights[c] ?? 0) * (1 - step * decay) - step * error * value;
        }
      }
    }
  }
  return (keys) => new Map(scores(known(keys)).map((score, c) => [categories[c] ?? '', score]));
});

interface Counted {
  readonly byCategory: Map<string, { count: number; uses: Map<string, number>; total: number }>;
  readonly words: Map<string, number>;
}

function counted(examples: readonly LabelledText[]): Counted {
  const byCategory: Counted['byCategory'] = new Map();
  const words: Counted['words'] = new Map();
  for (const { text, category } of examples) {
    const of = byCategory.get(category) ?? { count: 0, uses: new Map<string, number>(), total: 0 };
    byCategory.set(category, of);
    of.count += 1;
    for (const key of contentKeys(text)) {
      of.uses.set(key, (of.uses.get(key) ?? 0) + 1);
      of.total += 1;
      words.set(key, (words.get(key) ?? 0) + 1);
    }
  }
  return { byCategory, words };
}
