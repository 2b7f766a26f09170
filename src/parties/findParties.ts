import type { PartyRow } from '../store/queries/parties.ts';
import type { NameHit } from '../store/queries/partyNames.ts';
import type { Reads } from '../store/queries/queries.ts';
import { foldName } from './foldName.ts';
import { nameMatcher } from './matchName.ts';
import { nameDeletions } from './nameDeletions.ts';
import { nameKey } from './nameKey.ts';
import { type MatchOutcome, type NameMatch, rankMatches } from './rankMatches.ts';

export interface PartyMatch extends NameMatch {
  readonly party: PartyRow;
}

/** How many hits a look-up looks at. */
export const MOST_HITS = 60;

type PartyReads = Pick<Reads, 'parties'>;

/**
 * Which parties a typed name may mean, surest first: by short name, alias or name, its beginning, a later word, or,
 * when none of these finds any, by close spelling.
 */
export const findParties = async (read: PartyReads, typed: string): Promise<MatchOutcome<PartyMatch>> => {
  const called = await findPartiesCalled(read, typed);
  return called.verdict === 'none' ? findPartiesSpeltLike(read, typed) : called;
};

/** The same without close spelling, which makes no party sure. */
export const findPartiesCalled = async (
  read: PartyReads,
  typed: string,
): Promise<MatchOutcome<PartyMatch>> => {
  const key = nameKey(typed);
  if (key === '') return rankMatches<PartyMatch>(typed, []);
  const exact = matchesOf(typed, await read.parties.listByName(key));
  if (exact.length > 0) return rankMatches(typed, exact);
  const folded = foldName(typed);
  const begun = await read.parties.listByNamePrefix(folded);
  // A later word is worth less than the beginning of a name, and there are enough of these to choose from.
  const later = begun.length < MOST_HITS ? await read.parties.listByWordPrefix(folded) : [];
  return rankMatches(typed, matchesOf(typed, [...begun, ...later]));
};

/** By close spelling alone. */
export const findPartiesSpeltLike = async (
  read: PartyReads,
  typed: string,
): Promise<MatchOutcome<PartyMatch>> => {
  const key = nameKey(typed);
  const near = key === '' ? [] : await read.parties.listBySpelling(nameDeletions(key));
  return rankMatches(typed, matchesOf(typed, near));
};

/** Whatever name of a party the typed one can mean is among the hits: its other names need not be looked up. */
const matchesOf = (typed: string, hits: readonly NameHit[]): PartyMatch[] => {
  const matchOf = nameMatcher(typed);
  const byParty = Map.groupBy(hits, ({ party }) => party.id);
  return [...byParty.values()].flatMap((names) => {
    const [first] = names;
    if (!first) return [];
    const { party } = first;
    const aliases = names.filter(({ nameKind }) => nameKind === 'alias').map(({ spelling }) => spelling);
    const kind = matchOf({ name: party.name, shortName: party.shortName, aliases });
    return kind ? [{ partyId: party.id, name: party.name, kind, lastActiveAt: party.updatedAt, party }] : [];
  });
};
