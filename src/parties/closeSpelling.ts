/**
 * Whether one name key is a likely misspelling of the other: they differ, by one edit only (a character left out,
 * added, replaced, or two neighbours swapped). Keys of one or two letters are too short to tell slips from
 * other names; Chinese, Japanese and Korean names of two characters are not.
 */
export function isCloseSpelling(a: string, b: string): boolean {
  const [shorter, longer] = a.length <= b.length ? [[...a], [...b]] : [[...b], [...a]];
  if (a === b || longer.length - shorter.length > 1) return false;
  if (shorter.length < shortestFor(a, b)) return false;
  const at = shorter.findIndex((character, i) => character !== longer[i]);
  if (at < 0) return true;
  if (longer.length > shorter.length) return sameFrom(shorter, at, longer, at + 1);
  if (sameFrom(shorter, at + 1, longer, at + 1)) return true;
  const isSwap = shorter[at] === longer[at + 1] && shorter[at + 1] === longer[at];
  return isSwap && sameFrom(shorter, at + 2, longer, at + 2);
}

function shortestFor(a: string, b: string): number {
  const isIdeographic = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/u;
  return isIdeographic.test(a) && isIdeographic.test(b) ? 2 : 3;
}

function sameFrom(a: readonly string[], fromA: number, b: readonly string[], fromB: number): boolean {
  return a.slice(fromA).join('') === b.slice(fromB).join('');
}
