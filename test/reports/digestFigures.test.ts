import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectDigest } from '../../src/reports/collectDigest.ts';
import { type DigestFilters, digestSections } from '../../src/reports/digest.ts';
import type { DigestSectionData } from '../../src/reports/digestMessage.ts';
import { isAbout, naiveIndex, naiveMovements, naiveRanking } from './naiveDigest.ts';
import { openRecords, type Records } from './openRecords.ts';
import { putSample, type Sample, type SampleParty } from './sampleRecords.ts';

const since = new Date('2026-06-08T07:00:00Z');
const until = new Date('2026-06-15T07:00:00Z');

let records: Records;
let sample: Sample;
beforeAll(async () => {
  records = await openRecords();
  sample = await putSample(records, { seed: 20_260_615, end: until, partyCount: 150 });
});
afterAll(() => records.close());

const collect = async (filters: DigestFilters, sections = digestSections): Promise<DigestSectionData> => {
  const subscription = { id: 's', sections: [...sections], filters, coveredUntil: since };
  const message = await collectDigest(records.workspace.read, { subscription, until, requestedBy: null });
  return message.sections as DigestSectionData;
};

const total = ({ shown, restCount }: { shown: unknown[]; restCount: number }) => shown.length + restCount;
const named = (name: string): SampleParty => {
  const party = sample.parties.find((one) => one.name === name);
  if (!party) throw new Error(`no ${name}`);
  return party;
};

for (const side of [undefined, 'customer', 'partner'] as const) {
  const filters: DigestFilters = side ? { side } : {};

  describe(`the figures about ${side ?? 'everybody'}, worked out anew from what was put in`, () => {
    test('what moved, farthest first', async () => {
      const { movements } = await collect(filters);
      const naive = naiveMovements(sample, since, until, side);
      expect(naive.moved.length).toBeGreaterThan(2);
      expect(movements.ratings).toEqual({ count: naive.ratingCount, mean: naive.mean });
      expect(movements.standings.shown.map(({ name, from, to }) => ({ name, from, to }))).toEqual(
        naive.moved.slice(0, 8),
      );
      expect(total(movements.standings)).toBe(naive.moved.length);
      expect(total(movements.firstRated)).toBe(naive.firstRated.length);
      for (const { name } of movements.firstRated.shown) expect(naive.firstRated).toContain(name);
      expect(total(movements.newParties)).toBe(naive.newParties.length);
      expect(movements.newParties.shown.map(({ name }) => name)).toEqual(naive.newParties.slice(0, 5));
    });

    test('needs that came, shipped or were declined', async () => {
      const { needs } = (await collect(filters)).movements;
      const asksFor = (partyId: string) => {
        const party = sample.parties.find(({ id }) => id === partyId);
        return party && (!side || party.kind === side || party.kind === 'both');
      };
      const about = sample.needs.filter(
        (need) => need.status !== 'removed' && (!side || need.askers.some(({ partyId }) => asksFor(partyId))),
      );
      const within = (at: Date | null) => at !== null && at > since && at <= until;
      const numbers = (wanted: typeof about) => wanted.map(({ number }) => number);
      const expected = {
        added: numbers(about.filter(({ createdAt }) => within(createdAt))),
        shipped: numbers(about.filter(({ status, closedAt }) => status === 'shipped' && within(closedAt))),
        declined: numbers(about.filter(({ status, closedAt }) => status === 'declined' && within(closedAt))),
      };
      for (const what of ['added', 'shipped', 'declined'] as const) {
        expect(needs[what].shown.map(({ number }) => number)).toEqual(expected[what].slice(0, 3));
        expect(total(needs[what])).toBe(expected[what].length);
      }
    });

    test('the top needs and why', async () => {
      const { topNeeds } = await collect(filters);
      const ranking = naiveRanking(sample.needs, until);
      const asked = new Map(sample.needs.map(({ number, askers }) => [number, askers]));
      const mine = ranking
        .map((place, at) => ({ ...place, rank: at + 1 }))
        .filter(({ number }) =>
          side
            ? asked.get(number)?.some(({ partyId }) => {
                const kind = sample.parties.find(({ id }) => id === partyId)?.kind;
                return kind === side || kind === 'both';
              })
            : true,
        );
      expect(total(topNeeds)).toBe(mine.length);
      expect(topNeeds.shown.map(({ rank, score, demand }) => ({ rank, score, demand }))).toEqual(
        mine.slice(0, 5).map(({ rank, score, demand }) => ({ rank, score, demand })),
      );
    });

    test('the alerts: new, open and cleared', async () => {
      const { lowSatisfaction } = await collect(filters);
      const alerts = (await records.workspace.read.alerts.listOpenOrMoved(new Date(0), until)).map(
        (alert) => ({
          ...alert,
          party: sample.parties.find(({ id }) => id === alert.partyId),
        }),
      );
      const about = alerts.filter(({ party }) => party && isAbout(party, side));
      const wasCleared = (alert: (typeof about)[number]) =>
        alert.clearedAt !== null && alert.clearedAt <= until;
      const open = about.filter((alert) => !wasCleared(alert));
      expect(total(lowSatisfaction.fired)).toBe(open.filter(({ firedAt }) => firedAt > since).length);
      expect(total(lowSatisfaction.open)).toBe(open.filter(({ firedAt }) => firedAt <= since).length);
      expect(total(lowSatisfaction.cleared)).toBe(
        about.filter((alert) => wasCleared(alert) && (alert.clearedAt ?? since) > since).length,
      );
      for (const group of [lowSatisfaction.fired, lowSatisfaction.open]) {
        const indexes = group.shown.map(({ index }) => index ?? 100);
        expect(indexes).toEqual([...indexes].sort((a, b) => a - b));
        for (const alerted of group.shown) {
          const party = named(alerted.name);
          expect(alerted.index).toBe(naiveIndex(party, until));
          const latest = party.ratings.filter(({ at }) => at <= until).map(({ score }) => score);
          expect(alerted.lastScores).toEqual(latest.slice(-3).reverse());
        }
      }
    });
  });
}

test('the sample holds what these figures are about', async () => {
  const { lowSatisfaction, topNeeds, movements } = await collect({});
  expect(total(lowSatisfaction.open)).toBeGreaterThan(0);
  expect(total(lowSatisfaction.fired)).toBeGreaterThan(0);
  expect(total(topNeeds)).toBeGreaterThan(5);
  expect(total(movements.firstRated)).toBeGreaterThan(0);
  expect(total(movements.newParties)).toBeGreaterThan(0);
});

test('only the chosen sections are collected, and a digest is plain JSON', async () => {
  const some = await collect({}, ['movements'] as never);
  expect(Object.keys(some)).toEqual(['movements']);
  const all = await collect({});
  expect(JSON.parse(JSON.stringify(all))).toEqual(all);
});
