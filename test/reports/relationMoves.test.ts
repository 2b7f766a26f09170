import { afterEach, beforeEach, expect, test } from 'vitest';
import { backtestRisk, cutoffsBefore } from '../../src/health/backtestRisk.ts';
import { partyHealth } from '../../src/health/partyHealth.ts';
import { refreshHealth } from '../../src/health/refreshHealth.ts';
import { reviewHealth } from '../../src/health/reviewHealth.ts';
import { dayAfter, dayNumber } from '../../src/loyalty/localDays.ts';
import { refreshLoyalty } from '../../src/loyalty/refreshLoyalty.ts';
import { addParty } from '../../src/parties/addParty.ts';
import type { PartyKind } from '../../src/parties/partyKind.ts';
import { lapsedParties } from '../../src/reports/lapsedParties.ts';
import { relationMoves } from '../../src/reports/relationMoves.ts';
import { recordRating } from '../../src/satisfaction/recordRating.ts';
import { openRecords, type Records } from './openRecords.ts';

const until = new Date('2026-06-15T07:00:00Z');
const DAY_MS = 86_400_000;
const before = (days: number) => new Date(until.getTime() - days * DAY_MS);
const since = before(7);
const on = '2026-06-15';

let records: Records;
beforeEach(async () => {
  records = await openRecords();
});
afterEach(() => records.close());

const add = (name: string, kind: PartyKind = 'customer') =>
  records.workspace.write(async (tx) => {
    const act = records.act(before(900));
    return (await addParty(tx, act, { kind, name, ownerId: 'UANA' })).party.id;
  });

/** Days ago; recorded at `recordedDaysAgo`, which is of no account. */
const buy = (partyId: string, days: readonly number[], recordedDaysAgo = 0) =>
  records.workspace.write(async (tx) => {
    for (const ago of days)
      await tx.purchases.insert({
        ...{ id: records.newId(), partyId, amount: 10_000, currency: 'EUR', baseAmount: 10_000 },
        ...{ boughtOn: dayAfter(on, -ago), description: null, reference: null, refundOfId: null },
        ...{ cancelledOn: null, recordedBy: 'UMO', recordedAt: before(recordedDaysAgo), permalink: null },
        ...{ state: 'counted', version: 1 },
      });
    await refreshLoyalty(tx, records.act(until), partyId, 'purchase');
  });

const rate = (partyId: string, ratings: readonly (readonly [number, number])[]) =>
  records.workspace.write(async (tx) => {
    for (const [ago, score] of ratings)
      await recordRating(tx, records.act(before(ago)), {
        ...{ partyId, score, comment: null, contactName: null },
      });
  });

const moves = (filters = {}) => relationMoves(records.workspace.read, { since, until, filters });
const names = ({ shown }: { shown: readonly { name: string }[] }) => shown.map(({ name }) => name);

test('tells who has come to high risk since the last digest, and not who was there before or is long gone', async () => {
  // One purchase in the year: high from R ≤ 31.1 on, which is 152 days.
  await buy(await add('Just now'), [155]);
  await buy(await add('For long'), [200]);
  await buy(await add('Gone'), [366, 400]);
  await buy(await add('Not yet'), [140]);
  expect(names((await moves()).highRisk)).toEqual(['Just now']);
  expect(names((await moves({ side: 'partner' })).highRisk)).toEqual([]);
  const lapsed = await lapsedParties(records.workspace.read, 'UANA', until);
  expect(lapsed.map(({ party }) => party.name)).toEqual(['For long', 'Just now']);
});

test('a purchase that is recorded late counts from its own day', async () => {
  const id = await add('Late', 'both');
  await buy(id, [155]);
  expect(names((await moves()).highRisk)).toEqual(['Late']);
  await buy(id, [20, 50, 80]);
  expect(names((await moves()).highRisk)).toEqual([]);
});

test('tells who is loyal but unhappy now, and who is happy but does not buy', async () => {
  const regular = Array.from({ length: 12 }, (_, n) => 3 + 28 * n);
  const [sad, glad, alike] = [await add('Sad'), await add('Glad', 'partner'), await add('Alike')];
  for (const id of [sad, alike]) await buy(id, regular);
  await rate(sad, [
    [60, 75],
    [3, 40],
  ]);
  await rate(alike, [[60, 50]]);
  await rate(glad, [[2, 95]]);
  const found = await moves();
  expect(names(found.atRisk)).toEqual(['Sad']);
  expect(names(found.toGrow)).toEqual(['Glad']);
});

test('the daily review keeps each band, writes only what changed, and agrees with one party alone', async () => {
  const [fine, sad, unknown] = [await add('Fine'), await add('Sad', 'both'), await add('Unknown')];
  await rate(fine, [[12, 95]]);
  await buy(fine, [9, 30, 60, 90, 120, 150, 180, 210]);
  await rate(sad, [
    [30, 20],
    [20, 25],
    [8, 15],
  ]);
  const { workspace } = records;
  expect(await reviewHealth(workspace, since)).toEqual({ partyCount: 3, changedCount: 2 });
  expect(await reviewHealth(workspace, since)).toEqual({ partyCount: 3, changedCount: 0 });
  expect(await workspace.read.health.stateOf(unknown)).toBeUndefined();
  for (const id of [fine, sad]) {
    const party = await workspace.read.parties.find(id);
    if (!party) throw new Error('gone');
    const alone = await partyHealth(workspace.read, party, since);
    const kept = await workspace.read.health.stateOf(id);
    expect(kept?.band).toBe(alone.health?.band);
    expect(kept?.score).toBeCloseTo(alone.health?.score ?? -1, 9);
  }
  // The first band of anybody is no news.
  expect((await moves()).healthFell.shown).toEqual([]);
  await rate(fine, [
    [4, 30],
    [3, 20],
    [2, 10],
  ]);
  await workspace.write((tx) => refreshHealth(tx, until, fine));
  const fell = (await moves()).healthFell.shown;
  expect(fell).toEqual([{ partyId: fine, name: 'Fine', from: 'green', to: fell[0]?.to }]);
  // An open alert holds it under green, whatever it buys.
  await buy(fine, [0, 1, 3, 4, 5]);
  const party = await workspace.read.parties.find(fine);
  expect(party && (await partyHealth(workspace.read, party, until)).health).toMatchObject({ cap: 'alert' });
});

test('the back-test knows only what had happened by each cut-off, and is kept once a month', async () => {
  const cutoffs = cutoffsBefore(on);
  expect(cutoffs).toHaveLength(24);
  expect(cutoffs.at(-1)).toBe('2026-03-01');
  const bought = new Map<string, number[]>();
  for (let n = 0; n < 12; n += 1) {
    const days = Array.from({ length: 2 + (n % 5) }, (_, k) => (n * 53 + k * (20 + 17 * (n % 7))) % 800);
    const id = await add(`B${n}`, (['customer', 'partner', 'both'] as const)[n % 3]);
    await buy(id, days, n);
    bought.set(
      id,
      days.map((ago) => dayNumber(on) - ago),
    );
  }
  const looks: { risk: number; again: boolean }[] = [];
  for (const cutoff of cutoffs.map(dayNumber))
    for (const days of bought.values()) {
      const known = days.filter((day) => day <= cutoff);
      if (known.length === 0) continue;
      const F = 100 * Math.sqrt(Math.min(1, new Set(known.filter((day) => day > cutoff - 365)).size / 12));
      const R = 100 * 0.5 ** ((cutoff - Math.max(...known)) / 90);
      const again = days.some((day) => day > cutoff && day <= cutoff + 90);
      looks.push({ risk: Math.round((100 - (R + F) / 2) * 10), again });
    }
  const [again, away] = [looks.filter((one) => one.again), looks.filter((one) => !one.again)];
  let won = 0;
  for (const a of again) for (const b of away) won += b.risk > a.risk ? 1 : b.risk === a.risk ? 0.5 : 0;
  const result = await backtestRisk(records.workspace.read, until);
  expect(result.auc).toBeCloseTo(won / (again.length * away.length), 9);
  const groups = Object.values(result.groups);
  expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(looks.length);
  expect(groups.reduce((sum, { boughtAgain }) => sum + boughtAgain, 0)).toBe(again.length);
  await reviewHealth(records.workspace, until);
  await reviewHealth(records.workspace, until);
  const kept = await records.workspace.read.configurations.versions('riskBacktest');
  expect(kept.map(({ values }) => values)).toEqual([{ month: '2026-06', result }]);
});
