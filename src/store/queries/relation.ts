import {
  and,
  asc,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  ne,
  notExists,
  sql,
} from 'drizzle-orm';
import type { LoyaltyInputs } from '../../loyalty/loyaltyInputs.ts';
import type { PartyKind } from '../../parties/partyKind.ts';
import { hot } from '../hotQuery.ts';
import { type ListValues, listPlaces } from '../listPlaces.ts';
import type { WorkspaceScope } from '../workspaceScope.ts';
import type { HealthStateRow } from './health.ts';
import type { NamedParty } from './home.ts';
import type { LoyaltyStateRow } from './loyalty.ts';
import { type ReportedParty, reportedColumns } from './parties.ts';
import type { SatisfactionSummary } from './satisfactionSummaries.ts';

/** An active party with what is kept of it; null: never rated, never bought, never judged. */
export interface RelationRow {
  party: ReportedParty;
  summary: Omit<SatisfactionSummary, 'partyId'> | null;
  loyalty: Pick<LoyaltyStateRow, 'tier' | 'inputs' | 'asOf'> | null;
  health: Omit<HealthStateRow, 'partyId'> | null;
}

/** A requirement that was promised for a day, and who asks for it. */
export interface CommittedRow {
  partyId: string;
  /** yyyy-mm-dd */
  dueOn: string | null;
  status: 'planned' | 'shipped' | string;
  closedAt: Date | null;
}

const page = hot<{ afterId: string; most: number }>()('relation.page', (db, schema, p) => {
  const { parties, satisfactionSummaries: s, loyaltyStates: l, healthStates: h } = schema;
  return db
    .select({
      ...reportedColumns(schema),
      ratingCount: s.ratingCount,
      weight: s.weight,
      mean: s.mean,
      summedAt: s.asOf,
      lastScore: s.lastScore,
      lastRatedAt: s.lastRatedAt,
      tier: l.tier,
      inputs: l.inputs,
      loyalAsOf: l.asOf,
      band: h.band,
      fromBand: h.fromBand,
      changedAt: h.changedAt,
      bandSince: h.bandSince,
      score: h.score,
      healthAsOf: h.asOf,
    })
    .from(parties)
    .leftJoin(s, and(eq(s.workspaceId, parties.workspaceId), eq(s.partyId, parties.id)))
    .leftJoin(l, and(eq(l.workspaceId, parties.workspaceId), eq(l.partyId, parties.id)))
    .leftJoin(h, and(eq(h.workspaceId, parties.workspaceId), eq(h.partyId, parties.id)))
    .where(
      and(eq(parties.workspaceId, p.workspaceId), gt(parties.id, p.afterId), eq(parties.status, 'active')),
    )
    .orderBy(asc(parties.id))
    .limit(p.most);
});

const everyone = hot<{ afterId: string; most: number }>()('relation.everyone', (db, { parties }, p) =>
  db
    .select({ id: parties.id })
    .from(parties)
    .where(
      and(eq(parties.workspaceId, p.workspaceId), gt(parties.id, p.afterId), ne(parties.status, 'removed')),
    )
    .orderBy(asc(parties.id))
    .limit(p.most),
);

const partyIds = listPlaces('party', 100);

const lapsedOfOwner = hot<{
  ownerId: string;
  after: string;
  notAfter: string;
  until: string;
  most: number;
}>()('relation.lapsedOfOwner', (db, schema, p) => {
  const { parties, purchases: b, loyaltyStates: l } = schema;
  const bought = (from: typeof p.after | typeof p.notAfter, to: typeof p.until) =>
    db
      .select({ id: b.id })
      .from(b)
      .where(
        and(
          eq(b.workspaceId, parties.workspaceId),
          eq(b.partyId, parties.id),
          eq(b.state, 'counted'),
          gt(b.boughtOn, from),
          lte(b.boughtOn, to),
          gt(b.amount, 0),
          isNull(b.cancelledOn),
        ),
      );
  return db
    .select({
      party: { id: parties.id, name: parties.name },
      kind: parties.kind,
      inputs: l.inputs,
      asOf: l.asOf,
    })
    .from(parties)
    .innerJoin(l, and(eq(l.workspaceId, parties.workspaceId), eq(l.partyId, parties.id)))
    .where(
      and(
        eq(parties.workspaceId, p.workspaceId),
        eq(parties.ownerId, p.ownerId),
        eq(parties.status, 'active'),
        exists(bought(p.after, p.until)),
        notExists(bought(p.notAfter, p.until)),
      ),
    )
    .orderBy(asc(l.score), asc(parties.id))
    .limit(p.most);
});

const purchasesOfMany = hot<ListValues<'party'>>()('relation.purchases', (db, { purchases: t }, p) =>
  db
    .select({
      partyId: t.partyId,
      boughtOn: t.boughtOn,
      amount: t.amount,
      baseAmount: t.baseAmount,
      cancelledOn: t.cancelledOn,
    })
    .from(t)
    .where(and(eq(t.workspaceId, p.workspaceId), inArray(t.partyId, partyIds.in(p)), eq(t.state, 'counted'))),
);

const spendsOfMany = hot<ListValues<'party'> & { on: string }>()(
  'relation.spends',
  (db, { purchases: t }, p) => {
    const counts = sql`${t.amount} > 0 and (${t.cancelledOn} is null or ${t.cancelledOn} > ${p.on})`;
    return db
      .select({
        partyId: t.partyId,
        lastBoughtOn: sql<string | null>`max(case when ${counts} then ${t.boughtOn} end)`,
        count: sql`sum(case when ${counts} then 1 else 0 end)`.mapWith(Number),
        // A sum of bigints comes as text from PostgreSQL.
        net: sql`coalesce(sum(${t.baseAmount}), 0)`.mapWith(Number),
      })
      .from(t)
      .where(
        and(
          eq(t.workspaceId, p.workspaceId),
          inArray(t.partyId, partyIds.in(p)),
          eq(t.state, 'counted'),
          lte(t.boughtOn, p.on),
        ),
      )
      .groupBy(t.partyId)
      .orderBy(asc(t.partyId));
  },
);

const alertsOfMany = hot<ListValues<'party'>>()('relation.alerts', (db, { alerts: t }, p) =>
  db
    .select({ partyId: t.partyId, firedAt: t.firedAt, clearedAt: t.clearedAt })
    .from(t)
    .where(and(eq(t.workspaceId, p.workspaceId), inArray(t.partyId, partyIds.in(p)))),
);

const committed = hot<{ first: string; last: string }>()('relation.committed', (db, schema, p) => {
  const { requirementAskers: a, requirements: r } = schema;
  return db
    .select({ partyId: a.partyId, dueOn: r.dueOn, status: r.status, closedAt: r.closedAt })
    .from(a)
    .innerJoin(r, and(eq(r.workspaceId, a.workspaceId), eq(r.id, a.requirementId)))
    .where(
      and(
        eq(a.workspaceId, p.workspaceId),
        gte(a.partyId, p.first),
        lte(a.partyId, p.last),
        eq(a.state, 'counted'),
        inArray(r.status, ['planned', 'shipped']),
        isNotNull(r.dueOn),
      ),
    )
    .orderBy(asc(a.partyId), asc(r.id));
});

/** All that a party bought up to a day. */
export interface Spend {
  partyId: string;
  /** yyyy-mm-dd; null: nothing that counts. */
  lastBoughtOn: string | null;
  /** Purchases that count, each by itself. */
  count: number;
  /** In minor units of the base currency, refunds taken off; what has no rate is left out. */
  net: number;
}

/** A party that used to buy, with what is kept of its loyalty. */
export interface LapsedParty {
  party: NamedParty;
  kind: PartyKind;
  inputs: LoyaltyInputs;
  /** yyyy-mm-dd */
  asOf: string;
}

type CountedPurchaseRow = {
  boughtOn: string;
  amount: number;
  baseAmount: number | null;
  cancelledOn: string | null;
};

/** What the relation of satisfaction, loyalty, risk and health is made from. Lists of ids hold at most 100. */
export const relationReads = (scope: WorkspaceScope) => ({
  /** The active parties after `afterId`, by id; at most `most`. */
  async page(afterId: string, most: number): Promise<RelationRow[]> {
    const found = await scope.run(page, { afterId, most });
    return found.map(({ id, name, kind, segment, ownerId, status, ...kept }) => ({
      party: { id, name, kind, segment, ownerId, status },
      summary:
        kept.ratingCount === null || kept.weight === null || kept.summedAt === null
          ? null
          : {
              ratingCount: kept.ratingCount,
              weight: kept.weight,
              mean: kept.mean,
              asOf: kept.summedAt,
              lastScore: kept.lastScore,
              lastRatedAt: kept.lastRatedAt,
            },
      loyalty:
        kept.tier === null || kept.inputs === null || kept.loyalAsOf === null
          ? null
          : { tier: kept.tier, inputs: kept.inputs, asOf: kept.loyalAsOf },
      health:
        kept.band === null ||
        kept.changedAt === null ||
        kept.bandSince === null ||
        kept.score === null ||
        kept.healthAsOf === null
          ? null
          : {
              band: kept.band,
              fromBand: kept.fromBand,
              changedAt: kept.changedAt,
              bandSince: kept.bandSince,
              score: kept.score,
              asOf: kept.healthAsOf,
            },
    }));
  },
  /** What loyalty counts of each party's purchases, those of later days too, in any order; those without any left out. */
  async purchasesOf(ids: readonly string[]): Promise<Map<string, CountedPurchaseRow[]>> {
    return Map.groupBy(await scope.run(purchasesOfMany, partyIds.valuesOf(ids)), ({ partyId }) => partyId);
  },
  /** What each party bought up to a day (yyyy-mm-dd), in sums; those without any left out. */
  spendsOf: (ids: readonly string[], on: string): Promise<Spend[]> =>
    scope.run(spendsOfMany, { ...partyIds.valuesOf(ids), on }),
  /** The owner's parties that bought after `after`, but not after `notAfter`, up to `until` (yyyy-mm-dd). */
  lapsedOfOwner: (
    ownerId: string,
    days: { after: string; notAfter: string; until: string },
    most: number,
  ): Promise<LapsedParty[]> => scope.run(lapsedOfOwner, { ownerId, ...days, most }),
  /** Active and archived parties after `afterId`, by id; at most `most`. */
  everyone: (afterId: string, most: number): Promise<{ id: string }[]> =>
    scope.run(everyone, { afterId, most }),
  /** When each party's alerts were open; those without any left out. */
  async alertsOf(ids: readonly string[]): Promise<Map<string, { firedAt: Date; clearedAt: Date | null }[]>> {
    return Map.groupBy(await scope.run(alertsOfMany, partyIds.valuesOf(ids)), ({ partyId }) => partyId);
  },
  /** What was promised for a day to the parties from `first` to `last`, by id. */
  async committedTo(first: string, last: string): Promise<Map<string, CommittedRow[]>> {
    return Map.groupBy(await scope.run(committed, { first, last }), ({ partyId }) => partyId);
  },
});
