import type { Reads } from '../store/queries/queries.ts';

/** The other names of a party, as they are written. */
export const aliasesOf = async (read: Pick<Reads, 'parties'>, partyId: string): Promise<string[]> => {
  const names = await read.parties.namesOf(partyId);
  const aliases = names.filter(({ kind }) => kind === 'alias').map(({ spelling }) => spelling);
  return [...new Set(aliases)];
};
