import type { PartyRow } from '../store/queries/parties.ts';
import type { NameHit } from '../store/queries/partyNames.ts';
import type { Reads } from '../store/queries/queries.ts';
import { isCloseSpelling } from './closeSpelling.ts';
import { foldName } from './foldName.ts';
import { nameDeletions } from './nameDeletions.ts';
import { nameKey } from './nameKey.ts';
import { websiteDomain } from './website.ts';

type PartyReads = Pick<Reads, 'parties'>;

/** The parties that answer to the very same name, folded: a name, short name or alias of theirs. */
export const twinsOf = async (read: PartyReads, name: string): Promise<PartyRow[]> => {
  const folded = foldName(name);
  const hits = await read.parties.listByName(folded);
  return distinctParties(hits.filter(({ spelling }) => foldName(spelling) === folded));
};

/** How many are worth mentioning. */
const MOST_SIMILAR = 3;

/**
 * The parties that might be the same one under another name: the same but for its legal form, a website at the same
 * domain, or spelt within one edit. Never one with the very same name.
 */
export const similarParties = async (
  read: PartyReads,
  { name, website }: { name: string; website: string | null },
): Promise<PartyRow[]> => {
  const key = nameKey(name);
  const domain = websiteDomain(website);
  const sameKey = await read.parties.listByName(key);
  const spelt = await read.parties.listBySpelling(nameDeletions(key));
  const sameDomain = domain ? await read.parties.listByDomain(domain) : [];
  const near = distinctParties([
    ...sameKey,
    ...sameDomain.map((party) => ({ party })),
    ...spelt.filter((hit) => isCloseSpelling(key, hit.nameKey)),
  ]);
  const folded = foldName(name);
  return near.filter((party) => foldName(party.name) !== folded).slice(0, MOST_SIMILAR);
};

const distinctParties = (hits: readonly Pick<NameHit, 'party'>[]): PartyRow[] => [
  ...new Map(hits.map(({ party }) => [party.id, party])).values(),
];
