import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
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
  /** What happened to one record, newest first; at most 50. */
  ofEntity: (entityId: string): Promise<AuditRow[]> => scope.run(ofEntity, { entityId }),
});

export const auditWrites = (scope: WorkspaceScope) => ({
  insert: (entry: Omit<AuditRow, 'workspaceId'>): Promise<void> => scope.insert('audit', entry),
  /** Returns false when somebody undid it first. */
  async markUndone(id: string, undoneAt: Date, undoneBy: string): Promise<boolean> {
    return (await scope.run(markUndone, { id, undoneAt, undoneBy })).length > 0;
  },
});
