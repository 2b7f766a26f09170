import { getTableColumns } from 'drizzle-orm';
import { nameDeletions } from '../../src/parties/nameDeletions.ts';
import type { Schema } from '../../src/store/schema/defineSchema.ts';
import type { WorkspaceScope } from '../../src/store/workspaceScope.ts';

export type Table = Exclude<keyof Schema, 'workspaces'>;
export type Rows = { [T in Table]: Omit<Schema[T]['$inferSelect'], 'workspaceId'>[] };

/** Days of the year 2026, to the millisecond. */
export const day = (number: number): Date => new Date(Date.UTC(2026, 0, number, 12, 0, 0, 123));

/** The version of every sample row, so that a change meant for one of them would fit its namesake elsewhere. */
export const sampleVersion = 4;

/**
 * A few rows for every table, with nulls, several scripts and equal times among them. Keys, names and times are the same
 * whatever the `mark`; texts and numbers carry it, so that a row of another workspace is recognized.
 */
export const sampleRows = (mark: string): Rows => {
  const number = mark.length;
  const party = {
    kind: 'customer',
    shortName: null,
    segment: null,
    ownerId: null,
    status: 'active',
    website: null,
    channelId: null,
    note: mark,
    externalId: null,
    mergedIntoId: null,
    createdAt: day(1),
    createdBy: 'UANA',
    updatedAt: day(2),
    version: sampleVersion,
  } as const;
  const name = (partyId: string, nameKey: string, kind: 'name' | 'short' = 'name') => ({
    partyId,
    nameKey,
    kind,
    spelling: `${nameKey} ${mark}`,
  });
  const hints = (partyId: string, kind: 'word' | 'deletion' | 'domain', all: string[]) =>
    all.map((hint) => ({ partyId, kind, hint }));
  const requirement = {
    detail: null,
    type: 'feature',
    priority: null,
    difficulty: null,
    category: null,
    status: 'open',
    dueOn: null,
    permalink: null,
    createdAt: day(5),
    createdBy: 'UANA',
    updatedAt: day(5),
    closedAt: null,
    version: sampleVersion,
  } as const;
  const rating = {
    comment: null,
    rater: 'person:UANA',
    recordedBy: 'UANA',
    permalink: null,
    state: 'counted',
    replacesId: null,
    version: sampleVersion,
    theme: null,
    themeState: null,
  } as const;
  const interaction = {
    kind: 'call',
    sentiment: null,
    recordedBy: 'UANA',
    recordedAt: day(20),
    permalink: null,
    state: 'counted',
    version: sampleVersion,
  } as const;
  const subscription = {
    sections: ['topNeeds'],
    filters: {},
    cron: '0 9 * * 1',
    zone: 'Europe/Berlin',
    language: 'en',
    alertsAtOnce: true,
    tierChangesAtOnce: true,
    ownerId: 'UMO',
    isActive: true,
    nextDueAt: day(40),
    coveredUntil: day(33),
    mutedAt: day(34),
    mutedUntil: null,
    createdAt: day(3),
    version: sampleVersion,
  } as const;
  const outgoing = {
    language: 'en',
    zone: 'UTC',
    ownerId: null,
    state: 'waiting',
    attempts: number,
    dueAt: day(30),
    claimedUntil: null,
    sentAt: null,
    error: null,
    postedTs: null,
    createdAt: day(30),
  } as const;
  const reason = { rule: 'indexBelowLine', index: number, below: 40, lastScores: [number, 10] } as const;
  const alert = {
    ratingId: 'r1',
    reason: { ...reason, lastScores: [...reason.lastScores] },
    clearedAt: null,
    clearing: null,
    acknowledgedAt: null,
    acknowledgedBy: null,
    snoozedAt: null,
    snoozedBy: null,
    snoozedUntil: null,
  };
  const message = {
    type: 'lowRatingNotice',
    partyId: 'p1',
    partyName: `Acme ${mark}`,
    score: null,
    comment: null,
    recordedBy: 'UANA',
    isAlert: false,
    index: 12.5,
  } as const;
  const purchase = {
    amount: 120_000 + number,
    currency: 'EUR',
    baseAmount: 120_000 + number,
    description: mark,
    reference: null,
    refundOfId: null,
    cancelledOn: null,
    recordedBy: 'UANA',
    recordedAt: day(20),
    permalink: null,
    state: 'counted',
    version: sampleVersion,
  } as const;
  const points = { frequency: number, amount: 12.5, recency: 20, satisfaction: 15 };
  const loyalty = {
    tierSince: '2026-01-08',
    belowSince: null,
    score: 61.25,
    inputs: {
      ...{ purchaseDays: number, netAmount: 120_000, unconvertedCount: 0, lastBoughtOn: '2026-01-08' },
      ...{ changesOn: null, ratingCount: 0, feedbackCount: 0, judgedWeight: 0, judgedMean: null },
      prior: { mean: 75, shrinkage: 2 },
    },
    configVersion: 1,
    asOf: '2026-01-12',
    announcedFor: null,
  } as const;
  const health = {
    fromBand: 'amber',
    changedAt: day(11),
    bandSince: '2026-01-08',
    asOf: '2026-01-12',
  } as const;
  const entry = {
    at: day(10),
    actorId: 'UANA',
    source: 'line',
    action: 'rating.record',
    partyId: 'p1',
    before: null,
    after: { mark },
    requestKey: null,
    batchId: null,
    undoneAt: null,
    undoneBy: null,
  } as const;

  return {
    people: [
      person('UANA', 'Ana', 'rep', false),
      person('ULIN', '林晓', null, false),
      person('UZOE', 'zoe', null, true),
      person('UEMO', '😀 Emo', 'manager', false),
      person('UMO', 'Mo', null, false),
    ].map((row) => ({ ...row, zone: mark })),
    parties: [
      { ...party, id: 'p1', name: 'Acme', shortName: 'acme', ownerId: 'UANA', externalId: 'x1' },
      { ...party, id: 'p2', kind: 'partner', name: 'Ärzte', segment: 'health' },
      { ...party, id: 'p3', kind: 'both', name: '北京科技', segment: 'health', ownerId: 'UANA' },
      { ...party, id: 'p4', name: '😀 Smile', website: 'https://smile.example', channelId: 'CSALES' },
      { ...party, id: 'p5', name: 'acme east', status: 'archived' },
      { ...party, id: 'p6', name: 'Gone', status: 'removed', mergedIntoId: 'p1' },
    ],
    partyNames: [
      name('p1', 'acme corporation'),
      name('p1', 'acme', 'short'),
      name('p2', 'arzte'),
      name('p3', '北京科技'),
      name('p4', '😀 smile'),
      name('p5', 'acme east'),
      name('p5', 'acme', 'short'),
      name('p6', 'acme gone'),
    ],
    partyNameHints: [
      ...hints('p1', 'word', ['corporation']),
      ...hints('p1', 'deletion', nameDeletions('acme')),
      ...hints('p3', 'deletion', nameDeletions('北京科技')),
      ...hints('p5', 'word', ['east']),
      ...hints('p3', 'domain', ['smile.example']),
      ...hints('p4', 'domain', ['smile.example']),
    ],
    dismissedDuplicates: [
      dismissal('p1', 'p4', day(6)),
      dismissal('p2', 'p3', day(7)),
      dismissal('p2', 'p4', day(7)),
      { ...dismissal('p3', 'p4', day(8)), state: 'undone' as const },
    ].map((row) => ({ ...row, dismissedBy: mark })),
    contacts: [
      contact('c1', 'p1', `Jane ${mark}`, 'jane@acme.example'),
      contact('c2', 'p1', `王芳 ${mark}`, null),
    ],
    requirements: [
      { ...requirement, id: 'q1', number: 1, title: `Single sign-on ${mark}`, titleKey: 'single sign-on' },
      {
        ...requirement,
        id: 'q2',
        number: 2,
        title: `Export ${mark}`,
        titleKey: 'export',
        priority: 'high',
        difficulty: 3,
        category: mark,
        detail: mark,
        dueOn: '2026-12-24',
        status: 'planned',
      },
      {
        ...requirement,
        id: 'q3',
        number: 3,
        title: `离线 ${mark}`,
        titleKey: '离线',
        status: 'shipped',
        closedAt: day(15),
      },
    ],
    requirementAskers: [
      asker('q1', 'p1', day(5)),
      asker('q1', 'p3', day(6)),
      asker('q2', 'p1', day(5)),
      asker('q3', 'p2', day(5)),
    ].map((row) => ({ ...row, permalink: mark })),
    ratings: [
      { ...rating, id: 'r1', partyId: 'p1', score: number, ratedAt: day(10), ratedOn: '2026-01-10' },
      { ...rating, id: 'r2', partyId: 'p1', score: 0.1 + 0.2, ratedAt: day(11), ratedOn: '2026-01-11' },
      {
        ...rating,
        id: 'r3',
        partyId: 'p1',
        score: 70,
        ratedAt: day(11),
        ratedOn: '2026-01-11',
        state: 'replaced',
      },
      {
        ...rating,
        id: 'r4',
        partyId: 'p3',
        score: 100,
        ratedAt: day(11),
        ratedOn: '2026-01-11',
        comment: mark,
        theme: `speed ${mark}`,
        themeState: 'confirmed',
      },
    ],
    satisfactionSummaries: [
      summary('p1', {
        ratingCount: 2,
        weight: 1.75,
        mean: number,
        lastScore: 0.1 + 0.2,
        lastRatedAt: day(11),
      }),
      summary('p2', { ratingCount: 0, weight: 0, mean: null, lastScore: null, lastRatedAt: null }),
      summary('p3', { ratingCount: 1, weight: 1, mean: 100, lastScore: 100, lastRatedAt: day(11) }),
    ],
    configurations: [1, 2].map((version) => ({
      area: 'satisfaction',
      version,
      values: { halfLifeInDays: 90 + version, mark },
      createdAt: day(version),
      createdBy: 'UADA',
    })),
    interactions: [
      { ...interaction, id: 'i1', partyId: 'p1', body: `called ${mark}`, happenedAt: day(20) },
      { ...interaction, id: 'i2', partyId: 'p1', body: `又打了 ${mark}`, happenedAt: day(20), kind: 'note' },
      {
        ...{ ...interaction, id: 'i9', partyId: 'p1', body: mark, happenedAt: day(18), kind: 'feedback' },
        sentiment: 'negative',
      },
      { ...interaction, id: 'i3', partyId: 'p1', body: mark, happenedAt: day(19), state: 'undone' },
      {
        ...interaction,
        id: 'i4',
        partyId: 'p3',
        body: mark,
        happenedAt: day(21),
        kind: 'problem',
        sentiment: 'negative',
      },
    ],
    alerts: [
      { ...alert, id: 'a1', partyId: 'p1', state: 'cleared', firedAt: day(8), clearedAt: day(9) },
      { ...alert, id: 'a2', partyId: 'p1', state: 'open', firedAt: day(11) },
      { ...alert, id: 'a3', partyId: 'p3', state: 'open', firedAt: day(11) },
    ],
    subscriptions: [
      { ...subscription, id: 's1', channelId: 'CSALES', sections: ['topNeeds', 'movements'] },
      {
        ...subscription,
        id: 's2',
        channelId: 'CMANAGEMENT',
        sections: ['lowSatisfaction'],
        filters: { segment: mark, side: 'partner' },
        alertsAtOnce: false,
        nextDueAt: day(39),
      },
      { ...subscription, id: 's3', channelId: 'CSALES', sections: ['topNeeds'], isActive: false },
    ],
    outbox: [
      { ...outgoing, id: 'o1', deliveryKey: 'alert:a1', target: 'CSALES', message },
      { ...outgoing, id: 'o2', deliveryKey: 'alert:a2', target: 'CSALES', message, createdAt: day(31) },
      { ...outgoing, id: 'o3', deliveryKey: 'notice:r1', target: 'UANA', message, claimedUntil: day(31) },
      {
        ...outgoing,
        id: 'o4',
        deliveryKey: 'notice:r2',
        target: 'UANA',
        message,
        state: 'posted',
        postedTs: '1767.2',
      },
    ],
    audit: [
      { ...entry, id: 'e1', entityId: 'r1', requestKey: 'V1' },
      { ...entry, id: 'e2', entityId: 'r2', before: { replacedId: null, list: [1, '二', { deep: true }] } },
      { ...entry, id: 'e3', entityId: 'r3', undoneAt: day(12), undoneBy: 'UMO' },
      { ...entry, id: 'e4', entityId: 'p1', action: 'party.add', batchId: 'b1', at: day(9) },
      { ...entry, id: 'e5', entityId: 'b1', action: 'import.run', batchId: 'b1', at: day(9), partyId: null },
    ],
    purchases: [
      { ...purchase, id: 'b1', partyId: 'p1', boughtOn: '2026-01-08', reference: 'INV-1' },
      { ...purchase, id: 'b2', partyId: 'p1', boughtOn: '2026-01-09', currency: 'JPY', baseAmount: null },
      {
        ...{ ...purchase, id: 'b3', partyId: 'p1', boughtOn: '2026-01-10', refundOfId: 'b1' },
        ...{ amount: -number, baseAmount: -number },
      },
      { ...purchase, id: 'b4', partyId: 'p2', boughtOn: '2026-01-08', cancelledOn: '2026-01-11' },
      { ...purchase, id: 'b5', partyId: 'p2', boughtOn: '2026-01-11', state: 'undone' },
      { ...purchase, id: 'b6', partyId: 'p3', boughtOn: '2026-01-12', amount: 2 ** 40 + number },
      { ...purchase, id: 'b7', partyId: 'p4', boughtOn: '2026-01-12' },
    ],
    currencyRates: [
      { currency: 'JPY', validFrom: '2026-01-01', rate: `0.006${number}`, setBy: 'UMO', setAt: day(1) },
      { currency: 'JPY', validFrom: '2026-01-10', rate: `0.007${number}`, setBy: 'UMO', setAt: day(10) },
      { currency: 'USD', validFrom: '2026-01-01', rate: `0.9${number}`, setBy: 'UMO', setAt: day(1) },
    ],
    loyaltyStates: [
      { ...loyalty, partyId: 'p1', tier: 'gold' },
      { ...loyalty, partyId: 'p2', tier: 'silver', belowSince: '2026-01-10', announcedFor: '2026-02-09' },
      { ...loyalty, partyId: 'p3', tier: 'gold', asOf: '2026-01-11', belowSince: '2026-01-11' },
    ],
    tierChanges: [
      {
        ...{ id: 't1', partyId: 'p1', fromTier: null, toTier: 'gold', changedOn: '2026-01-08' },
        ...{ noticedAt: day(8), score: 61.25, configVersion: 1 },
        reason: { cause: 'purchase', before: null, after: points },
      },
      {
        ...{ id: 't2', partyId: 'p2', fromTier: 'gold', toTier: 'silver', changedOn: '2026-01-09' },
        ...{ noticedAt: day(10), score: 55, configVersion: 1 },
        reason: { cause: 'time', before: points, after: points },
      },
    ],
    healthStates: [
      { ...health, partyId: 'p1', band: 'green', fromBand: null, score: 80 + number / 10 },
      { ...health, partyId: 'p2', band: 'red', bandSince: '2026-01-09', score: 40 + number / 10 },
      { ...health, partyId: 'p3', band: 'red', bandSince: '2026-01-10', score: 30 + number / 10 },
    ],
  };
};

const person = (id: string, name: string, role: 'rep' | 'manager' | null, isSlackAdmin: boolean) => ({
  id,
  name,
  role,
  language: 'en' as const,
  zone: 'UTC',
  isSlackAdmin,
  isOutsider: false,
  refreshedAt: day(1),
});

const dismissal = (firstId: string, secondId: string, dismissedAt: Date) => ({
  firstId,
  secondId,
  dismissedAt,
  state: 'counted' as const,
});

const contact = (id: string, partyId: string, name: string, email: string | null) => ({
  id,
  partyId,
  name,
  email,
  phone: null,
  title: null,
  createdAt: day(4),
  removedAt: null,
});

const asker = (requirementId: string, partyId: string, askedAt: Date) => ({
  requirementId,
  partyId,
  askedAt,
  recordedBy: 'UANA',
  permalink: null,
  state: 'counted' as const,
});

const summary = <T extends object>(partyId: string, values: T) => ({ partyId, asOf: day(11), ...values });

/** Tables in an order in which every row finds what it points at. */
export const tables = Object.keys(sampleRows('')) as Table[];

/** Puts the rows there in one statement for each table. */
export const insertRows = async (scope: WorkspaceScope, rows: Partial<Rows>): Promise<void> => {
  for (const table of tables) {
    const found = rows[table];
    if (!found?.length) continue;
    const target = scope.schema[table] as Schema['parties'];
    const values = found.map((row) => ({ ...row, workspaceId: scope.workspaceId }));
    await scope.db.insert(target).values(values as never);
  }
};

/** Every row of every table, by workspace, in the order of their keys. */
export const allRows = async (scope: WorkspaceScope): Promise<Record<string, string[]>> => {
  const byWorkspace: Record<string, string[]> = {};
  for (const table of [...tables, 'workspaces' as const]) {
    const target = scope.schema[table] as Schema['parties'];
    for (const row of await scope.db.select(getTableColumns(target)).from(target)) {
      const owner = String((row as { workspaceId?: string }).workspaceId ?? row.id);
      byWorkspace[owner] = [...(byWorkspace[owner] ?? []), `${table} ${JSON.stringify(row)}`];
    }
  }
  for (const rows of Object.values(byWorkspace)) rows.sort();
  return byWorkspace;
};
