import { isCloseSpelling } from './closeSpelling.ts';
import { foldName } from './foldName.ts';
import { keyOfFolded } from './nameKey.ts';

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

/** Tells of any party the surest way in which the typed text meets one of its names; null when it meets none. */
export function nameMatcher(typed: string): (names: PartyNames) => MatchKind | null {
  const folded = foldName(typed);
  if (folded === '') return () => null;
  const typedKey = keyOfFolded(folded);
  return ({ name, shortName, aliases }) => {
    const foldedName = foldName(name);
    const foldedShort = shortName === null ? null : foldName(shortName);
    const foldedAliases = aliases.map(foldName);
    if (foldedShort === folded) return 'shortName';
    if (foldedAliases.includes(folded)) return 'alias';
    if (foldedName === folded) return 'fullName';
    const spellings = [foldedName, ...foldedAliases, ...(foldedShort === null ? [] : [foldedShort])];
    const keys = spellings.map(keyOfFolded);
    if (keys.includes(typedKey)) return 'nameWithoutLegalForm';
    const beginnings = [...spellings, ...keys];
    if (beginnings.some((one) => one.startsWith(`${folded} `))) return 'firstWords';
    if (beginnings.some((one) => one.startsWith(folded))) return 'prefix';
    if (beginnings.some((one) => one.includes(` ${folded}`))) return 'wordPrefix';
    const misspeltAs = [...keys, ...keys.map(firstWordOf)];
    return misspeltAs.some((key) => isCloseSpelling(typedKey, key)) ? 'closeSpelling' : null;
  };
}

/** The word by which a party of a longer name is usually called, and so misspelt; empty when it is short or the whole name. */
export function firstWordOf(key: string): string {
  const [first = '', second] = key.split(' ');
  return second !== undefined && [...first].length >= SHORTEST_FIRST_WORD ? first : '';
}

const SHORTEST_FIRST_WORD = 4;
