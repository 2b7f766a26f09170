import { and, asc, count, eq, inArray, isNotNull, min, ne } from 'drizzle-orm';
import { MOST_SUGGESTIONS } from '../../parties/suggestParties.ts';
import { hot } from '../hotQuery.ts';
import { type ListValues, listPlaces } from '../listPlaces.ts';
import type { Schema } from '../schema/defineSchema.ts';
import type { WorkspaceScope } from '../workspaceScope.ts';
import { contactReads, contactWrites } from './contacts.ts';
import { partyNameReads, partyNameWrites } from './partyNames.ts';

export type PartyRow = Schema['parties']['$inferSelect'];

const byId = hot<{ id: string }>()('parties.byId', (db, { parties }, p) =>
  db
    .select()
    .from(parties)
    .where(and(eq(parties.workspaceId, p.workspaceId), eq(parties.id, p.id))),
);

const ids = listPlaces('id', 100);

const byIds = hot<ListValues<'id'>>()('parties.byIds', (db, { parties }, p) =>
  db
    .select()
    .from(parties)
    .where(and(eq(parties.workspaceId, p.workspaceId), inArray(parties.id, ids.in(p)))),
);

/** What reports tell of a party, and leave it out by. */
export type ReportedParty = Pick<PartyRow, 'id' | 'name' | 'kind' | 'segment' | 'ownerId' | 'status'>;

export const reportedColumns = ({ parties }: Pick<Schema, 'parties'>) => ({
  id: parties.id,
  name: parties.name,
  kind: parties.kind,
  segment: parties.segment,
  ownerId: parties.ownerId,
  status: parties.status,
});

const reportedByIds = hot<ListValues<'id'>>()('parties.reportedByIds', (db, { parties }, p) =>
  db
    .select(reportedColumns({ parties }))
    .from(parties)
    .where(and(eq(parties.workspaceId, p.workspaceId), inArray(parties.id, ids.in(p)))),
);

/** What is shown of a party in a list to choose from. */
export type PartyChoice = Pick<PartyRow, 'id' | 'name' | 'kind' | 'status'>;

const choices = listPlaces('id', MOST_SUGGESTIONS);

const choicesByIds = hot<ListValues<'id'>>()('parties.choicesByIds', (db, { parties }, p) =>
  db
    .select({ id: parties.id, name: parties.name, kind: parties.kind, status: parties.status })
    .from(parties)
    .where(and(eq(parties.workspaceId, p.workspaceId), inArray(parties.id, choices.in(p)))),
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

export const partyReads = (scope: WorkspaceScope) => ({
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
  ...partyNameReads(scope),
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
  /** What reports tell of the named parties, in no order; at most 100. */
  reportedByIds: (partyIds: readonly string[]): Promise<ReportedParty[]> =>
    scope.run(reportedByIds, ids.valuesOf(partyIds)),
  /** Those of the named parties to choose from, in no order; at most 20. */
  choicesByIds: (partyIds: readonly string[]): Promise<PartyChoice[]> =>
    scope.run(choicesByIds, choices.valuesOf(partyIds)),
});

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
  ...partyNameWrites(scope),
  ...contactWrites(scope),
});
