import { AppError } from '../errors.ts';
import { getParty } from '../parties/getParty.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Reads } from '../store/queries/queries.ts';

/** The parties that are to ask, each once, in the given order. Throws AppError partyGone when one is not there, or none is given. */
export const getAskingParties = async (
  read: Pick<Reads, 'parties'>,
  partyIds: readonly string[],
): Promise<PartyRow[]> => {
  if (partyIds.length === 0) throw new AppError('notFound', 'partyGone', {});
  const parties = new Map<string, PartyRow>();
  for (const id of new Set(partyIds)) {
    const party = await getParty(read, id);
    parties.set(party.id, party);
  }
  return [...parties.values()];
};
