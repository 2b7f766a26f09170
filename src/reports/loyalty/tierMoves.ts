import { rankOfTier } from '../../loyalty/loyaltyTier.ts';
import { isTierUp, type NetTierMove, netTierMoves } from '../../loyalty/netTierMoves.ts';
import type { Reads } from '../../store/queries/queries.ts';
import type { DigestScope } from '../digestScope.ts';
import { partiesInDigest } from '../partyFilter.ts';

/** A party whose tier is another than before. */
export interface TierMove extends NetTierMove {
  name: string;
}

/** Whose tier is another at the end of a time than at its beginning: the highest tier first, then by name. */
export const tierMoves = async (
  read: Pick<Reads, 'loyalty' | 'parties'>,
  { since, until, filters }: DigestScope,
): Promise<TierMove[]> => {
  const moves = netTierMoves(await read.loyalty.listChanges(since, until));
  const parties = await partiesInDigest(
    read,
    moves.map(({ partyId }) => partyId),
    filters,
  );
  return namedMoves(moves, parties);
};

/** With the names of those that are known; whoever is not is left out. */
export const namedMoves = (
  moves: readonly NetTierMove[],
  parties: ReadonlyMap<string, { name: string }>,
): TierMove[] =>
  moves
    .flatMap((move): TierMove[] => {
      const party = parties.get(move.partyId);
      return party ? [{ ...move, name: party.name }] : [];
    })
    .sort((a, b) => heightOf(b) - heightOf(a) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));

export const risersOf = (moves: readonly TierMove[]): TierMove[] =>
  moves.filter(({ from, to }) => isTierUp(from, to));

export const fallersOf = (moves: readonly TierMove[]): TierMove[] =>
  moves.filter(({ from, to }) => !isTierUp(from, to));

/** Of whoever rose the tier it is in now, of whoever fell the one it lost. */
const heightOf = ({ from, to, isUp }: TierMove): number => {
  const tier = isUp ? to : from;
  return tier === null ? -1 : rankOfTier(tier);
};
