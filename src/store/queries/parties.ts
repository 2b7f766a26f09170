import { and, asc, count, eq, gte, inArray, isNotNull, lt, min, ne } from 'drizzle-orm';
import { MOST_HITS } from '../../parties/findParties.ts';
import { hot } from '../hotQuery.ts';
import { type ListValues, listPlaces } from '../listPlaces.ts';
import type { Schema } from '../schema/defineSchema.ts';
import type { WorkspaceScope } from '../workspaceScope.ts';
import { contactReads, contactWrites } from './contacts.ts';
import { addHints, HINTS_AT_A_TIME, hintPlaces } from './nameHints.ts';

export type PartyRow = Schema['parties']['$inferSelect'];

/** A party found under one of its names. `nameKey` is the folded name that matched. */
export interface NameHit {
  party: PartyRow;
  nameKey: string;
  nameKind: 'name' | 'short' | 'alias';
  /** The name as it is written. */
  spelling: string;
}

/** A party is often met by several hints. Not DISTINCT in the query: SQLite would walk every hint of the workspace for it. */
const MOST_HINTS = 4 * MOST_HITS;
/** A close-spelling query has this many places; more hints are not looked for. */
const MOST_DELETIONS = 25;
const deletions = listPlaces('hint', MOST_DELETIONS);
const hinted = listPlaces('hinted', MOST_HITS);
const ids = listPlaces('id', 100);

const byId = hot<{ id: string }>()('parties.byId', (db, { parties }, p) =>
  db
    .select()
    .from(parties)
    .where(and(eq(parties.workspaceId, p.workspaceId), eq(parties.id, p.id))),
);

const byIds = hot<ListValues<'id'>>()('parties.byIds', (db, { parties }, p) =>
  db
    .select()
    .from(parties)
    .where(and(eq(parties.workspaceId, p.workspaceId), inArray(parties.id, ids.in(p)))),
);

const byMerging = hot<{ intoId: string }>()('parties.byMerging', (db, { parties }, p) =>
  db
    .select({ id: parties.id })
    .from(parties)
    .where(and(eq(parties.workspaceId, p.workspaceId), eq(parties.mergedIntoId, p.intoId)))
    .orderBy(asc(parties.id)),
);

const byExternalId = hot<{ externalId: string }>()('parties.byExternalId', (db, { parties }, p) =>
  db
    .select()
    .from(parties)
    .where(and(eq(parties.workspaceId, p.workspaceId), eq(parties.externalId, p.externalId))),
);

const byNameRange = hot<{ from: string; upTo: string }>()('parties.byNameRange', (db, s, p) =>
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
    )
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
    )
    .where(
      and(
        eq(s.partyNames.workspaceId, p.workspaceId),
        inArray(s.partyNames.partyId, hinted.in(p)),
        ne(s.parties.status, 'removed'),
      ),
    ),
);

/** Just past every text that begins with `prefix`, byte by byte. */
const endOfPrefix = (prefix: string): string => `${prefix}\u{10FFFF}`;

export const partyReads = (scope: WorkspaceScope) => {
  const hitsOf = (hints: readonly { partyId: string }[]): Promise<NameHit[]> => {
    const partyIds = [...new Set(hints.map(({ partyId }) => partyId))].slice(0, MOST_HITS);
    return partyIds.length === 0 ? Promise.resolve([]) : scope.run(namesOfEach, hinted.valuesOf(partyIds));
  };

  return {
    async find(id: string): Promise<PartyRow | undefined> {
      return (await scope.run(byId, { id }))[0];
    },
    /** The parties that became part of this one, and not of it by way of another. */
    async mergedInto(intoId: string): Promise<string[]> {
      return (await scope.run(byMerging, { intoId })).map(({ id }) => id);
    },
    async findByExternalId(externalId: string): Promise<PartyRow | undefined> {
      return (await scope.run(byExternalId, { externalId }))[0];
    },
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
    /** Parties that may be spelt within one edit of it: `hints` as nameDeletions makes them (at most 25 count). */
    listBySpelling: async (hints: readonly string[]): Promise<NameHit[]> =>
      hitsOf(await scope.run(byDeletion, deletions.valuesOf(hints.slice(0, MOST_DELETIONS)))),
    /** Parties whose website is at this domain; at most 60. */
    listByDomain: async (domain: string): Promise<PartyRow[]> =>
      (await scope.run(byDomain, { domain })).map(({ party }) => party),
    /** Every name of the party; one whose legal form is left out for matching is there twice. */
    namesOf: (partyId: string) => scope.run(namesOf, { partyId }),
    ...contactReads(scope),
    /** Every party that is not removed, by name. For reports and imports. */
    async list(): Promise<PartyRow[]> {
      const { parties } = scope.schema;
      return scope.db
        .select()
        .from(parties)
        .where(and(eq(parties.workspaceId, scope.workspaceId), ne(parties.status, 'removed')))
        .orderBy(asc(parties.name), asc(parties.id));
    },
    /** The channels that active parties have of their own, with how many share one and the first of them by name. */
    async listChannels(): Promise<{ channelId: string; partyCount: number; partyName: string }[]> {
      const { parties } = scope.schema;
      const channels = await scope.db
        .select({ channelId: parties.channelId, partyCount: count(), partyName: min(parties.name) })
        .from(parties)
        .where(
          and(
            eq(parties.workspaceId, scope.workspaceId),
            eq(parties.status, 'active'),
            isNotNull(parties.channelId),
          ),
        )
        .groupBy(parties.channelId)
        .orderBy(asc(parties.channelId));
      return channels.flatMap(({ channelId, partyCount, partyName }) =>
        channelId ? [{ channelId, partyCount, partyName: partyName ?? '' }] : [],
      );
    },
    /** The named parties, in no order. */
    async listByIds(partyIds: readonly string[]): Promise<PartyRow[]> {
      const found: PartyRow[] = [];
      for (let from = 0; from < partyIds.length; from += ids.length)
        found.push(...(await scope.run(byIds, ids.valuesOf(partyIds.slice(from, from + ids.length)))));
      return found;
    },
  };
};

/** One folded name of a party, and the hints under which a slip of the pen finds it. */
export interface NewName {
  nameKey: string;
  kind: 'name' | 'short' | 'alias';
  spelling: string;
}

export const partyWrites = (scope: WorkspaceScope) => ({
  insert: (party: Omit<PartyRow, 'workspaceId'>): Promise<void> => scope.insert('parties', party),
  /** Saves the change if the party still has `version`; returns whether it had. The version goes up by one. */
  async change(
    id: string,
    version: number,
    changes: Partial<Omit<PartyRow, 'workspaceId' | 'id' | 'version'>>,
  ) {
    const { parties } = scope.schema;
    const changed = await scope.db
      .update(parties)
      .set({ ...changes, version: version + 1 })
      .where(
        and(eq(parties.workspaceId, scope.workspaceId), eq(parties.id, id), eq(parties.version, version)),
      )
      .returning({ id: parties.id });
    return changed.length > 0;
  },
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
  ...contactWrites(scope),
});
