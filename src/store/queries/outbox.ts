import { and, asc, count, desc, eq, gte, inArray, lt, max, min, ne } from 'drizzle-orm';
import { hot, through } from '../hotQuery.ts';
import type { Schema } from '../schema/defineSchema.ts';
import type { WorkspaceScope } from '../workspaceScope.ts';

export type OutboxRow = Schema['outbox']['$inferSelect'];

/** How many places one look at the outbox finds; the others come when these are served. */
const MOST_TARGETS = 500;

const byId = hot<{ id: string }>()('outbox.byId', (db, { outbox }, p) =>
  db
    .select()
    .from(outbox)
    .where(and(eq(outbox.workspaceId, p.workspaceId), eq(outbox.id, p.id))),
);

const byKey = hot<{ deliveryKey: string }>()('outbox.byKey', (db, { outbox }, p) =>
  db
    .select()
    .from(outbox)
    .where(and(eq(outbox.workspaceId, p.workspaceId), eq(outbox.deliveryKey, p.deliveryKey))),
);

const waitingTargets = hot<object>()('outbox.waitingTargets', (db, { outbox }, p) =>
  db
    .selectDistinct({ target: outbox.target })
    .from(outbox)
    .where(and(eq(outbox.workspaceId, p.workspaceId), eq(outbox.state, 'waiting')))
    .limit(MOST_TARGETS),
);

const headOf = hot<{ target: string }>()('outbox.headOf', (db, { outbox }, p) =>
  db
    .select()
    .from(outbox)
    .where(
      and(eq(outbox.workspaceId, p.workspaceId), eq(outbox.state, 'waiting'), eq(outbox.target, p.target)),
    )
    .orderBy(asc(outbox.createdAt), asc(outbox.id))
    .limit(1),
);

const claim = hot<{ id: string; attempts: number; claimedUntil: Date; sentAt: Date }>()(
  'outbox.claim',
  (db, { outbox }, p) =>
    db
      .update(outbox)
      .set({
        attempts: through(p.attempts, outbox.attempts),
        claimedUntil: through(p.claimedUntil, outbox.claimedUntil),
        sentAt: through(p.sentAt, outbox.sentAt),
      })
      .where(and(eq(outbox.workspaceId, p.workspaceId), eq(outbox.id, p.id)))
      .returning({ id: outbox.id }),
);

const markPosted = hot<{ id: string; postedTs: string }>()('outbox.markPosted', (db, { outbox }, p) =>
  db
    .update(outbox)
    .set({
      state: 'posted',
      postedTs: through(p.postedTs, outbox.postedTs),
      claimedUntil: null,
      sentAt: null,
      error: null,
    })
    .where(and(eq(outbox.workspaceId, p.workspaceId), eq(outbox.id, p.id), ne(outbox.state, 'posted')))
    .returning({ id: outbox.id }),
);

/** What waits somewhere first. */
export type OutboxHead = Pick<OutboxRow, 'target' | 'dueAt' | 'claimedUntil'>;

export interface UnpostedTally {
  state: OutboxRow['state'];
  error: string | null;
  count: number;
  oldestDueAt: Date;
  newestDueAt: Date;
}

export const outboxReads = (scope: WorkspaceScope) => ({
  async find(id: string): Promise<OutboxRow | undefined> {
    return (await scope.run(byId, { id }))[0];
  },
  async findByKey(deliveryKey: string): Promise<OutboxRow | undefined> {
    return (await scope.run(byKey, { deliveryKey }))[0];
  },
  /** What is next in each place where something waits, due or not; at most 500 places. */
  async listHeads(): Promise<OutboxHead[]> {
    const heads: OutboxHead[] = [];
    for (const { target } of await scope.run(waitingTargets, {}))
      heads.push(...(await scope.run(headOf, { target })));
    return heads;
  },
  /** What is not posted, by state and by what Slack said, the most first. */
  async tallyUnposted(): Promise<UnpostedTally[]> {
    const { outbox: t } = scope.schema;
    const tally = await scope.db
      .select({
        state: t.state,
        error: t.error,
        count: count(),
        oldestDueAt: min(t.dueAt),
        newestDueAt: max(t.dueAt),
      })
      .from(t)
      .where(and(eq(t.workspaceId, scope.workspaceId), inArray(t.state, ['waiting', 'failed', 'unsure'])))
      .groupBy(t.state, t.error)
      .orderBy(desc(count()), asc(t.state));
    return tally.flatMap(({ oldestDueAt, newestDueAt, ...rest }) =>
      oldestDueAt && newestDueAt ? [{ ...rest, oldestDueAt, newestDueAt }] : [],
    );
  },
});

/** A row as it was before the claim, and until when it is ours. `sentAt` not null: look for it first. */
export type ClaimedDelivery = Omit<OutboxRow, 'claimedUntil'> & { claimedUntil: Date };

export const outboxWrites = (scope: WorkspaceScope) => ({
  /** Writes down that this must be posted; returns false when it already was, by its delivery key. */
  enqueue: (post: Omit<OutboxRow, 'workspaceId'>): Promise<boolean> => scope.insertOnce('outbox', post),
  /** Takes what is next in a place, in order; undefined when that is not due or another worker has it. */
  async claim(target: string, at: Date, claimedUntil: Date): Promise<ClaimedDelivery | undefined> {
    const [head] = await scope.run(headOf, { target });
    if (!head || head.dueAt > at || (head.claimedUntil && head.claimedUntil > at)) return undefined;
    const attempts = head.attempts + 1;
    await scope.run(claim, { id: head.id, attempts, claimedUntil, sentAt: head.sentAt ?? at });
    return { ...head, attempts, claimedUntil };
  },
  async markPosted(id: string, postedTs: string): Promise<void> {
    await scope.run(markPosted, { id, postedTs });
  },
  /** Ends a claim and leaves it waiting, or gives it up. False when another worker has taken it over meanwhile. */
  async release(
    { id, claimedUntil }: Pick<ClaimedDelivery, 'id' | 'claimedUntil'>,
    changes: Pick<OutboxRow, 'state' | 'dueAt' | 'sentAt' | 'error'>,
  ): Promise<boolean> {
    const { outbox } = scope.schema;
    const released = await scope.db
      .update(outbox)
      .set({ ...changes, claimedUntil: null })
      .where(
        and(
          eq(outbox.workspaceId, scope.workspaceId),
          eq(outbox.id, id),
          eq(outbox.state, 'waiting'),
          eq(outbox.claimedUntil, claimedUntil),
        ),
      )
      .returning({ id: outbox.id });
    return released.length > 0;
  },
  /** Forgets what still waits under a delivery key that begins so. */
  async cancelWaiting(deliveryKeyPrefix: string): Promise<void> {
    const { outbox } = scope.schema;
    await scope.db
      .delete(outbox)
      .where(
        and(
          eq(outbox.workspaceId, scope.workspaceId),
          eq(outbox.state, 'waiting'),
          gte(outbox.deliveryKey, deliveryKeyPrefix),
          lt(outbox.deliveryKey, `${deliveryKeyPrefix}\u{10FFFF}`),
        ),
      );
  },
  /** Forgets at most `most` of those that no longer wait and were due before `before`; returns how many. */
  async removeSettled(before: Date, most: number): Promise<number> {
    const { outbox } = scope.schema;
    const old = await scope.db
      .select({ id: outbox.id })
      .from(outbox)
      .where(
        and(
          eq(outbox.workspaceId, scope.workspaceId),
          inArray(outbox.state, ['posted', 'failed', 'unsure']),
          lt(outbox.dueAt, before),
        ),
      )
      .limit(most);
    if (old.length === 0) return 0;
    const ids = old.map(({ id }) => id);
    await scope.db
      .delete(outbox)
      .where(and(eq(outbox.workspaceId, scope.workspaceId), inArray(outbox.id, ids)));
    return ids.length;
  },
});
