/** Keys are compared up to here for close spelling; further on, equal beginnings find each other as prefixes. */
const COMPARED_CHARACTERS = 24;

/**
 * The key itself and every form of it with one character (code point) left out. Two keys within one edit (a
 * character left out, added, replaced, or two neighbours swapped) always share a form, so close spelling is
 * found by equality alone (symmetric deletion, Garbe 2012). At most 25 forms: only the first 24 characters count.
 */
export function nameDeletions(key: string): string[] {
  const characters = [...key].slice(0, COMPARED_CHARACTERS);
  const forms = characters.map((_, i) => characters.toSpliced(i, 1).join('')).filter((form) => form !== '');
  return [...new Set([characters.join(''), ...forms])].filter((form) => form !== '');
}
