import { isCloseSpelling } from './closeSpelling.ts';
import { foldName } from './foldName.ts';
import { nameKey } from './nameKey.ts';

/** How a typed name meets a party's names, surest first. */
export const matchKinds = [
  'shortName',
  'alias',
  'fullName',
  /** The full name but for its legal form: `acme` for "Acme Corporation". */
  'nameWithoutLegalForm',
  /** The name begins with the typed whole words: `acme data` for "Acme Data Systems". */
  'firstWords',
  /** The name begins with it, a word left unfinished: `glob` for "Globex". */
  'prefix',
  /** A later word begins with it: `york` for "New York Inquirer". */
  'wordPrefix',
  'closeSpelling',
] as const;

export type MatchKind = (typeof matchKinds)[number];

export interface PartyNames {
  readonly name: string;
  readonly shortName: string | null;
  readonly aliases: readonly string[];
}

/** The surest way in which the typed text meets one of the names; null when it meets none. */
export function matchName(typed: string, names: PartyNames): MatchKind | null {
  const folded = foldName(typed);
  if (folded === '') return null;
  if (names.shortName !== null && foldName(names.shortName) === folded) return 'shortName';
  if (names.aliases.some((alias) => foldName(alias) === folded)) return 'alias';
  if (foldName(names.name) === folded) return 'fullName';
  const typedKey = nameKey(typed);
  const spellings = [names.name, ...names.aliases, ...(names.shortName === null ? [] : [names.shortName])];
  const keys = spellings.map(nameKey);
  if (keys.includes(typedKey)) return 'nameWithoutLegalForm';
  const beginnings = [...spellings.map(foldName), ...keys];
  if (beginnings.some((name) => name.startsWith(`${folded} `))) return 'firstWords';
  if (beginnings.some((name) => name.startsWith(folded))) return 'prefix';
  if (beginnings.some((name) => name.includes(` ${folded}`))) return 'wordPrefix';
  const misspeltAs = [...keys, ...keys.map(firstWordOf)];
  return misspeltAs.some((key) => isCloseSpelling(typedKey, key)) ? 'closeSpelling' : null;
}

/** The word by which a party of a longer name is usually called, and so misspelt; empty when it is short or the whole name. */
export function firstWordOf(key: string): string {
  const [first = '', second] = key.split(' ');
  return second !== undefined && [...first].length >= SHORTEST_FIRST_WORD ? first : '';
}

const SHORTEST_FIRST_WORD = 4;
