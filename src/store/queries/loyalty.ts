import { and, asc, desc, eq, gt, inArray, isNotNull, lt, lte, ne, sql } from 'drizzle-orm';
import type { LoyaltyTier } from '../../loyalty/loyaltyTier.ts';
import type { PartyKind, PartyStatus } from '../../parties/partyKind.ts';
import { hot, through } from '../hotQuery.ts';
import { type ListValues, listPlaces } from '../listPlaces.ts';
import type { Schema } from '../schema/defineSchema.ts';
import type { WorkspaceScope } from '../workspaceScope.ts';

export type LoyaltyStateRow = Omit<Schema['loyaltyStates']['$inferSelect'], 'workspaceId'>;
export type TierChangeRow = Omit<Schema['tierChanges']['$inferSelect'], 'workspaceId'>;

/** A party's kept loyalty with what reports say of the party. */
export interface PartyLoyaltyRow {
  state: LoyaltyStateRow;
  party: {
    id: string;
    name: string;
    kind: PartyKind;
    segment: string | null;
    ownerId: string | null;
    status: PartyStatus;
  };
}

const stateOf = hot<{ partyId: string }>()('loyalty.stateOf', (db, { loyaltyStates: t }, p) =>
  db
    .select()
    .from(t)
    .where(and(eq(t.workspaceId, p.workspaceId), eq(t.partyId, p.partyId))),
);

const partyIds = listPlaces('party', 100);

const tiersOfMany = hot<ListValues<'party'>>()('loyalty.tiersOfMany', (db, { loyaltyStates: t }, p) =>
  db
    .select({ partyId: t.partyId, tier: t.tier })
    .from(t)
    .where(and(eq(t.workspaceId, p.workspaceId), inArray(t.partyId, partyIds.in(p)))),
);

const saveState = hot<LoyaltyStateRow>()('loyalty.saveState', (db, { loyaltyStates: t }, p) => {
  const values = {
    tier: through(p.tier, t.tier),
    tierSince: through(p.tierSince, t.tierSince),
    belowSince: through(p.belowSince, t.belowSince),
    score: through(p.score, t.score),
    inputs: through(p.inputs, t.inputs),
    configVersion: through(p.configVersion, t.configVersion),
    asOf: through(p.asOf, t.asOf),
    announcedFor: through(p.announcedFor, t.announcedFor),
  };
  return db
    .insert(t)
    .values({ workspaceId: p.workspaceId, partyId: p.partyId, ...values })
    .onConflictDoUpdate({ target: [t.workspaceId, t.partyId], set: values });
});

const changesOf = hot<{ partyId: string; most: number }>()('loyalty.changesOf', (db, { tierChanges: t }, p) =>
  db
    .select()
    .from(t)
    .where(and(eq(t.workspaceId, p.workspaceId), eq(t.partyId, p.partyId)))
    .orderBy(desc(t.noticedAt), desc(t.id))
    .limit(p.most),
);

const reviewPage = hot<{ afterId: string; most: number }>()(
  'loyalty.reviewPage',
  (db, { loyaltyStates: t, parties }, p) => {
    const { partyId, tier, tierSince, belowSince, inputs, asOf, announcedFor } = t;
    return db
      .select({ partyId, kind: parties.kind, tier, tierSince, belowSince, inputs, asOf, announcedFor })
      .from(t)
      .innerJoin(parties, and(eq(parties.workspaceId, t.workspaceId), eq(parties.id, t.partyId)))
      .where(and(eq(t.workspaceId, p.workspaceId), gt(t.partyId, p.afterId), ne(parties.status, 'removed')))
      .orderBy(asc(t.partyId))
      .limit(p.most);
  },
);

/** What the daily review looks at. */
export type ReviewedLoyalty = Omit<LoyaltyStateRow, 'score' | 'configVersion'> & { kind: PartyKind };

/** Days are yyyy-mm-dd. */
export const loyaltyReads = (scope: WorkspaceScope) => ({
  /** Undefined for a party that never bought. */
  async stateOf(partyId: string): Promise<LoyaltyStateRow | undefined> {
    return (await scope.run(stateOf, { partyId }))[0];
  },
  /** At most 100 parties; those without a tier left out. */
  async tiersOf(ids: readonly string[]): Promise<Map<string, LoyaltyTier>> {
    const found = await scope.run(tiersOfMany, partyIds.valuesOf(ids));
    return new Map(found.map(({ partyId, tier }) => [partyId, tier]));
  },
  /** Every party's tier. For reports and the ranking of needs. */
  async listTiers(): Promise<{ partyId: string; tier: LoyaltyTier; tierSince: string; score: number }[]> {
    const { loyaltyStates: t } = scope.schema;
    return scope.db
      .select({ partyId: t.partyId, tier: t.tier, tierSince: t.tierSince, score: t.score })
      .from(t)
      .where(eq(t.workspaceId, scope.workspaceId))
      .orderBy(asc(t.partyId));
  },
  /** The parties after `afterId`, by id, with what the daily review looks at; at most `most`. */
  reviewPage: (afterId: string, most: number): Promise<ReviewedLoyalty[]> =>
    scope.run(reviewPage, { afterId, most }),
  /** Whose tier is in danger, the longest so first; at most `most`. */
  async listInDanger(most: number): Promise<LoyaltyStateRow[]> {
    const { loyaltyStates: t } = scope.schema;
    return scope.db
      .select()
      .from(t)
      .where(and(eq(t.workspaceId, scope.workspaceId), isNotNull(t.belowSince)))
      .orderBy(asc(t.belowSince), asc(t.partyId))
      .limit(most);
  },
  /** Every party's kept loyalty, by its id after `afterId`; at most `most`. */
  async statesPage(afterId: string, most: number): Promise<PartyLoyaltyRow[]> {
    const { loyaltyStates: t, parties } = scope.schema;
    const { id, name, kind, segment, ownerId, status } = parties;
    return scope.db
      .select({ state: t, party: { id, name, kind, segment, ownerId, status } })
      .from(t)
      .innerJoin(parties, and(eq(parties.workspaceId, t.workspaceId), eq(parties.id, t.partyId)))
      .where(and(eq(t.workspaceId, scope.workspaceId), gt(t.partyId, afterId)))
      .orderBy(asc(t.partyId))
      .limit(most);
  },
  /** Parties last judged by an older configuration than `version`, by id after `afterId`; at most `most`. */
  async listJudgedBefore(version: number, afterId: string, most: number): Promise<string[]> {
    const { loyaltyStates: t } = scope.schema;
    const found = await scope.db
      .select({ partyId: t.partyId })
      .from(t)
      .where(and(eq(t.workspaceId, scope.workspaceId), gt(t.partyId, afterId), lt(t.configVersion, version)))
      .orderBy(asc(t.partyId))
      .limit(most);
    return found.map(({ partyId }) => partyId);
  },
  /** Whose tier is in danger among somebody's active parties, the longest so first; at most `most`. */
  async listInDangerOfOwner(ownerId: string, most: number): Promise<PartyLoyaltyRow[]> {
    const { loyaltyStates: t, parties } = scope.schema;
    const { id, name, kind, segment, status } = parties;
    return scope.db
      .select({ state: t, party: { id, name, kind, segment, ownerId: parties.ownerId, status } })
      .from(t)
      .innerJoin(parties, and(eq(parties.workspaceId, t.workspaceId), eq(parties.id, t.partyId)))
      .where(
        and(
          eq(t.workspaceId, scope.workspaceId),
          isNotNull(t.belowSince),
          eq(parties.ownerId, ownerId),
          eq(parties.status, 'active'),
        ),
      )
      .orderBy(asc(t.belowSince), asc(t.partyId))
      .limit(most);
  },
  /** How many active parties are in each tier. */
  async countByTier(): Promise<{ tier: LoyaltyTier; count: number }[]> {
    const { loyaltyStates: t, parties } = scope.schema;
    return scope.db
      .select({ tier: t.tier, count: sql`count(*)`.mapWith(Number) })
      .from(t)
      .innerJoin(parties, and(eq(parties.workspaceId, t.workspaceId), eq(parties.id, t.partyId)))
      .where(and(eq(t.workspaceId, scope.workspaceId), eq(parties.status, 'active')))
      .groupBy(t.tier)
      .orderBy(asc(t.tier));
  },
  /** The last changes of a party's tier, newest first; at most `most`. */
  changesOf: (partyId: string, most: number): Promise<TierChangeRow[]> =>
    scope.run(changesOf, { partyId, most }),
  /** All changes that were noticed with since < noticedAt ≤ until, oldest first. */
  async listChanges(since: Date, until: Date): Promise<TierChangeRow[]> {
    const { tierChanges: t } = scope.schema;
    return scope.db
      .select()
      .from(t)
      .where(and(eq(t.workspaceId, scope.workspaceId), gt(t.noticedAt, since), lte(t.noticedAt, until)))
      .orderBy(asc(t.noticedAt), asc(t.id));
  },
});

export const loyaltyWrites = (scope: WorkspaceScope) => ({
  async saveState(state: LoyaltyStateRow): Promise<void> {
    await scope.run(saveState, state);
  },
  /** Of a party all of whose purchases were taken back. */
  async removeState(partyId: string): Promise<void> {
    const { loyaltyStates: t } = scope.schema;
    await scope.db.delete(t).where(and(eq(t.workspaceId, scope.workspaceId), eq(t.partyId, partyId)));
  },
  /** Notes that the demotion of that day (yyyy-mm-dd) was announced. */
  async setAnnouncedFor(partyId: string, day: string): Promise<void> {
    const { loyaltyStates: t } = scope.schema;
    await scope.db
      .update(t)
      .set({ announcedFor: day })
      .where(and(eq(t.workspaceId, scope.workspaceId), eq(t.partyId, partyId)));
  },
  insertChange: (change: TierChangeRow): Promise<void> => scope.insert('tierChanges', change),
});
