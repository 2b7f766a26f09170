import type { NameHit, PartyRow } from '../store/queries/parties.ts';
import type { Reads } from '../store/queries/queries.ts';
import { foldName } from './foldName.ts';
import { matchName } from './matchName.ts';
import { nameDeletions } from './nameDeletions.ts';
import { nameKey } from './nameKey.ts';
import { type MatchOutcome, type NameMatch, rankMatches } from './rankMatches.ts';

export interface PartyMatch extends NameMatch {
  readonly party: PartyRow;
}

/**
 * Which parties a typed name may mean, surest first: by short name, alias or name, its beginning, a later word, or,
 * when none of these finds any, by close spelling.
 */
export const findParties = async (
  read: Pick<Reads, 'parties'>,
  typed: string,
): Promise<MatchOutcome<PartyMatch>> => {
  const key = nameKey(typed);
  if (key === '') return rankMatches<PartyMatch>(typed, []);
  const exact = await matchesOf(read, typed, await read.parties.listByName(key));
  if (exact.length > 0) return rankMatches(typed, exact);
  const folded = foldName(typed);
  const begun = [
    ...(await read.parties.listByNamePrefix(folded)),
    ...(await read.parties.listByWordPrefix(folded)),
  ];
  const matches = await matchesOf(read, typed, begun);
  if (matches.length > 0) return rankMatches(typed, matches);
  return rankMatches(
    typed,
    await matchesOf(read, typed, await read.parties.listBySpelling(nameDeletions(key))),
  );
};

const matchesOf = async (
  read: Pick<Reads, 'parties'>,
  typed: string,
  hits: readonly NameHit[],
): Promise<PartyMatch[]> => {
  const parties = new Map(hits.map(({ party }) => [party.id, party]));
  const matches = await Promise.all(
    [...parties.values()].map(async (party) => {
      const names = await read.parties.namesOf(party.id);
      const aliases = names.filter(({ kind }) => kind === 'alias').map(({ spelling }) => spelling);
      const kind = matchName(typed, { name: party.name, shortName: party.shortName, aliases });
      return kind
        ? [{ partyId: party.id, name: party.name, kind, lastActiveAt: party.updatedAt, party }]
        : [];
    }),
  );
  return matches.flat();
};
