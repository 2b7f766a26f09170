import { AppError } from '../errors.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Reads } from '../store/queries/queries.ts';

type PartyReads = Pick<Reads, 'parties'>;

/** So many merges one after the other are followed; people make two or three. */
const MOST_MERGES = 20;

/** The party that an id leads to: itself, or the one that it became part of. Undefined when it was undone, or never there. */
export const findParty = async (read: PartyReads, partyId: string): Promise<PartyRow | undefined> => {
  let id: string | null = partyId;
  for (let merges = 0; id !== null && merges <= MOST_MERGES; merges += 1) {
    const party: PartyRow | undefined = await read.parties.find(id);
    if (!party) return undefined;
    if (party.status !== 'removed') return party;
    id = party.mergedIntoId;
  }
  return undefined;
};

/** The same. Throws AppError partyGone. */
export const getParty = async (read: PartyReads, partyId: string): Promise<PartyRow> => {
  const party = await findParty(read, partyId);
  if (!party) throw new AppError('notFound', 'partyGone', {});
  return party;
};

/**
 * The very party, for what is not meant for whatever it became part of: its name, its archiving, an undo. Throws
 * AppError partyGone, or partyMerged.
 */
export const getUnmergedParty = async (read: PartyReads, partyId: string): Promise<PartyRow> => {
  const found = await getParty(read, partyId);
  if (found.id === partyId) return found;
  const { name } = (await read.parties.find(partyId)) ?? found;
  throw new AppError('conflict', 'partyMerged', { name, into: found.name });
};

/** The party and all that became part of it, itself first: whose history it has. */
export const idsWithMerged = async (read: PartyReads, partyId: string): Promise<string[]> => {
  const ids = [partyId];
  for (let at = 0; at < ids.length && ids.length < MOST_MERGES; at += 1)
    ids.push(...(await read.parties.mergedInto(ids[at] ?? '')));
  return ids;
};
