import { and, asc, count, desc, eq, gt, isNotNull, lte } from 'drizzle-orm';
import { hot, through } from '../hotQuery.ts';
import type { Schema } from '../schema/defineSchema.ts';
import type { WorkspaceScope } from '../workspaceScope.ts';
import type { NamedParty } from './home.ts';
import type { PartyRow } from './parties.ts';

export type HealthStateRow = Omit<Schema['healthStates']['$inferSelect'], 'workspaceId'>;

/** A kept band with whose it is. */
export interface HealthMove
  extends HealthStateRow,
    Pick<PartyRow, 'kind' | 'segment' | 'ownerId' | 'status'> {
  name: string;
}

const stateOf = hot<{ partyId: string }>()('health.stateOf', (db, { healthStates: t }, p) =>
  db
    .select()
    .from(t)
    .where(and(eq(t.workspaceId, p.workspaceId), eq(t.partyId, p.partyId))),
);

const saveState = hot<HealthStateRow>()('health.saveState', (db, { healthStates: t }, p) => {
  const values = {
    band: through(p.band, t.band),
    fromBand: through(p.fromBand, t.fromBand),
    changedAt: through(p.changedAt, t.changedAt),
    bandSince: through(p.bandSince, t.bandSince),
    score: through(p.score, t.score),
    asOf: through(p.asOf, t.asOf),
  };
  return db
    .insert(t)
    .values({ workspaceId: p.workspaceId, partyId: p.partyId, ...values })
    .onConflictDoUpdate({ target: [t.workspaceId, t.partyId], set: values });
});

const redOfOwner = hot<{ ownerId: string; most: number }>()('health.redOfOwner', (db, schema, p) => {
  const { healthStates: h, parties } = schema;
  return db
    .select({ party: { id: parties.id, name: parties.name }, since: h.bandSince, score: h.score })
    .from(parties)
    .innerJoin(h, and(eq(h.workspaceId, parties.workspaceId), eq(h.partyId, parties.id)))
    .where(
      and(
        eq(parties.workspaceId, p.workspaceId),
        eq(parties.ownerId, p.ownerId),
        eq(parties.status, 'active'),
        eq(h.band, 'red'),
      ),
    )
    .orderBy(desc(h.bandSince), asc(h.score), asc(parties.id))
    .limit(p.most);
});

const redByOwner = hot<object>()('health.redByOwner', (db, { healthStates: h, parties }, p) =>
  db
    .select({ ownerId: parties.ownerId, count: count() })
    .from(h)
    .innerJoin(parties, and(eq(parties.workspaceId, h.workspaceId), eq(parties.id, h.partyId)))
    .where(and(eq(h.workspaceId, p.workspaceId), eq(h.band, 'red'), eq(parties.status, 'active')))
    .groupBy(parties.ownerId)
    .orderBy(desc(count())),
);

const red = hot<{ most: number }>()('health.red', (db, { healthStates: h, parties }, p) =>
  db
    .select({ id: parties.id, name: parties.name, ownerId: parties.ownerId, bandSince: h.bandSince })
    .from(h)
    .innerJoin(parties, and(eq(parties.workspaceId, h.workspaceId), eq(parties.id, h.partyId)))
    .where(and(eq(h.workspaceId, p.workspaceId), eq(h.band, 'red'), eq(parties.status, 'active')))
    .orderBy(desc(h.bandSince), asc(h.score), asc(h.partyId))
    .limit(p.most),
);

/** Days are yyyy-mm-dd. */
export const healthReads = (scope: WorkspaceScope) => ({
  /** Undefined before it was first judged. */
  async stateOf(partyId: string): Promise<HealthStateRow | undefined> {
    return (await scope.run(stateOf, { partyId }))[0];
  },
  /** The owner's parties whose kept health is red, those that turned red last first. Days are yyyy-mm-dd. */
  redOfOwner: (
    ownerId: string,
    most: number,
  ): Promise<{ party: NamedParty; since: string; score: number }[]> =>
    scope.run(redOfOwner, { ownerId, most }),
  /** How many active parties are red, by owner, most first; null: nobody's. */
  async redByOwner(): Promise<{ ownerId: string | null; count: number }[]> {
    // Engines disagree on where null stands.
    const byName = (a: string | null, b: string | null) =>
      a === b ? 0 : a === null || (b !== null && a > b) ? 1 : -1;
    const found = await scope.run(redByOwner, {});
    return found.sort((a, b) => b.count - a.count || byName(a.ownerId, b.ownerId));
  },
  /** Everybody's red ones, the latest first; at most `most`. */
  listRed: (
    most: number,
  ): Promise<{ id: string; name: string; ownerId: string | null; bandSince: string }[]> =>
    scope.run(red, { most }),
  /** Bands that took the place of another with since < time ≤ until, the worst first. */
  async listMoved(since: Date, until: Date): Promise<HealthMove[]> {
    const { healthStates: h, parties } = scope.schema;
    return scope.db
      .select({
        partyId: h.partyId,
        band: h.band,
        fromBand: h.fromBand,
        changedAt: h.changedAt,
        bandSince: h.bandSince,
        score: h.score,
        asOf: h.asOf,
        name: parties.name,
        kind: parties.kind,
        segment: parties.segment,
        ownerId: parties.ownerId,
        status: parties.status,
      })
      .from(h)
      .innerJoin(parties, and(eq(parties.workspaceId, h.workspaceId), eq(parties.id, h.partyId)))
      .where(
        and(
          eq(h.workspaceId, scope.workspaceId),
          isNotNull(h.fromBand),
          gt(h.changedAt, since),
          lte(h.changedAt, until),
        ),
      )
      .orderBy(asc(h.score), asc(h.partyId));
  },
});

export const healthWrites = (scope: WorkspaceScope) => ({
  async saveState(state: HealthStateRow): Promise<void> {
    await scope.run(saveState, state);
  },
  /** Of a party that nothing is known of any more. */
  async removeState(partyId: string): Promise<void> {
    const { healthStates: t } = scope.schema;
    await scope.db.delete(t).where(and(eq(t.workspaceId, scope.workspaceId), eq(t.partyId, partyId)));
  },
});
