import type { PartyChoice } from '../store/queries/parties.ts';
import type { Reads } from '../store/queries/queries.ts';
import { findParties } from './findParties.ts';
import { foldName } from './foldName.ts';

/** Whoever does not find it among them types another letter. */
export const MOST_SUGGESTIONS = 20;
/** Most parties have two: with and without their legal form. */
const MOST_NAMES = 2 * MOST_SUGGESTIONS;

type PartyReads = Pick<Reads, 'parties'>;

/**
 * The parties to offer while somebody types a name: those whose name begins with it in the order of their names, which
 * puts the very name first; then those of which a later word does; those alone that are spelt alike where there are
 * none. Archived ones come last.
 */
export const suggestParties = async (read: PartyReads, typed: string): Promise<PartyChoice[]> => {
  const begun = await begunWith(read, typed);
  const found = begun.length > 0 ? begun : (await findParties(read, typed)).ranked.map(({ party }) => party);
  const isActive = ({ status }: PartyChoice): boolean => status === 'active';
  return [...found.filter(isActive), ...found.filter((party) => !isActive(party))].slice(0, MOST_SUGGESTIONS);
};

/** Found in the indexes of names alone: nothing is read of the parties but what is shown. */
const begunWith = async (read: PartyReads, typed: string): Promise<PartyChoice[]> => {
  const folded = foldName(typed);
  if (folded === '') return [];
  const begun = [...new Set(await read.parties.idsByNamePrefix(folded, MOST_NAMES))];
  const later = begun.length < MOST_SUGGESTIONS ? await read.parties.idsByWordPrefix(folded) : [];
  const shown = [...new Set([...begun, ...later])].slice(0, MOST_SUGGESTIONS);
  if (shown.length === 0) return [];
  const places = new Map(begun.map((id, at) => [id, at]));
  const placeOf = ({ id }: PartyChoice): number => places.get(id) ?? begun.length;
  const found = await read.parties.choicesByIds(shown);
  return found.sort((a, b) => placeOf(a) - placeOf(b) || (a.name < b.name ? -1 : 1));
};
