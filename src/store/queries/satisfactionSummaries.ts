import { and, eq } from 'drizzle-orm';
import { hot, through } from '../hotQuery.ts';
import type { Schema } from '../schema/defineSchema.ts';

export type SatisfactionSummary = Omit<Schema['satisfactionSummaries']['$inferSelect'], 'workspaceId'>;

export const summaryOf = hot<{ partyId: string }>()('ratings.summaryOf', (db, s, p) =>
  db
    .select()
    .from(s.satisfactionSummaries)
    .where(
      and(
        eq(s.satisfactionSummaries.workspaceId, p.workspaceId),
        eq(s.satisfactionSummaries.partyId, p.partyId),
      ),
    ),
);

export const saveSummary = hot<SatisfactionSummary>()(
  'ratings.saveSummary',
  (db, { satisfactionSummaries: t }, p) => {
    const values = {
      ratingCount: through(p.ratingCount, t.ratingCount),
      weight: through(p.weight, t.weight),
      mean: through(p.mean, t.mean),
      asOf: through(p.asOf, t.asOf),
      lastScore: through(p.lastScore, t.lastScore),
      lastRatedAt: through(p.lastRatedAt, t.lastRatedAt),
    };
    return db
      .insert(t)
      .values({ workspaceId: p.workspaceId, partyId: p.partyId, ...values })
      .onConflictDoUpdate({ target: [t.workspaceId, t.partyId], set: values });
  },
);
