import type { PartyRow } from '../store/queries/parties.ts';
import type { Reads } from '../store/queries/queries.ts';
import { findParties } from './findParties.ts';

/** Slack shows at most this many. */
const MOST_SUGGESTIONS = 100;

/** The parties to offer while somebody types a name, best first; archived ones last. */
export const suggestParties = async (read: Pick<Reads, 'parties'>, typed: string): Promise<PartyRow[]> => {
  const { ranked } = await findParties(read, typed);
  const found = ranked.map(({ party }) => party);
  const isActive = ({ status }: PartyRow): boolean => status === 'active';
  return [...found.filter(isActive), ...found.filter((party) => !isActive(party))].slice(0, MOST_SUGGESTIONS);
};
