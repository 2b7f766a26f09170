import { and, count, desc, eq, inArray, isNotNull, isNull, lt, ne } from 'drizzle-orm';
import { partyChangeActions } from '../../history/auditEntry.ts';
import { hot, through } from '../hotQuery.ts';
import { type ListValues, listPlaces } from '../listPlaces.ts';
import type { Schema } from '../schema/defineSchema.ts';
import type { WorkspaceScope } from '../workspaceScope.ts';

export type AuditRow = Schema['audit']['$inferSelect'];

const byId = hot<{ id: string }>()('audit.byId', (db, { audit }, p) =>
  db
    .select()
    .from(audit)
    .where(and(eq(audit.workspaceId, p.workspaceId), eq(audit.id, p.id))),
);

const byRequest = hot<{ requestKey: string }>()('audit.byRequest', (db, { audit }, p) =>
  db
    .select()
    .from(audit)
    .where(and(eq(audit.workspaceId, p.workspaceId), eq(audit.requestKey, p.requestKey))),
);

const latestOfActor = hot<{ actorId: string }>()('audit.latestOfActor', (db, { audit }, p) =>
  db
    .select()
    .from(audit)
    .where(and(eq(audit.workspaceId, p.workspaceId), eq(audit.actorId, p.actorId), isNull(audit.undoneAt)))
    .orderBy(desc(audit.at), desc(audit.id))
    .limit(20),
);

const ofParty = hot<{ partyId: string }>()('audit.ofParty', (db, { audit }, p) =>
  db
    .select()
    .from(audit)
    .where(and(eq(audit.workspaceId, p.workspaceId), eq(audit.partyId, p.partyId)))
    .orderBy(desc(audit.at), desc(audit.id))
    .limit(50),
);

/** A party, and those that became part of it: people merge two or three. */
const partyIds = listPlaces('party', 20);

const latestChangesOf = hot<ListValues<'party'> & { most: number }>()(
  'audit.latestChangesOf',
  (db, { audit }, p) =>
    db
      .select()
      .from(audit)
      .where(
        and(
          eq(audit.workspaceId, p.workspaceId),
          inArray(audit.partyId, partyIds.in(p)),
          inArray(audit.action, [...partyChangeActions]),
        ),
      )
      .orderBy(desc(audit.at), desc(audit.id))
      .limit(p.most),
);

const latestStandingOf = hot<{ entityId: string; most: number }>()(
  'audit.latestStandingOf',
  (db, { audit }, p) =>
    db
      .select()
      .from(audit)
      .where(
        and(eq(audit.workspaceId, p.workspaceId), eq(audit.entityId, p.entityId), isNull(audit.undoneAt)),
      )
      .orderBy(desc(audit.at), desc(audit.id))
      .limit(p.most),
);

const ofEntity = hot<{ entityId: string }>()('audit.ofEntity', (db, { audit }, p) =>
  db
    .select()
    .from(audit)
    .where(and(eq(audit.workspaceId, p.workspaceId), eq(audit.entityId, p.entityId)))
    .orderBy(desc(audit.at), desc(audit.id))
    .limit(50),
);

const markUndone = hot<{ id: string; undoneAt: Date; undoneBy: string }>()(
  'audit.markUndone',
  (db, { audit }, p) =>
    db
      .update(audit)
      .set({ undoneAt: through(p.undoneAt, audit.undoneAt), undoneBy: through(p.undoneBy, audit.undoneBy) })
      .where(and(eq(audit.workspaceId, p.workspaceId), eq(audit.id, p.id), isNull(audit.undoneAt)))
      .returning({ id: audit.id }),
);

/** What an import changed; not the entry of the import itself. */
const inBatch = ({ schema: { audit }, workspaceId }: WorkspaceScope, batchId: string) => [
  eq(audit.workspaceId, workspaceId),
  eq(audit.batchId, batchId),
  ne(audit.action, 'import.run'),
];

export const auditReads = (scope: WorkspaceScope) => ({
  async find(id: string): Promise<AuditRow | undefined> {
    return (await scope.run(byId, { id }))[0];
  },
  /** What this form or message already did. */
  async findByRequest(requestKey: string): Promise<AuditRow | undefined> {
    return (await scope.run(byRequest, { requestKey }))[0];
  },
  /** The person's last changes that still stand, newest first; at most 20. */
  latestOfActor: (actorId: string): Promise<AuditRow[]> => scope.run(latestOfActor, { actorId }),
  /** What happened to a party, newest first; at most 50. */
  ofParty: (partyId: string): Promise<AuditRow[]> => scope.run(ofParty, { partyId }),
  /** How parties (of at most 20) and what is recorded of them was added, changed or handled, newest first; at most `most`. */
  latestChangesOf: (ids: readonly string[], most: number): Promise<AuditRow[]> =>
    scope.run(latestChangesOf, { ...partyIds.valuesOf(ids.slice(0, partyIds.length)), most }),
  /** A record's own changes that were not undone, newest first; at most `most`. */
  latestStandingOf: (entityId: string, most: number): Promise<AuditRow[]> =>
    scope.run(latestStandingOf, { entityId, most }),
  /** What happened to one record, newest first; at most 50. */
  ofEntity: (entityId: string): Promise<AuditRow[]> => scope.run(ofEntity, { entityId }),
  /** The imports there were, newest first; at most `most`. */
  async listImports(most: number): Promise<AuditRow[]> {
    const { audit } = scope.schema;
    return scope.db
      .select()
      .from(audit)
      .where(
        and(
          eq(audit.workspaceId, scope.workspaceId),
          isNotNull(audit.batchId),
          eq(audit.action, 'import.run'),
        ),
      )
      .orderBy(desc(audit.id))
      .limit(most);
  },
  /** How many changes of a batch stand. */
  async countStandingOfBatch(batchId: string): Promise<number> {
    const { audit } = scope.schema;
    const [counted] = await scope.db
      .select({ count: count() })
      .from(audit)
      .where(and(...inBatch(scope, batchId), isNull(audit.undoneAt)));
    return counted?.count ?? 0;
  },
  /** The changes of a batch that stand and came before the entry `before`, newest first; at most `most`. */
  async listStandingOfBatch(batchId: string, before: string, most: number): Promise<AuditRow[]> {
    const { audit } = scope.schema;
    return scope.db
      .select()
      .from(audit)
      .where(and(...inBatch(scope, batchId), isNull(audit.undoneAt), lt(audit.id, before)))
      .orderBy(desc(audit.id))
      .limit(most);
  },
});

export const auditWrites = (scope: WorkspaceScope) => ({
  insert: (entry: Omit<AuditRow, 'workspaceId'>): Promise<void> => scope.insert('audit', entry),
  /** What an import came to, once it has. */
  async setAfter(id: string, after: Record<string, unknown>): Promise<void> {
    const { audit } = scope.schema;
    await scope.db
      .update(audit)
      .set({ after })
      .where(and(eq(audit.workspaceId, scope.workspaceId), eq(audit.id, id)));
  },
  /** Returns false when somebody undid it first. */
  async markUndone(id: string, undoneAt: Date, undoneBy: string): Promise<boolean> {
    return (await scope.run(markUndone, { id, undoneAt, undoneBy })).length > 0;
  },
});
