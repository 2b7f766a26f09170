import { foldName } from '../parties/foldName.ts';
import { type ContentWords, contentKeys, contentWords, writtenWords } from './contentWords.ts';
import { wishingWords } from './fillerWords.ts';
import { type SynonymGroup, synonymsOf } from './synonyms.ts';
import { isMisspelt, likeness } from './wishLikeness.ts';

export interface OpenWish {
  readonly id: string;
  readonly title: string;
}

export interface SimilarWish<W extends OpenWish> {
  readonly wish: W;
  /** 0.65–1; 1 for the same folded title. */
  readonly score: number;
  /** What both titles say, as the new one says it, folded. */
  readonly sharedWords: readonly string[];
}

export interface WishIndex<W extends OpenWish> {
  /** Probably the same wish, the likeliest first. A detail speaks for a wish, never against it. */
  similarTo(
    wanted: { readonly title: string; readonly detail?: string | null },
    most?: number,
  ): SimilarWish<W>[];
}

/** Measured on pairs of titles (docs/wording.md): as low as it goes without offering a different wish. */
const LEAST_SCORE = 0.65;
/** Slips of the pen are looked for in so many of the titles with most in common. */
const MOST_COMPARED = 50;
/** A synonym stands for a phrase of two words or so. */
const SYNONYM_WEIGHT = 2;

interface IndexedWish<W> {
  readonly wish: W;
  readonly folded: string;
  readonly keys: ReadonlySet<string>;
}

/**
 * Open wishes by the words of their titles, each word weighted by how rare it is among them. Indexing takes some
 * 20 µs a title, so keep the index while the titles are the same; asking takes well under a millisecond.
 */
export function indexWishes<W extends OpenWish>(
  open: readonly W[],
  synonymGroups: readonly SynonymGroup[] = [],
): WishIndex<W> {
  const synonyms = synonymsOf(synonymGroups);
  const keysOf = (text: string) => new Set(contentKeys(synonyms.unify(text), wishingWords));
  const indexed = open.map((wish) => ({ wish, folded: foldName(wish.title), keys: keysOf(wish.title) }));
  const byKey = groupedBy(indexed, ({ keys }) => keys);
  const byTitle = groupedBy(indexed, ({ folded }) => [folded]);
  const weightOf = (key: string) =>
    Math.log(2 + indexed.length / (1 + (byKey.get(key)?.length ?? 0))) *
    (synonyms.stands(key) ? SYNONYM_WEIGHT : 1);
  const weightOfAll = (keys: readonly string[]) => keys.reduce((sum, key) => sum + weightOf(key), 0);

  return {
    similarTo({ title, detail }, most = 3) {
      const written = contentWords(synonyms.unify(title), wishingWords);
      const own = new Set(written.words.map(({ key }) => key));
      const told = keysOf(detail ?? '');
      const folded = foldName(title);
      const compared = (candidate: IndexedWish<W>): SimilarWish<W> => {
        const { wish, keys } = candidate;
        const shared = [...own].filter((key) => keys.has(key) || isMisspelt(key, own, keys));
        const unshared = [...own].filter((key) => !shared.includes(key));
        const unsaid = [...keys].filter(
          (key) => !own.has(key) && !told.has(key) && !isMisspelt(key, keys, own),
        );
        const score = likeness(weightOfAll(shared), weightOfAll(unshared), weightOfAll(unsaid));
        return {
          wish,
          score: candidate.folded === folded ? 1 : score,
          sharedWords: asWritten(written, shared),
        };
      };
      const candidates = [...(byTitle.get(folded) ?? []), ...nearest([...own], byKey, weightOf)];
      return [...new Set(candidates)]
        .map(compared)
        .filter(({ score }) => score >= LEAST_SCORE)
        .sort((a, b) => b.score - a.score || (a.wish.id < b.wish.id ? -1 : 1))
        .slice(0, most);
    },
  };
}

/** Those that share the weightiest words, before spelling and detail are looked at. */
function nearest<W extends OpenWish>(
  keys: readonly string[],
  byKey: ReadonlyMap<string, readonly IndexedWish<W>[]>,
  weightOf: (key: string) => number,
): IndexedWish<W>[] {
  const inCommon = new Map<IndexedWish<W>, number>();
  for (const key of keys) {
    const weight = weightOf(key);
    for (const wish of byKey.get(key) ?? []) inCommon.set(wish, (inCommon.get(wish) ?? 0) + weight);
  }
  return [...inCommon]
    .sort(([a, x], [b, y]) => y - x || a.keys.size - b.keys.size || (a.wish.id < b.wish.id ? -1 : 1))
    .slice(0, MOST_COMPARED)
    .map(([wish]) => wish);
}

const asWritten = ({ folded, words }: ContentWords, keys: readonly string[]): string[] => {
  const spoken = words.filter(({ key }) => keys.includes(key));
  return [...new Set(writtenWords({ folded, words: spoken }).map(({ word }) => word))];
};

function groupedBy<T>(items: readonly T[], keysOf: (item: T) => Iterable<string>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
