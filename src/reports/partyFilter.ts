import { sidesOf } from '../parties/partyKind.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Reads } from '../store/queries/queries.ts';
import type { DigestFilters } from './digest.ts';

/** Whether a digest is about this party. Archived ones keep their figures, but nobody needs to act on them. */
export const isInDigest = (
  party: Pick<PartyRow, 'kind' | 'segment' | 'ownerId' | 'status'>,
  { side, segment, ownerId }: DigestFilters,
): boolean =>
  party.status === 'active' &&
  (side === undefined || sidesOf(party.kind).includes(side)) &&
  (segment === undefined || party.segment === segment) &&
  (ownerId === undefined || party.ownerId === ownerId);

export const hasFilter = ({ side, segment, ownerId }: DigestFilters): boolean =>
  side !== undefined || segment !== undefined || ownerId !== undefined;

/** The parties a digest is about, by id. */
export const partiesInDigest = async (
  read: Pick<Reads, 'parties'>,
  filters: DigestFilters,
): Promise<Map<string, PartyRow>> => {
  const parties = (await read.parties.list()).filter((party) => isInDigest(party, filters));
  return new Map(parties.map((party) => [party.id, party]));
};
