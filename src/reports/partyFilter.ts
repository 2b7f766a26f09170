import { setImmediate as turn } from 'node:timers/promises';
import { sidesOf } from '../parties/partyKind.ts';
import type { ReportedParty } from '../store/queries/parties.ts';
import type { Reads } from '../store/queries/queries.ts';
import type { DigestFilters } from './digest.ts';

/** Whether a digest is about this party. Archived ones keep their figures, but nobody needs to act on them. */
export const isInDigest = (
  party: Pick<ReportedParty, 'kind' | 'segment' | 'ownerId' | 'status'>,
  { side, segment, ownerId }: DigestFilters,
): boolean =>
  party.status === 'active' &&
  (side === undefined || sidesOf(party.kind).includes(side)) &&
  (segment === undefined || party.segment === segment) &&
  (ownerId === undefined || party.ownerId === ownerId);

/** As many as reportedByIds takes. */
const IDS_AT_A_TIME = 100;

/** Those of the named parties that a digest is about, by id. */
export const partiesInDigest = async (
  read: Pick<Reads, 'parties'>,
  partyIds: Iterable<string>,
  filters: DigestFilters,
): Promise<Map<string, ReportedParty>> => {
  const ids = [...new Set(partyIds)];
  const found = new Map<string, ReportedParty>();
  for (let from = 0; from < ids.length; from += IDS_AT_A_TIME) {
    const parties = await read.parties.reportedByIds(ids.slice(from, from + IDS_AT_A_TIME));
    for (const party of parties) if (isInDigest(party, filters)) found.set(party.id, party);
    await turn();
  }
  return found;
};
