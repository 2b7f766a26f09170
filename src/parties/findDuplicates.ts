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

type DuplicateReads = Pick<Reads, 'parties' | 'duplicates'>;

/** What one answer shows. */
const MOST_PAIRS = 12;
/** Parties whose spelling is looked up for one answer, each by an index: a fraction of a second. */
const MOST_LOOKED_AT = 1000;
const AT_A_TIME = 50;
/** Others are served in between. */
const IN_A_TURN = 5;
const NAMES_AT_A_TIME = 1000;
const DOMAINS_AT_A_TIME = 50;

/** Where a look ended. Not the id alone: a button that holds one is taken to be about that party. */
const cursorAt = (partyId: string): string => `before ${partyId}`;
const idIn = (cursor: string): string => cursor.replace(/^before /, '');
/** It stands behind every id. */
const BEHIND_ALL = '~';

/**
 * Active parties that might be the same: a website at one domain, the same name but for its legal form, or spelt within
 * one edit; without the pairs of which somebody said that they are not. The first two are looked for among all; close
 * spelling from the last added on, a thousand parties at a time. `from`: where the last look ended.
 */
export const findDuplicates = async (read: DuplicateReads, from: string | null): Promise<Duplicates> => {
  const found = new FoundPairs(read);
  if (from === null) {
    for await (const domain of sharedDomains(read)) {
      await found.addAlike(await read.parties.listByDomain(domain), 'domain');
      if (found.isFull) break;
    }
    if (!found.isFull)
      for await (const key of sharedNames(read)) {
        const hits = await read.parties.listByName(key);
        await found.addAlike(
          hits.map(({ party }) => party),
          'name',
        );
        if (found.isFull) break;
      }
  }
  let next = from === null ? BEHIND_ALL : idIn(from);
  for (let seen = 0; seen < MOST_LOOKED_AT && !found.isFull; seen += AT_A_TIME) {
    const page = await read.duplicates.newestPage(next, AT_A_TIME);
    for (const [at, party] of page.entries()) {
      if (at % IN_A_TURN === 0) await turn();
      await found.addEach(party, await speltLike(read, party), 'spelling');
      next = party.id;
      if (found.isFull) break;
    }
    if (page.length < AT_A_TIME && !found.isFull) return { pairs: found.pairs, next: null };
  }
  return { pairs: found.pairs, next: cursorAt(next) };
};

/** Pairs for one answer, each once. What was dismissed is looked up by the later one of a pair, as pairs come up. */
class FoundPairs {
  readonly #read: DuplicateReads;
  readonly #pairs = new Map<string, Duplicate>();
  #lookUps = 0;

  constructor(read: DuplicateReads) {
    this.#read = read;
  }

  get pairs(): Duplicate[] {
    return [...this.#pairs.values()];
  }

  get isFull(): boolean {
    return this.#pairs.size >= MOST_PAIRS;
  }

  /** Of a group each with the earliest one that it might be. */
  async addAlike(parties: readonly PartyRow[], reason: DuplicateReason): Promise<void> {
    const active = new Map(
      parties.filter(({ status }) => status === 'active').map((party) => [party.id, party]),
    );
    const group = [...active.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const [at, party] of group.entries()) {
      if (this.isFull) return;
      if (at > 0) await this.#add(party, group.slice(0, at), reason, 1);
    }
  }

  /** One with all that it might be, which were there before it. */
  addEach(party: PartyRow, earlier: readonly PartyRow[], reason: DuplicateReason): Promise<void> {
    return this.#add(party, earlier, reason, MOST_PAIRS);
  }

  async #add(
    second: PartyRow,
    earlier: readonly PartyRow[],
    reason: DuplicateReason,
    most: number,
  ): Promise<void> {
    if (earlier.length === 0) return;
    this.#lookUps += 1;
    if (this.#lookUps % AT_A_TIME === 0) await turn();
    const dismissed = new Set(await this.#read.duplicates.listDismissedBefore(second.id));
    const left = earlier.filter(({ id }) => !dismissed.has(id));
    for (const first of left.slice(0, most)) {
      const key = `${first.id} ${second.id}`;
      if (!this.isFull && !this.#pairs.has(key)) this.#pairs.set(key, { first, second, reason });
    }
  }
}

/** Domains at which several parties have their website, in their order. */
async function* sharedDomains({ duplicates }: DuplicateReads): AsyncGenerator<string> {
  let last = '';
  for (;;) {
    const page = await duplicates.listSharedDomains(last, DOMAINS_AT_A_TIME);
    yield* page;
    await turn();
    if (page.length < DOMAINS_AT_A_TIME) return;
    last = page.at(-1) ?? '';
  }
}

/** Folded names to which several parties answer: every name is read once, in their order, a thousand at a time. */
async function* sharedNames({ duplicates }: DuplicateReads): AsyncGenerator<string> {
  let last = { nameKey: '', partyId: '' };
  let shared = '';
  for (;;) {
    const page = await duplicates.namesPage(last, NAMES_AT_A_TIME);
    for (const name of page) {
      const isShared = name.nameKey === last.nameKey && name.partyId !== last.partyId;
      last = name;
      if (!isShared || name.nameKey === shared) continue;
      shared = name.nameKey;
      yield shared;
    }
    await turn();
    if (page.length < NAMES_AT_A_TIME) return;
  }
}

/** Those that were there before it: of two each is then looked for once. */
const speltLike = async (read: Pick<Reads, 'parties'>, { id, name }: PartyRow): Promise<PartyRow[]> => {
  const key = nameKey(name);
  const hits = await read.parties.listBySpelling(nameDeletions(key));
  return hits
    .filter(({ party, nameKey: other }) => party.id < id && isCloseSpelling(key, other))
    .map(({ party }) => party)
    .filter(({ status }) => status === 'active');
};
