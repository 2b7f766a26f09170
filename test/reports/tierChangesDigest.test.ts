import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LoyaltyTier } from '../../src/loyalty/loyaltyTier.ts';
import { loyaltyTiers } from '../../src/loyalty/loyaltyTier.ts';
import { addParty } from '../../src/parties/addParty.ts';
import { type PartyKind, partyKinds } from '../../src/parties/partyKind.ts';
import { collectDigest } from '../../src/reports/collectDigest.ts';
import type { DigestFilters } from '../../src/reports/digest.ts';
import type { TierChangesData } from '../../src/reports/tierChanges.ts';
import { tierChangesSection } from '../../src/slack/messages/tierChangesSection.ts';
import type { TierChangeRow } from '../../src/store/queries/loyalty.ts';
import { textsOf } from '../../src/text/texts.ts';
import { openRecords, type Records } from './openRecords.ts';
import { seeded } from './sampleRecords.ts';

const DAY_MS = 86_400_000;
const since = new Date('2026-06-08T07:00:00Z');
const until = new Date('2026-06-15T07:00:00Z');

interface Put {
  id: string;
  name: string;
  kind: PartyKind;
  segment: string | null;
  isArchived: boolean;
  changes: { from: LoyaltyTier | null; to: LoyaltyTier | null; at: Date }[];
  /** Days since it has been in danger, and how many points it is short; null: it is not. */
  danger: { days: number; points: number } | null;
}

let records: Records;
const parties: Put[] = [];

/** Tiers wander in the three weeks around the digest's time; some parties are in danger. */
beforeAll(async () => {
  records = await openRecords();
  const random = seeded(20_260_615);
  for (let n = 0; n < 120; n += 1) {
    const name = `Party ${String(n).padStart(3, '0')}`;
    const kind = partyKinds[n % 3] ?? 'customer';
    const segment = n % 4 === 0 ? 'retail' : null;
    const { party } = await records.workspace.write((tx) =>
      addParty(tx, records.act(new Date('2026-01-01T00:00:00Z')), { name, kind, segment }),
    );
    const put: Put = {
      id: party.id,
      name,
      kind,
      segment,
      isArchived: n % 11 === 10,
      changes: [],
      danger: null,
    };
    let tier: LoyaltyTier | null = random(4) === 0 ? null : (loyaltyTiers[random(4)] ?? null);
    const instants = Array.from(
      { length: random(5) },
      () => until.getTime() + (3 - random(22)) * DAY_MS - random(DAY_MS),
    );
    for (const at of instants.sort((a, b) => a - b)) {
      const to: LoyaltyTier | null = random(9) === 0 ? null : (loyaltyTiers[random(4)] ?? null);
      if (to === tier) continue;
      put.changes.push({ from: tier, to, at: new Date(at) });
      tier = to;
    }
    await records.workspace.write(async (tx) => {
      for (const { from, to, at } of put.changes)
        await tx.loyalty.insertChange(changeOf(party.id, from, to, at));
      if (tier === 'gold' || tier === 'platinum') {
        if (random(2) === 0) put.danger = { days: random(30), points: 1 + random(12) };
        await tx.loyalty.saveState(stateOf(party.id, tier, put.danger));
      }
      if (put.isArchived) await tx.parties.change(party.id, party.version, { status: 'archived' });
    });
    parties.push(put);
  }
});
afterAll(() => records.close());

let nextId = 0;
const changeOf = (
  partyId: string,
  fromTier: LoyaltyTier | null,
  toTier: LoyaltyTier | null,
  noticedAt: Date,
): TierChangeRow => ({
  ...{ id: `t${String(nextId++).padStart(5, '0')}`, partyId, fromTier, toTier, noticedAt },
  ...{ changedOn: noticedAt.toISOString().slice(0, 10), score: 50, configVersion: 0 },
  reason: { cause: 'time', before: null, after: null },
});

/** A score that nothing but what is set here makes: no amounts, one purchase today, S as needed. */
const stateOf = (partyId: string, tier: 'gold' | 'platinum', danger: Put['danger']) => ({
  ...{ partyId, tier, tierSince: '2025-01-01', configVersion: 0, asOf: '2026-06-15', announcedFor: null },
  belowSince: danger ? dayBefore(danger.days) : null,
  score: 0,
  inputs: {
    ...{ purchaseDays: 12, netAmount: 0, unconvertedCount: 0, lastBoughtOn: '2026-06-15', changesOn: null },
    ...{ ratingCount: 1, feedbackCount: 0, judgedWeight: 1e12 },
    // L = 25 + 0 + 25 + 0.2 S, the weight so large that S is the mean.
    judgedMean: ((danger ? { gold: 55, platinum: 75 }[tier] - danger.points : 70) - 50) / 0.2,
    prior: { mean: 75, shrinkage: 2 },
  },
});
const dayBefore = (days: number) => new Date(until.getTime() - days * DAY_MS).toISOString().slice(0, 10);

const collect = async (filters: DigestFilters): Promise<TierChangesData> => {
  const subscription = { id: 's', sections: ['tierChanges' as const], filters, coveredUntil: since };
  const { sections } = await collectDigest(records.workspace.read, {
    ...{ subscription, until, requestedBy: null },
  });
  if (!sections.tierChanges) throw new Error('no section');
  return sections.tierChanges;
};

const height = (tier: LoyaltyTier | null) => (tier === null ? 0 : 1 + loyaltyTiers.indexOf(tier));

/** From the raw list of what was put in, by other means than the section's. */
const naively = (filters: DigestFilters) => {
  const about = parties.filter(
    ({ kind, segment, isArchived }) =>
      !isArchived &&
      (!filters.side || kind === filters.side || kind === 'both') &&
      (!filters.segment || segment === filters.segment),
  );
  const tierAt = (party: Put, at: Date) => {
    const before = party.changes.filter((change) => change.at <= at).at(-1);
    return before ? before.to : (party.changes[0]?.from ?? null);
  };
  const moved = about
    .map((party) => ({ name: party.name, from: tierAt(party, since), to: tierAt(party, until) }))
    .filter(({ from, to }) => from !== to);
  const byHeight = (tier: 'from' | 'to') => (a: (typeof moved)[number], b: (typeof moved)[number]) =>
    height(b[tier]) - height(a[tier]) || (a.name < b.name ? -1 : 1);
  return {
    risen: moved.filter(({ from, to }) => height(to) > height(from)).sort(byHeight('to')),
    fallen: moved.filter(({ from, to }) => height(to) < height(from)).sort(byHeight('from')),
    coming: about.flatMap(({ name, danger }) =>
      danger ? [{ name, points: danger.points, by: dayBefore(danger.days - 30) }] : [],
    ),
  };
};

describe.each([{}, { side: 'customer' }, { side: 'partner' }, { segment: 'retail' }] as const)(
  'the loyalty tiers of a digest about %j, worked out anew from what was put in',
  (filters) => {
    test('who rose, who fell, whoever came back left out', async () => {
      const { risen, fallen } = await collect(filters);
      const naive = naively(filters);
      for (const [shown, expected] of [
        [risen, naive.risen],
        [fallen, naive.fallen],
      ] as const) {
        expect(expected.length).toBeGreaterThan(0);
        expect(shown.shown.map(({ name, from, to }) => ({ name, from, to }))).toEqual(expected.slice(0, 5));
        expect(shown.shown.length + shown.restCount).toBe(expected.length);
      }
    });

    test('who is about to fall, the soonest first', async () => {
      const { coming } = await collect(filters);
      const expected = naively(filters).coming.sort((a, b) =>
        a.by < b.by ? -1 : a.by > b.by ? 1 : a.name < b.name ? -1 : 1,
      );
      expect(coming.shown.map(({ name, points, by }) => ({ name, points, by }))).toEqual(
        expected.slice(0, 3),
      );
      expect(coming.shown.length + coming.restCount).toBe(expected.length);
    });
  },
);

test('where nothing changed it says so, in either language', async () => {
  const empty = await collect({ segment: 'nobody' });
  for (const [language, words] of [
    ['en', 'Nothing new'],
    ['zh-CN', '没有新内容'],
  ] as const) {
    const { blocks, summary } = tierChangesSection(empty, { t: textsOf(language), zone: 'UTC' });
    expect(JSON.stringify(blocks)).toContain(words);
    expect(summary.length).toBeGreaterThan(5);
  }
});
