import { and, asc, desc, eq, gt, gte, isNull, lte, ne, sql } from 'drizzle-orm';
import type { PartyKind } from '../../parties/partyKind.ts';
import { hot, through } from '../hotQuery.ts';
import type { Schema } from '../schema/defineSchema.ts';
import type { WorkspaceScope } from '../workspaceScope.ts';

export type PurchaseRow = Schema['purchases']['$inferSelect'];

const byId = hot<{ id: string }>()('purchases.byId', (db, { purchases }, p) =>
  db
    .select()
    .from(purchases)
    .where(and(eq(purchases.workspaceId, p.workspaceId), eq(purchases.id, p.id))),
);

const byReference = hot<{ reference: string }>()('purchases.byReference', (db, { purchases }, p) =>
  db
    .select()
    .from(purchases)
    .where(and(eq(purchases.workspaceId, p.workspaceId), eq(purchases.reference, p.reference))),
);

const countedOf = hot<{ partyId: string }>()('purchases.countedOf', (db, { purchases }, p) =>
  db
    .select({
      boughtOn: purchases.boughtOn,
      amount: purchases.amount,
      baseAmount: purchases.baseAmount,
      cancelledOn: purchases.cancelledOn,
    })
    .from(purchases)
    .where(
      and(
        eq(purchases.workspaceId, p.workspaceId),
        eq(purchases.partyId, p.partyId),
        eq(purchases.state, 'counted'),
      ),
    )
    .orderBy(asc(purchases.boughtOn), asc(purchases.id)),
);

const latestOf = hot<{ partyId: string; until: string; most: number }>()(
  'purchases.latestOf',
  (db, { purchases }, p) =>
    db
      .select()
      .from(purchases)
      .where(
        and(
          eq(purchases.workspaceId, p.workspaceId),
          eq(purchases.partyId, p.partyId),
          eq(purchases.state, 'counted'),
          lte(purchases.boughtOn, p.until),
        ),
      )
      .orderBy(desc(purchases.boughtOn), desc(purchases.id))
      .limit(p.most),
);

const refundsOf = hot<{ purchaseId: string }>()('purchases.refundsOf', (db, { purchases }, p) =>
  db
    .select()
    .from(purchases)
    .where(
      and(
        eq(purchases.workspaceId, p.workspaceId),
        eq(purchases.refundOfId, p.purchaseId),
        eq(purchases.state, 'counted'),
      ),
    )
    .orderBy(asc(purchases.boughtOn), asc(purchases.id)),
);

const setState = hot<{ id: string; state: PurchaseRow['state']; reference: string | null }>()(
  'purchases.setState',
  (db, { purchases }, p) =>
    db
      .update(purchases)
      .set({ state: through(p.state, purchases.state), reference: through(p.reference, purchases.reference) })
      .where(and(eq(purchases.workspaceId, p.workspaceId), eq(purchases.id, p.id))),
);

const setCancelled = hot<{ id: string; cancelledOn: string | null }>()(
  'purchases.setCancelled',
  (db, { purchases }, p) =>
    db
      .update(purchases)
      .set({ cancelledOn: through(p.cancelledOn, purchases.cancelledOn) })
      .where(and(eq(purchases.workspaceId, p.workspaceId), eq(purchases.id, p.id))),
);

/** Days are yyyy-mm-dd, amounts in minor units. */
export const purchaseReads = (scope: WorkspaceScope) => ({
  /** In whatever state. */
  async find(id: string): Promise<PurchaseRow | undefined> {
    return (await scope.run(byId, { id }))[0];
  },
  /** In whatever state. */
  async findByReference(reference: string): Promise<PurchaseRow | undefined> {
    return (await scope.run(byReference, { reference }))[0];
  },
  /** What loyalty is made from: all of a party's, those of later days too, oldest first. */
  countedOf: (partyId: string) => scope.run(countedOf, { partyId }),
  /** The last counted ones up to a day, newest first; at most `most`. */
  latestOf: (partyId: string, until: string, most: number): Promise<PurchaseRow[]> =>
    scope.run(latestOf, { partyId, until, most }),
  /** The counted refunds that are linked to a purchase, oldest first. */
  refundsOf: (purchaseId: string): Promise<PurchaseRow[]> => scope.run(refundsOf, { purchaseId }),
  /** What each party spent net with since < boughtOn ≤ until, where that is above 0; removed parties left out. */
  async netSpends(since: string, until: string): Promise<{ kind: PartyKind; net: number }[]> {
    const { parties, purchases } = scope.schema;
    // A sum of bigints comes as text from PostgreSQL.
    const net = sql`sum(${purchases.baseAmount})`.mapWith(Number);
    const spends = await scope.db
      .select({ kind: parties.kind, net })
      .from(purchases)
      .innerJoin(
        parties,
        and(eq(parties.workspaceId, purchases.workspaceId), eq(parties.id, purchases.partyId)),
      )
      .where(
        and(
          eq(purchases.workspaceId, scope.workspaceId),
          eq(purchases.state, 'counted'),
          gt(purchases.boughtOn, since),
          lte(purchases.boughtOn, until),
          ne(parties.status, 'removed'),
        ),
      )
      .groupBy(parties.id, parties.kind)
      .orderBy(asc(parties.id));
    return spends.filter((spend) => spend.net > 0);
  },
  /** The parties without a loyalty state that have a counted purchase with since < boughtOn ≤ until. */
  async firstBoughtBetween(since: string, until: string): Promise<string[]> {
    const { loyaltyStates, purchases } = scope.schema;
    const found = await scope.db
      .select({ partyId: purchases.partyId })
      .from(purchases)
      .leftJoin(
        loyaltyStates,
        and(
          eq(loyaltyStates.workspaceId, purchases.workspaceId),
          eq(loyaltyStates.partyId, purchases.partyId),
        ),
      )
      .where(
        and(
          eq(purchases.workspaceId, scope.workspaceId),
          eq(purchases.state, 'counted'),
          gt(purchases.boughtOn, since),
          lte(purchases.boughtOn, until),
          isNull(loyaltyStates.partyId),
        ),
      );
    // Neither distinct nor in order by the query: SQLite would walk the purchases of all time for it.
    return [...new Set(found.map(({ partyId }) => partyId))].sort();
  },
  /** Whether anything was ever bought. */
  async hasAny(): Promise<boolean> {
    const { purchases } = scope.schema;
    const found = await scope.db
      .select({ id: purchases.id })
      .from(purchases)
      .where(and(eq(purchases.workspaceId, scope.workspaceId), eq(purchases.state, 'counted')))
      .limit(1);
    return found.length > 0;
  },
  /** A currency's counted purchases from a day on, by id after `afterId`; at most `most`. `currency` null: of every one. */
  async pageOfCurrency(
    currency: string | null,
    from: string,
    afterId: string,
    most: number,
  ): Promise<PurchaseRow[]> {
    const { purchases } = scope.schema;
    return scope.db
      .select()
      .from(purchases)
      .where(
        and(
          eq(purchases.workspaceId, scope.workspaceId),
          eq(purchases.state, 'counted'),
          ...(currency === null ? [] : [eq(purchases.currency, currency)]),
          gte(purchases.boughtOn, from),
          gt(purchases.id, afterId),
        ),
      )
      .orderBy(asc(purchases.id))
      .limit(most);
  },
  /** Currencies of counted purchases that have no rate for their day, with how many. */
  async listUnconverted(): Promise<{ currency: string; count: number; firstOn: string }[]> {
    const { purchases } = scope.schema;
    return scope.db
      .select({
        currency: purchases.currency,
        count: sql`count(*)`.mapWith(Number),
        firstOn: sql<string>`min(${purchases.boughtOn})`,
      })
      .from(purchases)
      .where(
        and(
          eq(purchases.workspaceId, scope.workspaceId),
          eq(purchases.state, 'counted'),
          isNull(purchases.baseAmount),
        ),
      )
      .groupBy(purchases.currency)
      .orderBy(asc(purchases.currency));
  },
});

export const purchaseWrites = (scope: WorkspaceScope) => ({
  insert: (purchase: Omit<PurchaseRow, 'workspaceId'>): Promise<void> => scope.insert('purchases', purchase),
  /** `reference` null lets another purchase take its number. */
  async setState(id: string, state: PurchaseRow['state'], reference: string | null): Promise<void> {
    await scope.run(setState, { id, state, reference });
  },
  async setCancelled(id: string, cancelledOn: string | null): Promise<void> {
    await scope.run(setCancelled, { id, cancelledOn });
  },
  async setBaseAmount(id: string, baseAmount: number | null): Promise<void> {
    const { purchases } = scope.schema;
    await scope.db
      .update(purchases)
      .set({ baseAmount })
      .where(and(eq(purchases.workspaceId, scope.workspaceId), eq(purchases.id, id)));
  },
  /** Saves the change if the purchase still has `version`; returns whether it had. The version goes up by one. */
  async change(
    id: string,
    version: number,
    changes: Partial<
      Pick<PurchaseRow, 'amount' | 'currency' | 'baseAmount' | 'boughtOn' | 'description' | 'reference'>
    >,
  ): Promise<boolean> {
    const { purchases } = scope.schema;
    const changed = await scope.db
      .update(purchases)
      .set({ ...changes, version: version + 1 })
      .where(
        and(
          eq(purchases.workspaceId, scope.workspaceId),
          eq(purchases.id, id),
          eq(purchases.version, version),
        ),
      )
      .returning({ id: purchases.id });
    return changed.length > 0;
  },
});
