import { setImmediate as turn } from 'node:timers/promises';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Reads } from '../store/queries/queries.ts';
import { isCloseSpelling } from './closeSpelling.ts';
import { nameDeletions } from './nameDeletions.ts';
import { nameKey } from './nameKey.ts';

/** Why two parties might be one. */
export const duplicateReasons = ['domain', 'name', 'spelling'] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

export interface Duplicate {
  /** The one that was there first. */
  first: PartyRow;
  second: PartyRow;
  reason: DuplicateReason;
}

export interface Duplicates {
  pairs: readonly Duplicate[];
  /** Where to look on; null: everything was looked at. */
  next: string | null;
}

/** What one answer shows. */
const MOST_PAIRS = 12;
/** Parties whose spelling is looked up for one answer, each by an index: a fraction of a second. */
const MOST_LOOKED_AT = 1000;
const AT_A_TIME = 50;
/** Others are served in between. */
const IN_A_TURN = 5;
const NAMES_AT_A_TIME = 1000;

/**
 * Active parties that might be the same: a website at one domain, the same name but for its legal form, or spelt within
 * one edit. The first two are looked for among all; close spelling from the last added on, a thousand parties at a time.
 * `beforeId`: where the last look ended.
 */
export const findDuplicates = async (
  read: Pick<Reads, 'parties' | 'duplicates'>,
  beforeId: string | null,
): Promise<Duplicates> => {
  const pairs = new Map<string, Duplicate>();
  const add = (a: PartyRow, b: PartyRow, reason: DuplicateReason): void => {
    const [first, second] = a.id < b.id ? [a, b] : [b, a];
    const key = `${first.id} ${second.id}`;
    if (!pairs.has(key) && pairs.size < MOST_PAIRS) pairs.set(key, { first, second, reason });
  };
  if (beforeId === null) {
    for (const domain of await read.duplicates.listSharedDomains(MOST_PAIRS))
      addAll(await read.parties.listByDomain(domain), 'domain', add);
    await turn();
    for (const key of await sharedNames(read, MOST_PAIRS))
      addAll(
        (await read.parties.listByName(key)).map(({ party }) => party),
        'name',
        add,
      );
    await turn();
  }
  let next = beforeId;
  for (let seen = 0; seen < MOST_LOOKED_AT && pairs.size < MOST_PAIRS; seen += AT_A_TIME) {
    const page = await read.duplicates.newestPage(next, AT_A_TIME);
    for (const [at, party] of page.entries()) {
      if (at % IN_A_TURN === 0) await turn();
      for (const other of await speltLike(read, party)) add(other, party, 'spelling');
      next = party.id;
      if (pairs.size >= MOST_PAIRS) break;
    }
    if (page.length < AT_A_TIME && pairs.size < MOST_PAIRS) return { pairs: [...pairs.values()], next: null };
  }
  return { pairs: [...pairs.values()], next };
};

/** Folded names to which several parties answer: every name is read once, in their order, a thousand at a time. */
const sharedNames = async (read: Pick<Reads, 'duplicates'>, most: number): Promise<string[]> => {
  const shared = new Set<string>();
  let last = { nameKey: '', partyId: '' };
  for (;;) {
    const page = await read.duplicates.namesPage(last, NAMES_AT_A_TIME);
    for (const name of page) {
      if (name.nameKey === last.nameKey && name.partyId !== last.partyId) shared.add(name.nameKey);
      last = name;
    }
    if (page.length < NAMES_AT_A_TIME || shared.size >= most) return [...shared].slice(0, most);
    await turn();
  }
};

const addAll = (
  parties: readonly PartyRow[],
  reason: DuplicateReason,
  add: (a: PartyRow, b: PartyRow, reason: DuplicateReason) => void,
): void => {
  const active = new Map(
    parties.filter(({ status }) => status === 'active').map((party) => [party.id, party]),
  );
  const [first, ...others] = [...active.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const other of others) if (first) add(first, other, reason);
};

/** Those that were there before it: of two each is then looked for once. */
const speltLike = async (read: Pick<Reads, 'parties'>, { id, name }: PartyRow): Promise<PartyRow[]> => {
  const key = nameKey(name);
  const hits = await read.parties.listBySpelling(nameDeletions(key));
  return hits
    .filter(({ party, nameKey: other }) => party.id < id && isCloseSpelling(key, other))
    .map(({ party }) => party)
    .filter(({ status }) => status === 'active');
};
