import { isCloseSpelling } from '../parties/closeSpelling.ts';

/** Words that only the richer title has may be detail; words that either has alone are two different things. */
const COST_OF_RICHER = 0.3;
const COST_OF_POORER = 1.5;
const SHORTEST_MISSPELT = 6;

/**
 * How alike two titles are, 0–1, from the weights of what they share and of what either has alone: a symmetric
 * Tversky index (Jimenez, Becerra and Gelbukh 2013).
 */
export function likeness(shared: number, onlyOne: number, onlyOther: number): number {
  if (shared === 0) return 0;
  const poorer = Math.min(onlyOne, onlyOther);
  const richer = Math.max(onlyOne, onlyOther);
  return shared / (shared + COST_OF_POORER * poorer + COST_OF_RICHER * richer);
}

/** Whether a long word of one title stands in the other with a slip of the pen; words that both have are no slips. */
export const isMisspelt = (word: string, own: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  !others.has(word) &&
  word.length >= SHORTEST_MISSPELT &&
  [...others].some(
    (other) => !own.has(other) && other.length >= SHORTEST_MISSPELT && isCloseSpelling(word, other),
  );
