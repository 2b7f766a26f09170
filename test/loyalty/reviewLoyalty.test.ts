import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Act } from '../../src/history/act.ts';
import { undoChange } from '../../src/history/undoChange.ts';
import { logInteraction } from '../../src/interactions/logInteraction.ts';
import { dayAfter, daysFrom } from '../../src/loyalty/localDays.ts';
import { loyaltyModel } from '../../src/loyalty/loyaltyModel.ts';
import { loyaltyHistory, partyLoyalty } from '../../src/loyalty/partyLoyalty.ts';
import { refreshLoyalty } from '../../src/loyalty/refreshLoyalty.ts';
import { reviewLoyalty } from '../../src/loyalty/reviewLoyalty.ts';
import { tierTimeline } from '../../src/loyalty/tierTimeline.ts';
import { addParty } from '../../src/parties/addParty.ts';
import { type PartyKind, partyKinds } from '../../src/parties/partyKind.ts';
import { recordRating } from '../../src/satisfaction/recordRating.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';
import { type OpenedEngine, openPglite, openSqliteFile } from '../contract/engines.ts';

const start = '2026-03-02';
const noonOf = (day: string): Date => new Date(`${day}T10:00:00Z`);

describe.each([
  { engineName: 'SQLite', open: openSqliteFile },
  { engineName: 'PGlite', open: openPglite },
])('the daily review of loyalty on $engineName', ({ open }) => {
  let engine: OpenedEngine;
  let workspace: WorkspaceStore;
  let nextId = 0;
  beforeAll(async () => {
    engine = await open();
  }, 60_000);
  afterAll(() => engine?.stop());
  beforeEach(async () => {
    workspace = await engine.newWorkspace();
  });

  const act = (day: string): Act => ({
    actor: { id: 'UANA', role: 'rep', language: 'en', zone: 'UTC' },
    ...{ at: noonOf(day), source: 'line', requestKey: null, permalink: null, batchId: null },
    newId: () => `id-${String(nextId++).padStart(6, '0')}`,
  });

  const party = (kind: PartyKind, name: string): Promise<string> =>
    workspace.write(async (tx) => (await addParty(tx, act(start), { kind, name })).party.id);

  const bought = (partyId: string, boughtOn: string, amount: number, told = boughtOn): Promise<unknown> =>
    workspace.write(async (tx) => {
      await tx.purchases.insert({
        ...{ id: act(told).newId(), partyId, amount, currency: 'EUR', baseAmount: amount, boughtOn },
        ...{ description: null, reference: null, refundOfId: null, cancelledOn: null, recordedBy: 'UANA' },
        ...{ recordedAt: noonOf(told), permalink: null, state: 'counted', version: 1 },
      });
      return refreshLoyalty(tx, act(told), partyId, 'purchase');
    });

  const review = (day: string) => reviewLoyalty(workspace, act(day), dayAfter(day, -4));

  /** What is kept agrees with all that happened, gone through anew. */
  const expectKept = async (partyId: string, day: string): Promise<void> => {
    const found = await workspace.read.parties.find(partyId);
    if (!found) throw new Error('the party is gone');
    const { standing } = tierTimeline(await loyaltyHistory(workspace.read, found, noonOf(day)), day);
    const now = await partyLoyalty(workspace.read, found, noonOf(day));
    expect(now?.state ?? null).toEqual(standing.state);
    expect(now?.score.score ?? 0).toBeCloseTo(standing.score?.score ?? 0, 9);
  };

  test.each(partyKinds)(
    'a %s that buys no more sinks, and falls one tier at a time',
    async (kind) => {
      const acme = await party(kind, 'Acme');
      for (let month = 0; month < 12; month += 1) await bought(acme, dayAfter(start, 30 * month), 50_000);
      await workspace.write((tx) =>
        recordRating(tx, act(dayAfter(start, 330)), {
          ...{ partyId: acme, score: 95, comment: null, contactName: null },
        }),
      );
      const last = dayAfter(start, 330);
      expect((await workspace.read.loyalty.stateOf(acme))?.tier).toBe('platinum');
      let refreshed = 0;
      for (let on = last; daysFrom(last, on) < 420; on = dayAfter(on, 4)) {
        refreshed += (await review(on)).refreshedCount;
        if (daysFrom(last, on) % 60 === 0) await expectKept(acme, on);
      }
      const changes = await workspace.read.loyalty.changesOf(acme, 20);
      expect(changes.map(({ toTier }) => toTier).slice(0, 3)).toEqual(['bronze', 'silver', 'gold']);
      expect(changes.slice(0, 3).map(({ reason }) => reason.cause)).toEqual(['time', 'time', 'time']);
      // Twelve purchases leave the year; beyond that only the days count on which something happened to it.
      expect(refreshed).toBeLessThan(30);
    },
    60_000,
  );

  test('a purchase of a later day counts when its day has come', async () => {
    const acme = await party('customer', 'Acme');
    const later = dayAfter(start, 5);
    await bought(acme, later, 80_000, start);
    expect(await workspace.read.loyalty.stateOf(acme)).toBeUndefined();
    expect(await review(dayAfter(start, 4))).toEqual({ refreshedCount: 0, changedCount: 0 });
    expect(await review(later)).toEqual({ refreshedCount: 1, changedCount: 1 });
    expect(await workspace.read.loyalty.stateOf(acme)).toMatchObject({ tierSince: later, asOf: later });
    await expectKept(acme, later);
  });

  test('days without a review are made up for', async () => {
    const acme = await party('customer', 'Acme');
    for (let month = 0; month < 12; month += 1) await bought(acme, dayAfter(start, 30 * month), 50_000);
    const back = dayAfter(start, 330 + 200);
    await reviewLoyalty(workspace, act(back), dayAfter(start, 330));
    await expectKept(acme, back);
  });

  test('feedback counts at once, and no longer when it is taken back', async () => {
    const acme = await party('partner', 'Acme');
    await bought(acme, start, 50_000);
    const before = await workspace.read.loyalty.stateOf(acme);
    const { auditId } = await workspace.write((tx) =>
      logInteraction(tx, act(start), {
        ...{ partyId: acme, kind: 'feedback', text: 'not pleased', sentiment: 'negative' },
      }),
    );
    expect((await workspace.read.loyalty.stateOf(acme))?.inputs).toMatchObject({ feedbackCount: 1 });
    await workspace.write((tx) => undoChange(tx, act(start), auditId));
    expect(await workspace.read.loyalty.stateOf(acme)).toEqual(before);
  });

  test('with every buyer told, a percentile takes the place of twice the median, for a year', async () => {
    for (let n = 0; n < 25; n += 1)
      await bought(await party('customer', `Party ${n}`), start, 1_000 * (n + 1));
    await review(start);
    const frozen = (await loyaltyModel(workspace.read)).references.customer;
    expect(frozen).toMatchObject({ amount: 23_800, buyerCount: 25, isProvisional: false });
    await bought(await party('customer', 'Big spender'), dayAfter(start, 1), 9_000_000);
    await review(dayAfter(start, 1));
    expect((await loyaltyModel(workspace.read)).references.customer).toEqual(frozen);
    await review(dayAfter(start, 364));
    expect((await loyaltyModel(workspace.read)).references.customer).toEqual(frozen);
    await review(dayAfter(start, 365));
    expect((await loyaltyModel(workspace.read)).references.customer?.frozenOn).toBe(dayAfter(start, 365));
  });
});
