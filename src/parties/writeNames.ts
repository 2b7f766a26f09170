import type { Transaction } from '../store/queries/queries.ts';
import { foldName } from './foldName.ts';
import { nameDeletions } from './nameDeletions.ts';
import { nameKey } from './nameKey.ts';

interface Names {
  name: string;
  shortName: string | null;
  aliases: readonly string[];
}

/** Writes every name a party answers to, folded, with the hints by which a later word or a slip of the pen finds it. */
export const writeNames = async (tx: Transaction, partyId: string, names: Names): Promise<void> => {
  await tx.parties.removeNames(partyId);
  const all = [
    { kind: 'name' as const, spelling: names.name },
    ...(names.shortName ? [{ kind: 'short' as const, spelling: names.shortName }] : []),
    ...names.aliases.map((spelling) => ({ kind: 'alias' as const, spelling })),
  ];
  for (const { kind, spelling } of all) {
    const key = nameKey(spelling);
    const folded = foldName(spelling);
    const hints = { words: laterWords(folded), deletions: nameDeletions(key) };
    await tx.parties.addName(partyId, { nameKey: key, kind, spelling }, hints);
    if (folded !== key)
      await tx.parties.addName(partyId, { nameKey: folded, kind, spelling }, { words: [], deletions: [] });
  }
};

/** What is left of the name from each later word on: "new york inquirer" is also found by "york" and "inquirer". */
const laterWords = (folded: string): string[] => {
  const words = folded.split(' ');
  return words.slice(1).map((_, at) => words.slice(at + 1).join(' '));
};
