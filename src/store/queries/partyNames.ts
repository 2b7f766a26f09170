import { and, asc, eq, gte, inArray, lt, ne } from 'drizzle-orm';
import { MOST_HITS } from '../../parties/findParties.ts';
import { hot, type QueryDb } from '../hotQuery.ts';
import { type ListValues, listPlaces } from '../listPlaces.ts';
import type { Schema } from '../schema/defineSchema.ts';
import type { WorkspaceScope } from '../workspaceScope.ts';
import { addHints, HINTS_AT_A_TIME, hintPlaces } from './nameHints.ts';
import type { PartyRow } from './parties.ts';

/** A party found under one of its names. `nameKey` is the folded name that matched. */
export interface NameHit {
  party: PartyRow;
  nameKey: string;
  nameKind: 'name' | 'short' | 'alias';
  /** The name as it is written. */
  spelling: string;
}

/** One folded name of a party, and the hints under which a slip of the pen finds it. */
export interface NewName {
  nameKey: string;
  kind: 'name' | 'short' | 'alias';
  spelling: string;
}

/** A party is often met by several hints. Not DISTINCT in the query: SQLite would walk every hint of the workspace for it. */
const MOST_HINTS = 4 * MOST_HITS;
/** A close-spelling query has this many places; more hints are not looked for. */
const MOST_DELETIONS = 25;
const deletions = listPlaces('hint', MOST_DELETIONS);
const hinted = listPlaces('hinted', MOST_HITS);
const hitsIn = (db: QueryDb, s: Schema) =>
  db
    .select({
      party: s.parties,
      nameKey: s.partyNames.nameKey,
      nameKind: s.partyNames.kind,
      spelling: s.partyNames.spelling,
    })
    .from(s.partyNames)
    .innerJoin(
      s.parties,
      and(eq(s.parties.workspaceId, s.partyNames.workspaceId), eq(s.parties.id, s.partyNames.partyId)),
    );

const byNameRange = hot<{ from: string; upTo: string }>()('parties.byNameRange', (db, s, p) =>
  hitsIn(db, s)
    .where(
      and(
        eq(s.partyNames.workspaceId, p.workspaceId),
        gte(s.partyNames.nameKey, p.from),
        lt(s.partyNames.nameKey, p.upTo),
        ne(s.parties.status, 'removed'),
      ),
    )
    .orderBy(asc(s.partyNames.nameKey))
    .limit(MOST_HITS),
);

/** By the index of names alone. */
const idsByNameRange = hot<{ from: string; upTo: string; most: number }>()(
  'parties.idsByNameRange',
  (db, { partyNames: n }, p) =>
    db
      .select({ partyId: n.partyId })
      .from(n)
      .where(and(eq(n.workspaceId, p.workspaceId), gte(n.nameKey, p.from), lt(n.nameKey, p.upTo)))
      .orderBy(asc(n.nameKey), asc(n.partyId))
      .limit(p.most),
);

const byWordRange = hot<{ from: string; upTo: string }>()('parties.byWordRange', (db, s, p) =>
  db
    .select({ partyId: s.partyNameHints.partyId })
    .from(s.partyNameHints)
    .where(
      and(
        eq(s.partyNameHints.workspaceId, p.workspaceId),
        eq(s.partyNameHints.kind, 'word'),
        gte(s.partyNameHints.hint, p.from),
        lt(s.partyNameHints.hint, p.upTo),
      ),
    )
    .orderBy(asc(s.partyNameHints.hint), asc(s.partyNameHints.partyId))
    .limit(MOST_HINTS),
);

const byDeletion = hot<ListValues<'hint'>>()('parties.byDeletion', (db, s, p) =>
  db
    .select({ partyId: s.partyNameHints.partyId })
    .from(s.partyNameHints)
    .where(
      and(
        eq(s.partyNameHints.workspaceId, p.workspaceId),
        eq(s.partyNameHints.kind, 'deletion'),
        inArray(s.partyNameHints.hint, deletions.in(p)),
      ),
    )
    .orderBy(asc(s.partyNameHints.hint), asc(s.partyNameHints.partyId))
    .limit(MOST_HINTS),
);

const byDomain = hot<{ domain: string }>()('parties.byDomain', (db, s, p) =>
  db
    .select({ party: s.parties })
    .from(s.partyNameHints)
    .innerJoin(
      s.parties,
      and(
        eq(s.parties.workspaceId, s.partyNameHints.workspaceId),
        eq(s.parties.id, s.partyNameHints.partyId),
      ),
    )
    .where(
      and(
        eq(s.partyNameHints.workspaceId, p.workspaceId),
        eq(s.partyNameHints.kind, 'domain'),
        eq(s.partyNameHints.hint, p.domain),
        ne(s.parties.status, 'removed'),
      ),
    )
    .limit(MOST_HITS),
);

const namesOf = hot<{ partyId: string }>()('parties.namesOf', (db, s, p) =>
  db
    .select()
    .from(s.partyNames)
    .where(and(eq(s.partyNames.workspaceId, p.workspaceId), eq(s.partyNames.partyId, p.partyId)))
    .orderBy(asc(s.partyNames.kind), asc(s.partyNames.spelling)),
);

const namesOfEach = hot<ListValues<'hinted'>>()('parties.namesOfEach', (db, s, p) =>
  hitsIn(db, s).where(
    and(
      eq(s.partyNames.workspaceId, p.workspaceId),
      inArray(s.partyNames.partyId, hinted.in(p)),
      ne(s.parties.status, 'removed'),
    ),
  ),
);

/** Just past every text that begins with `prefix`, byte by byte. */
const endOfPrefix = (prefix: string): string => `${prefix}\u{10FFFF}`;

export const partyNameReads = (scope: WorkspaceScope) => {
  const hitsOf = (hints: readonly { partyId: string }[]): Promise<NameHit[]> => {
    const partyIds = [...new Set(hints.map(({ partyId }) => partyId))].slice(0, MOST_HITS);
    return partyIds.length === 0 ? Promise.resolve([]) : scope.run(namesOfEach, hinted.valuesOf(partyIds));
  };

  return {
    /** Parties one of whose names is exactly this folded name. */
    listByName: (nameKey: string): Promise<NameHit[]> =>
      // U+0001 and not U+0000, which PostgreSQL refuses in any text; a folded name has neither.
      scope.run(byNameRange, { from: nameKey, upTo: `${nameKey}\u0001` }),
    /** Parties one of whose names begins with this folded text, in the order of their names; at most 60. */
    listByNamePrefix: (prefix: string): Promise<NameHit[]> =>
      scope.run(byNameRange, { from: prefix, upTo: endOfPrefix(prefix) }),
    /** Parties with a later word that begins with this folded text; at most 60 parties, all their names. */
    listByWordPrefix: async (prefix: string): Promise<NameHit[]> =>
      hitsOf(await scope.run(byWordRange, { from: prefix, upTo: endOfPrefix(prefix) })),
    /** Whose names begin with this folded text, in the order of the names: the first `most` names, so a party may be there twice. */
    idsByNamePrefix: async (prefix: string, most: number): Promise<string[]> =>
      (await scope.run(idsByNameRange, { from: prefix, upTo: endOfPrefix(prefix), most })).map(
        ({ partyId }) => partyId,
      ),
    /** Whose names have a later word that begins with this folded text; a party may be there several times. */
    idsByWordPrefix: async (prefix: string): Promise<string[]> =>
      (await scope.run(byWordRange, { from: prefix, upTo: endOfPrefix(prefix) })).map(
        ({ partyId }) => partyId,
      ),
    /** Parties that may be spelt within one edit of it: `hints` as nameDeletions makes them (at most 25 count). */
    listBySpelling: async (hints: readonly string[]): Promise<NameHit[]> =>
      hitsOf(await scope.run(byDeletion, deletions.valuesOf(hints.slice(0, MOST_DELETIONS)))),
    /** Parties whose website is at this domain; at most 60. */
    listByDomain: async (domain: string): Promise<PartyRow[]> =>
      (await scope.run(byDomain, { domain })).map(({ party }) => party),
    /** Every name of the party; one whose legal form is left out for matching is there twice. */
    namesOf: (partyId: string) => scope.run(namesOf, { partyId }),
  };
};

export const partyNameWrites = (scope: WorkspaceScope) => ({
  async addName(
    partyId: string,
    name: NewName,
    hints: { words: readonly string[]; deletions: readonly string[] },
  ) {
    await scope.insertOnce('partyNames', { partyId, ...name });
    const all = [
      ...hints.words.map((hint) => ({ partyId, kind: 'word' as const, hint })),
      ...new Set(hints.deletions),
    ].map((hint) => (typeof hint === 'string' ? { partyId, kind: 'deletion' as const, hint } : hint));
    for (let from = 0; from < all.length; from += HINTS_AT_A_TIME)
      await scope.run(addHints, hintPlaces(all.slice(from, from + HINTS_AT_A_TIME)));
  },
  async addDomain(partyId: string, domain: string): Promise<void> {
    await scope.insertOnce('partyNameHints', { partyId, kind: 'domain', hint: domain });
  },
  /** Forgets every name and hint of the party, before its names are written anew. */
  async removeNames(partyId: string): Promise<void> {
    const { partyNames, partyNameHints } = scope.schema;
    await scope.db
      .delete(partyNames)
      .where(and(eq(partyNames.workspaceId, scope.workspaceId), eq(partyNames.partyId, partyId)));
    await scope.db
      .delete(partyNameHints)
      .where(and(eq(partyNameHints.workspaceId, scope.workspaceId), eq(partyNameHints.partyId, partyId)));
  },
});
