import { and, asc, desc, eq, lte } from 'drizzle-orm';
import { hot } from '../hotQuery.ts';
import type { Schema } from '../schema/defineSchema.ts';
import type { WorkspaceScope } from '../workspaceScope.ts';

export type CurrencyRateRow = Omit<Schema['currencyRates']['$inferSelect'], 'workspaceId'>;

const on = hot<{ currency: string; day: string }>()('currencyRates.on', (db, { currencyRates: t }, p) =>
  db
    .select()
    .from(t)
    .where(and(eq(t.workspaceId, p.workspaceId), eq(t.currency, p.currency), lte(t.validFrom, p.day)))
    .orderBy(desc(t.validFrom))
    .limit(1),
);

export const currencyRateReads = (scope: WorkspaceScope) => ({
  /** The rate of a currency on a day, yyyy-mm-dd: the last one set from that day or earlier. */
  async on(currency: string, day: string): Promise<CurrencyRateRow | undefined> {
    return (await scope.run(on, { currency, day }))[0];
  },
  /** By currency, then by day. */
  async list(): Promise<CurrencyRateRow[]> {
    const { currencyRates: t } = scope.schema;
    return scope.db
      .select()
      .from(t)
      .where(eq(t.workspaceId, scope.workspaceId))
      .orderBy(asc(t.currency), asc(t.validFrom));
  },
});

export const currencyRateWrites = (scope: WorkspaceScope) => {
  const t = scope.schema.currencyRates;
  return {
    /** In place of the one of the same day. */
    async save({ currency, validFrom, ...values }: CurrencyRateRow): Promise<void> {
      await scope.db
        .insert(t)
        .values({ workspaceId: scope.workspaceId, currency, validFrom, ...values })
        .onConflictDoUpdate({ target: [t.workspaceId, t.currency, t.validFrom], set: values });
    },
    async remove(currency: string, validFrom: string): Promise<void> {
      await scope.db
        .delete(t)
        .where(
          and(eq(t.workspaceId, scope.workspaceId), eq(t.currency, currency), eq(t.validFrom, validFrom)),
        );
    },
  };
};
