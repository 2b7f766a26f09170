import type { PartyRow } from '../store/queries/parties.ts';
import type { Reads } from '../store/queries/queries.ts';
import { findParties } from './findParties.ts';

/** Slack shows at most this many. */
const MOST_SUGGESTIONS = 100;

/** The parties to offer while somebody types a name, best first. */
export const suggestParties = async (read: Pick<Reads, 'parties'>, typed: string): Promise<PartyRow[]> => {
  const { ranked } = await findParties(read, typed);
  return ranked
    .map(({ party }) => party)
    .filter(({ status }) => status === 'active')
    .slice(0, MOST_SUGGESTIONS);
};
