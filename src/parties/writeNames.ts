import type { Transaction } from '../store/queries/queries.ts';
import { foldName } from './foldName.ts';
import { firstWordOf } from './matchName.ts';
import { nameDeletions } from './nameDeletions.ts';
import { nameKey } from './nameKey.ts';
import { websiteDomain } from './website.ts';

type NameWrites = { parties: Pick<Transaction['parties'], 'removeNames' | 'addName' | 'addDomain'> };

interface Names {
  name: string;
  shortName: string | null;
  aliases: readonly string[];
  website: string | null;
}

/** Writes everything a party is found by: each name, folded, with its later words and slips of the pen, and its domain. */
export const writeNames = async (tx: NameWrites, partyId: string, names: Names): Promise<void> => {
  await tx.parties.removeNames(partyId);
  const all = [
    { kind: 'name' as const, spelling: names.name },
    ...(names.shortName ? [{ kind: 'short' as const, spelling: names.shortName }] : []),
    ...names.aliases.toSorted(bareNamesFirst).map((spelling) => ({ kind: 'alias' as const, spelling })),
  ];
  for (const { kind, spelling } of all) {
    const key = nameKey(spelling);
    const folded = foldName(spelling);
    const hints = { words: laterWords(folded), deletions: [key, firstWordOf(key)].flatMap(nameDeletions) };
    await tx.parties.addName(partyId, { nameKey: key, kind, spelling }, hints);
    if (folded !== key)
      await tx.parties.addName(partyId, { nameKey: folded, kind, spelling }, { words: [], deletions: [] });
  }
  const domain = websiteDomain(names.website);
  if (domain) await tx.parties.addDomain(partyId, domain);
};

/**
 * Of two aliases with one key, "acme" and "Acme Inc", each keeps a row of its own, and the same ones in whatever order they
 * are given.
 */
const bareNamesFirst = (a: string, b: string): number =>
  Number(hasLegalForm(a)) - Number(hasLegalForm(b)) || (a < b ? -1 : 1);

const hasLegalForm = (name: string): boolean => nameKey(name) !== foldName(name);

/** What is left of the name from each later word on: "new york inquirer" is also found by "york" and "inquirer". */
const laterWords = (folded: string): string[] => {
  const words = folded.split(' ');
  return words.slice(1).map((_, at) => words.slice(at + 1).join(' '));
};
