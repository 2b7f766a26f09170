import { and, asc, count, desc, eq, gt, inArray, isNotNull, lte, ne, or } from 'drizzle-orm';
import { hot, type QueryDb, through } from '../hotQuery.ts';
import type { Schema } from '../schema/defineSchema.ts';
import type { WorkspaceScope } from '../workspaceScope.ts';
import type { PartyRow } from './parties.ts';

export type RequirementRow = Schema['requirements']['$inferSelect'];
export type AskerRow = Omit<Schema['requirementAskers']['$inferSelect'], 'workspaceId'>;

/** How many requirements were given a category, spelt so, and have a status. */
export interface CategoryUse {
  /** Null: none was given. */
  category: string | null;
  status: RequirementRow['status'];
  count: number;
}

/** Who asks, as lists and figures need it. */
export type AskingParty = Pick<PartyRow, 'id' | 'name' | 'kind' | 'segment' | 'ownerId'>;

/** One line of a list: a requirement without its long text, once for each party that asks for it. */
export interface RequirementLine {
  requirement: Omit<RequirementRow, 'workspaceId' | 'detail' | 'titleKey' | 'createdBy' | 'updatedAt'>;
  /** Null, with `party`, when nobody asks: an own idea. */
  asker: { askedAt: Date } | null;
  party: AskingParty | null;
}

const lines = (db: QueryDb, { requirements: r, requirementAskers: a, parties }: Schema) =>
  db
    .select({
      requirement: {
        id: r.id,
        number: r.number,
        title: r.title,
        type: r.type,
        priority: r.priority,
        difficulty: r.difficulty,
        category: r.category,
        status: r.status,
        dueOn: r.dueOn,
        permalink: r.permalink,
        createdAt: r.createdAt,
        closedAt: r.closedAt,
        version: r.version,
      },
      asker: { askedAt: a.askedAt },
      party: {
        id: parties.id,
        name: parties.name,
        kind: parties.kind,
        segment: parties.segment,
        ownerId: parties.ownerId,
      },
    })
    .from(r)
    .leftJoin(a, and(eq(a.workspaceId, r.workspaceId), eq(a.requirementId, r.id), eq(a.state, 'counted')))
    .leftJoin(
      parties,
      and(eq(parties.workspaceId, a.workspaceId), eq(parties.id, a.partyId), ne(parties.status, 'removed')),
    );

const openLines = hot<object>()('requirements.openLines', (db, schema, p) => {
  const { requirements: r, requirementAskers: a } = schema;
  return lines(db, schema)
    .where(and(eq(r.workspaceId, p.workspaceId), inArray(r.status, ['open', 'planned'])))
    .orderBy(asc(r.number), asc(a.askedAt), asc(a.partyId));
});

const anyOpenOf = hot<{ partyId: string }>()('requirements.anyOpenOf', (db, schema, p) => {
  const { requirements: r, requirementAskers: a } = schema;
  return db
    .select({ id: r.id })
    .from(a)
    .innerJoin(r, and(eq(r.workspaceId, a.workspaceId), eq(r.id, a.requirementId)))
    .where(
      and(
        eq(a.workspaceId, p.workspaceId),
        eq(a.partyId, p.partyId),
        eq(a.state, 'counted'),
        inArray(r.status, ['open', 'planned']),
      ),
    )
    .limit(1);
});

const byId = hot<{ id: string }>()('requirements.byId', (db, { requirements: r }, p) =>
  db
    .select()
    .from(r)
    .where(and(eq(r.workspaceId, p.workspaceId), eq(r.id, p.id))),
);

const byNumber = hot<{ number: number }>()('requirements.byNumber', (db, { requirements: r }, p) =>
  db
    .select()
    .from(r)
    .where(and(eq(r.workspaceId, p.workspaceId), eq(r.number, p.number))),
);

const byTitle = hot<{ titleKey: string }>()('requirements.byTitle', (db, { requirements: r }, p) =>
  db
    .select()
    .from(r)
    .where(and(eq(r.workspaceId, p.workspaceId), eq(r.titleKey, p.titleKey), ne(r.status, 'removed')))
    .orderBy(asc(r.number)),
);

const latestAsksOf = hot<{ partyId: string; until: Date; most: number }>()(
  'requirements.latestAsksOf',
  (db, { requirements: r, requirementAskers: a }, p) =>
    db
      .select({
        id: r.id,
        number: r.number,
        title: r.title,
        status: r.status,
        askedAt: a.askedAt,
        recordedBy: a.recordedBy,
        permalink: a.permalink,
      })
      .from(a)
      .innerJoin(r, and(eq(r.workspaceId, a.workspaceId), eq(r.id, a.requirementId)))
      .where(
        and(
          eq(a.workspaceId, p.workspaceId),
          eq(a.partyId, p.partyId),
          eq(a.state, 'counted'),
          ne(r.status, 'removed'),
          lte(a.askedAt, through(p.until, a.askedAt)),
        ),
      )
      .orderBy(desc(a.askedAt), desc(r.number))
      .limit(p.most),
);

const highestNumber = hot<object>()('requirements.highestNumber', (db, { requirements: r }, p) =>
  db
    .select({ number: r.number })
    .from(r)
    .where(eq(r.workspaceId, p.workspaceId))
    .orderBy(desc(r.number))
    .limit(1),
);

const askersOf = hot<{ requirementId: string }>()(
  'requirements.askersOf',
  (db, { requirementAskers: a }, p) =>
    db
      .select()
      .from(a)
      .where(
        and(eq(a.workspaceId, p.workspaceId), eq(a.requirementId, p.requirementId), eq(a.state, 'counted')),
      )
      .orderBy(asc(a.askedAt), asc(a.partyId)),
);

const asksOf = hot<{ partyId: string }>()('requirements.asksOf', (db, { requirementAskers: a }, p) =>
  db
    .select()
    .from(a)
    .where(and(eq(a.workspaceId, p.workspaceId), eq(a.partyId, p.partyId)))
    .orderBy(asc(a.requirementId)),
);

const saveAsker = hot<AskerRow>()('requirements.saveAsker', (db, { requirementAskers: a }, p) => {
  const values = {
    askedAt: through(p.askedAt, a.askedAt),
    recordedBy: through(p.recordedBy, a.recordedBy),
    permalink: through(p.permalink, a.permalink),
    state: through(p.state, a.state),
  };
  return db
    .insert(a)
    .values({ workspaceId: p.workspaceId, requirementId: p.requirementId, partyId: p.partyId, ...values })
    .onConflictDoUpdate({ target: [a.workspaceId, a.requirementId, a.partyId], set: values })
    .returning({ partyId: a.partyId });
});

const labelled = hot<{ most: number }>()('requirements.labelled', (db, { requirements: r }, p) =>
  db
    .select({ id: r.id, title: r.title, detail: r.detail, category: r.category })
    .from(r)
    .where(and(eq(r.workspaceId, p.workspaceId), isNotNull(r.category), ne(r.status, 'removed')))
    .orderBy(desc(r.number))
    .limit(p.most),
);

export const requirementReads = (scope: WorkspaceScope) => ({
  async find(id: string): Promise<RequirementRow | undefined> {
    return (await scope.run(byId, { id }))[0];
  },
  /** By what people call it: 12 for "R12". Also one that was removed. */
  async findByNumber(number: number): Promise<RequirementRow | undefined> {
    return (await scope.run(byNumber, { number }))[0];
  },
  /** Those of the very same folded title, whatever their status, oldest first. */
  listByTitle: (titleKey: string): Promise<RequirementRow[]> => scope.run(byTitle, { titleKey }),
  /** What a party asked for last, whatever its status, newest first; at most `most`. */
  latestAsksOf: (partyId: string, until: Date, most: number) =>
    scope.run(latestAsksOf, { partyId, until, most }),
  /** Zero before the first one. */
  async highestNumber(): Promise<number> {
    return (await scope.run(highestNumber, {}))[0]?.number ?? 0;
  },
  /** Everything that is open or planned with who asks for it, in the order of the numbers. */
  listOpenLines: (): Promise<RequirementLine[]> => scope.run(openLines, {}),
  /** Whether the party asks for anything that is open. */
  hasOpenOf: async (partyId: string): Promise<boolean> =>
    (await scope.run(anyOpenOf, { partyId })).length > 0,
  /** Who asks for it, first one first. */
  askersOf: (requirementId: string): Promise<AskerRow[]> => scope.run(askersOf, { requirementId }),
  /** Everything a party ever asked for, also what is undone. */
  asksOf: (partyId: string): Promise<AskerRow[]> => scope.run(asksOf, { partyId }),
  /** What people sorted under a category, latest first; at most `most`. */
  listLabelled: (most: number) => scope.run(labelled, { most }),
  /** How often each spelling of a category was given, by status; in any order. */
  async countByCategory(): Promise<CategoryUse[]> {
    const { requirements: r } = scope.schema;
    return scope.db
      .select({ category: r.category, status: r.status, count: count() })
      .from(r)
      .where(and(eq(r.workspaceId, scope.workspaceId), ne(r.status, 'removed')))
      .groupBy(r.category, r.status);
  },
  /** What was added, or closed, with since < time ≤ until and is not removed, with who asks for it. */
  async listMovedLines(since: Date, until: Date): Promise<RequirementLine[]> {
    const { requirements: r, requirementAskers: a } = scope.schema;
    return lines(scope.db, scope.schema)
      .where(
        and(
          eq(r.workspaceId, scope.workspaceId),
          ne(r.status, 'removed'),
          or(
            and(gt(r.createdAt, since), lte(r.createdAt, until)),
            and(gt(r.closedAt, since), lte(r.closedAt, until)),
          ),
        ),
      )
      .orderBy(asc(r.number), asc(a.askedAt), asc(a.partyId));
  },
});

export const requirementWrites = (scope: WorkspaceScope) => ({
  insert: (requirement: Omit<RequirementRow, 'workspaceId'>): Promise<void> =>
    scope.insert('requirements', requirement),
  /** Counts the party among those who ask, or, by its state, no longer. */
  async saveAsker(asker: AskerRow): Promise<void> {
    await scope.run(saveAsker, asker);
  },
  /** Saves the change if the requirement still has `version`; returns whether it had. The version goes up by one. */
  async change(
    id: string,
    version: number,
    changes: Partial<Omit<RequirementRow, 'workspaceId' | 'id' | 'number' | 'version'>>,
  ): Promise<boolean> {
    const { requirements: r } = scope.schema;
    const changed = await scope.db
      .update(r)
      .set({ ...changes, version: version + 1 })
      .where(and(eq(r.workspaceId, scope.workspaceId), eq(r.id, id), eq(r.version, version)))
      .returning({ id: r.id });
    return changed.length > 0;
  },
});
