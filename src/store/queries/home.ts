import { and, asc, count, desc, eq, gt, inArray, isNotNull, lt, lte, notExists } from 'drizzle-orm';
import { hot, through } from '../hotQuery.ts';
import type { Schema } from '../schema/defineSchema.ts';
import type { WorkspaceScope } from '../workspaceScope.ts';
import type { AlertRow } from './alerts.ts';

/** A party as App Home names it. */
export interface NamedParty {
  id: string;
  name: string;
}

export interface OwnedAlert {
  alert: AlertRow;
  party: NamedParty;
  ownerId: string | null;
}

export interface OverdueNeed {
  number: number;
  title: string;
  /** yyyy-mm-dd */
  dueOn: string | null;
  party: NamedParty;
}

const named = ({ parties }: Schema) => ({ id: parties.id, name: parties.name });

const alertsOfOwner = hot<{ ownerId: string; most: number }>()('home.alertsOfOwner', (db, schema, p) => {
  const { alerts, parties } = schema;
  return db
    .select({ alert: alerts, party: named(schema), ownerId: parties.ownerId })
    .from(alerts)
    .innerJoin(parties, and(eq(parties.workspaceId, alerts.workspaceId), eq(parties.id, alerts.partyId)))
    .where(
      and(
        eq(alerts.workspaceId, p.workspaceId),
        eq(alerts.state, 'open'),
        eq(parties.ownerId, p.ownerId),
        eq(parties.status, 'active'),
      ),
    )
    .orderBy(asc(alerts.firedAt), asc(alerts.id))
    .limit(p.most);
});

const openAlerts = hot<{ most: number }>()('home.openAlerts', (db, schema, p) => {
  const { alerts, parties } = schema;
  return db
    .select({ alert: alerts, party: named(schema), ownerId: parties.ownerId })
    .from(alerts)
    .innerJoin(parties, and(eq(parties.workspaceId, alerts.workspaceId), eq(parties.id, alerts.partyId)))
    .where(and(eq(alerts.workspaceId, p.workspaceId), eq(alerts.state, 'open'), eq(parties.status, 'active')))
    .orderBy(asc(alerts.firedAt), asc(alerts.id))
    .limit(p.most);
});

const alertCounts = hot<object>()('home.alertCounts', (db, { alerts, parties }, p) =>
  db
    .select({ ownerId: parties.ownerId, count: count() })
    .from(alerts)
    .innerJoin(parties, and(eq(parties.workspaceId, alerts.workspaceId), eq(parties.id, alerts.partyId)))
    .where(and(eq(alerts.workspaceId, p.workspaceId), eq(alerts.state, 'open'), eq(parties.status, 'active')))
    .groupBy(parties.ownerId)
    .orderBy(desc(count()), asc(parties.ownerId)),
);

const scoresOfOwner = hot<{ ownerId: string; since: Date; until: Date; most: number }>()(
  'home.scoresOfOwner',
  (db, schema, p) => {
    const { parties, ratings } = schema;
    return db
      .select({ party: named(schema), score: ratings.score, at: ratings.ratedAt })
      .from(parties)
      .innerJoin(
        ratings,
        and(
          eq(ratings.workspaceId, parties.workspaceId),
          eq(ratings.partyId, parties.id),
          eq(ratings.state, 'counted'),
          gt(ratings.ratedAt, through(p.since, ratings.ratedAt)),
          lte(ratings.ratedAt, through(p.until, ratings.ratedAt)),
        ),
      )
      .where(
        and(
          eq(parties.workspaceId, p.workspaceId),
          eq(parties.ownerId, p.ownerId),
          eq(parties.status, 'active'),
        ),
      )
      .orderBy(desc(ratings.ratedAt), desc(ratings.id))
      .limit(p.most);
  },
);

const overdueOfOwner = hot<{ ownerId: string; today: string; most: number }>()(
  'home.overdueOfOwner',
  (db, schema, p) => {
    const { parties, requirementAskers: a, requirements: r } = schema;
    return db
      .select({ number: r.number, title: r.title, dueOn: r.dueOn, party: named(schema) })
      .from(parties)
      .innerJoin(
        a,
        and(eq(a.workspaceId, parties.workspaceId), eq(a.partyId, parties.id), eq(a.state, 'counted')),
      )
      .innerJoin(r, and(eq(r.workspaceId, a.workspaceId), eq(r.id, a.requirementId)))
      .where(
        and(
          eq(parties.workspaceId, p.workspaceId),
          eq(parties.ownerId, p.ownerId),
          eq(parties.status, 'active'),
          inArray(r.status, ['open', 'planned']),
          isNotNull(r.dueOn),
          lt(r.dueOn, p.today),
        ),
      )
      .orderBy(asc(r.dueOn), asc(r.number), asc(parties.id))
      .limit(p.most);
  },
);

const quietOfOwner = hot<{ ownerId: string; before: Date; most: number }>()(
  'home.quietOfOwner',
  (db, schema, p) => {
    const { parties, interactions: i, ratings, requirementAskers: a } = schema;
    const ratedSince = db
      .select({ id: ratings.id })
      .from(ratings)
      .where(
        and(
          eq(ratings.workspaceId, parties.workspaceId),
          eq(ratings.partyId, parties.id),
          eq(ratings.state, 'counted'),
          gt(ratings.ratedAt, through(p.before, ratings.ratedAt)),
        ),
      );
    const metSince = db
      .select({ id: i.id })
      .from(i)
      .where(
        and(
          eq(i.workspaceId, parties.workspaceId),
          eq(i.partyId, parties.id),
          eq(i.state, 'counted'),
          gt(i.happenedAt, through(p.before, i.happenedAt)),
        ),
      );
    const askedSince = db
      .select({ id: a.requirementId })
      .from(a)
      .where(
        and(
          eq(a.workspaceId, parties.workspaceId),
          eq(a.partyId, parties.id),
          eq(a.state, 'counted'),
          gt(a.askedAt, through(p.before, a.askedAt)),
        ),
      );
    return db
      .select({ ...named(schema), createdAt: parties.createdAt })
      .from(parties)
      .where(
        and(
          eq(parties.workspaceId, p.workspaceId),
          eq(parties.ownerId, p.ownerId),
          eq(parties.status, 'active'),
          lte(parties.createdAt, through(p.before, parties.createdAt)),
          notExists(ratedSince),
          notExists(metSince),
          notExists(askedSince),
        ),
      )
      .orderBy(asc(parties.createdAt), asc(parties.id))
      .limit(p.most);
  },
);

const ownedOne = hot<{ ownerId: string }>()('home.ownedOne', (db, { parties }, p) =>
  db
    .select({ id: parties.id })
    .from(parties)
    .where(
      and(
        eq(parties.workspaceId, p.workspaceId),
        eq(parties.ownerId, p.ownerId),
        eq(parties.status, 'active'),
      ),
    )
    .limit(1),
);

const anyOne = hot<object>()('home.anyOne', (db, { parties }, p) =>
  db
    .select({ id: parties.id })
    .from(parties)
    .where(and(eq(parties.workspaceId, p.workspaceId), eq(parties.status, 'active')))
    .limit(1),
);

/** What App Home asks for: of the active parties that one person owns, and of the whole team. */
export const homeReads = (scope: WorkspaceScope) => ({
  /** The open alerts of the owner's parties, the oldest first. */
  alertsOfOwner: (ownerId: string, most: number): Promise<OwnedAlert[]> =>
    scope.run(alertsOfOwner, { ownerId, most }),
  /** Everybody's, the oldest first. */
  openAlerts: (most: number): Promise<OwnedAlert[]> => scope.run(openAlerts, { most }),
  /** How many open alerts each owner has, most first; null: nobody's. */
  alertCounts: (): Promise<{ ownerId: string | null; count: number }[]> => scope.run(alertCounts, {}),
  /** The owner's parties' counted scores of since < time ≤ until, the latest first. */
  scoresOfOwner: (
    ownerId: string,
    since: Date,
    until: Date,
    most: number,
  ): Promise<{ party: NamedParty; score: number; at: Date }[]> =>
    scope.run(scoresOfOwner, { ownerId, since, until, most }),
  /** What the owner's parties ask for that is open and was due before `today` (yyyy-mm-dd), longest overdue first. */
  overdueOfOwner: (ownerId: string, today: string, most: number): Promise<OverdueNeed[]> =>
    scope.run(overdueOfOwner, { ownerId, today, most }),
  /** The owner's parties that were there at `before`, and of which nothing was rated, logged or asked since; the oldest first. */
  quietOfOwner: (
    ownerId: string,
    before: Date,
    most: number,
  ): Promise<(NamedParty & { createdAt: Date })[]> => scope.run(quietOfOwner, { ownerId, before, most }),
  async ownsAny(ownerId: string): Promise<boolean> {
    return (await scope.run(ownedOne, { ownerId })).length > 0;
  },
  async hasAnyParty(): Promise<boolean> {
    return (await scope.run(anyOne, {})).length > 0;
  },
});
