import { AppError } from '../errors.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Reads } from '../store/queries/queries.ts';

/** The parties that are to ask, each once, in the given order. Throws AppError partyGone when one is not there, or none is given. */
export const getAskingParties = async (
  read: Pick<Reads, 'parties'>,
  partyIds: readonly string[],
): Promise<PartyRow[]> => {
  const ids = [...new Set(partyIds)];
  const found = new Map((await read.parties.listByIds(ids)).map((party) => [party.id, party]));
  const parties = ids.flatMap((id) => found.get(id) ?? []).filter(({ status }) => status !== 'removed');
  if (ids.length === 0 || parties.length < ids.length) throw new AppError('notFound', 'partyGone', {});
  return parties;
};
