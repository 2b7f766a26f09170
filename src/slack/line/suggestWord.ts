import { distance } from 'fastest-levenshtein';

/**
 * The known word that was most likely meant by a misspelt one, or null when none is near: at most one
 * edit in short words, a third of the letters in longer ones, or a beginning (three letters, one Chinese character).
 */
export function suggestWord(typed: string, known: Iterable<string>): string | null {
  const word = typed.slice(0, LONGEST_WORD).toLowerCase();
  let nearest: string | null = null;
  let nearestEdits = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const edits = editsBetween(word, candidate.toLowerCase());
    if (edits <= editsAllowed(word, candidate) && edits < nearestEdits) {
      nearest = candidate;
      nearestEdits = edits;
    }
  }
  return nearest;
}

const LONGEST_WORD = 40;

function editsBetween(word: string, candidate: string): number {
  if (isBeginning(word, candidate)) return 0;
  return isAnagramByOneSwap(word, candidate) ? 1 : distance(word, candidate);
}

function editsAllowed(word: string, candidate: string): number {
  const length = Math.max(word.length, candidate.length);
  if (Math.min(word.length, candidate.length) < 2) return 0;
  return Math.max(1, Math.floor(length / 3));
}

function isBeginning(word: string, candidate: string): boolean {
  return candidate.startsWith(word) && (word.length >= 3 || /^\p{sc=Han}/u.test(word));
}

/** Levenshtein counts two swapped neighbours as two edits; for a typist it is one slip. */
function isAnagramByOneSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((_, i) => a[i] !== b[i]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
