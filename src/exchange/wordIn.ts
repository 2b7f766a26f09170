import { foldName } from '../parties/foldName.ts';
import type { ImportField, RowRefusal } from './importResult.ts';

/** What a cell's word means; null for an empty cell. Refused, with what is valid, when it means nothing. */
export const wordIn = <Meaning extends string | number>(
  words: Readonly<Record<string, Meaning>>,
  valid: readonly Meaning[],
  field: ImportField,
  typed: string | null,
): Meaning | RowRefusal | null => {
  if (typed === null) return null;
  const word = foldName(typed);
  const meaning = Object.hasOwn(words, word)
    ? words[word]
    : valid.find((one) => foldName(String(one)) === word);
  return meaning ?? { reason: 'notOneOf', field, typed, valid: valid.map(String) };
};
