/**
 * What PostgreSQL takes in any text or JSON: no U+0000, no half of a surrogate pair (an emoji cut in two). SQLite takes
 * both, and is given the same.
 */
export const storableText = (text: string): string =>
  text.includes('\0')
    ? text.replaceAll('\0', '').toWellFormed()
    : text.isWellFormed()
      ? text
      : text.toWellFormed();

/** JSON of which every text is storable. */
export const storableJson = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'string' ? storableText(inner) : inner));
