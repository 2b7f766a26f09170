import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Act } from '../../src/history/act.ts';
import { type Sentiment, sentiments } from '../../src/interactions/interactionKind.ts';
import { logInteraction } from '../../src/interactions/logInteraction.ts';
import { dayAfter } from '../../src/loyalty/localDays.ts';
import { defaultLoyaltyConfig } from '../../src/loyalty/loyaltyConfig.ts';
import { saveLoyaltyModel } from '../../src/loyalty/loyaltyModel.ts';
import { saveMoneySettings } from '../../src/money/moneySettings.ts';
import { addParty } from '../../src/parties/addParty.ts';
import { partyKinds } from '../../src/parties/partyKind.ts';
import { recordPurchase } from '../../src/purchases/recordPurchase.ts';
import type { Transaction } from '../../src/store/queries/queries.ts';
import { type OpenedEngine, openSqliteFile } from '../contract/engines.ts';

const now = new Date('2026-11-29T10:00:00Z');
const today = '2026-11-29';

let engine: OpenedEngine;
let nextId = 0;
beforeAll(async () => {
  engine = await openSqliteFile();
});
afterAll(() => engine.stop());

const act: Act = {
  actor: { id: 'UANA', role: 'rep', language: 'en', zone: 'UTC' },
  ...{ at: now, source: 'line', requestKey: null, permalink: null, batchId: null },
  newId: () => `id-${String(nextId++).padStart(8, '0')}`,
};

interface Bought {
  daysAgo: number;
  amount: number;
  /** Shares of the amount that are refunded, and how many days later. */
  refunds: { share: number; daysLater: number }[];
}
interface Said {
  daysAgo: number;
  sentiment: Sentiment;
}
type Event = (tx: Transaction, partyId: string, referenceIds: Map<number, string>) => Promise<unknown>;

const bought = fc.record({
  daysAgo: fc.integer({ min: 0, max: 700 }),
  amount: fc.integer({ min: 100, max: 90_000 }),
  refunds: fc.array(
    fc.record({ share: fc.constantFrom(0.25, 0.5), daysLater: fc.integer({ min: 0, max: 60 }) }),
    { maxLength: 2 },
  ),
});
const said = fc.record({
  daysAgo: fc.integer({ min: 0, max: 700 }),
  sentiment: fc.constantFrom(...sentiments),
});

/** A purchase stands before its refunds; apart from that any order will do. */
const eventsOf = (purchases: readonly Bought[], feedback: readonly Said[]) => [
  ...purchases.map(({ daysAgo, amount, refunds }, n) => [
    async (tx: Transaction, partyId: string, ids: Map<number, string>) => {
      const recorded = await recordPurchase(tx, act, {
        ...{ partyId, amount, currency: 'EUR', boughtOn: dayAfter(today, -daysAgo) },
        reference: `INV-${n}`,
      });
      ids.set(n, recorded.purchase.id);
    },
    ...refunds.map(
      ({ share, daysLater }, at) =>
        (tx: Transaction, partyId: string, ids: Map<number, string>) =>
          recordPurchase(tx, act, {
            ...{ partyId, amount: -Math.floor(amount * share), currency: 'EUR' },
            boughtOn: dayAfter(today, Math.min(0, daysLater - daysAgo)),
            ...{ reference: `CR-${n}-${at}`, refundOfId: ids.get(n) ?? null },
          }),
    ),
  ]),
  ...feedback.map(({ daysAgo, sentiment }) => [
    (tx: Transaction, partyId: string) =>
      logInteraction(tx, act, {
        ...{ partyId, kind: 'feedback', text: 'said', sentiment },
        happenedOn: dayAfter(today, -daysAgo),
      }),
  ]),
];

/** Takes one of the lines that are not done at a time, by the given picks. */
const inOrder = (lines: readonly (readonly Event[])[], picks: readonly number[]): Event[] => {
  const left = lines.map((line) => [...line]);
  const ordered: Event[] = [];
  for (let step = 0; left.some((line) => line.length > 0); step += 1) {
    const open = left.filter((line) => line.length > 0);
    const line = open[(picks[step % picks.length] ?? 0) % open.length];
    const event = line?.shift();
    if (event) ordered.push(event);
  }
  return ordered;
};

test.each(partyKinds)(
  'a %s comes to the same tier and score in whatever order it is told what happened',
  async (kind) => {
    const state = async (events: readonly Event[]) => {
      const workspace = await engine.newWorkspace();
      const frozen = { amount: 100_000, buyerCount: 30, isProvisional: false, frozenOn: '2024-01-01' };
      const partyId = await workspace.write(async (tx) => {
        await saveMoneySettings(tx, { base: 'EUR', pending: [] }, { at: now, by: 'UADA' });
        const references = { customer: frozen, partner: { ...frozen, amount: 250_000 } };
        await saveLoyaltyModel(tx, { config: defaultLoyaltyConfig, references }, { at: now, by: 'UADA' });
        return (await addParty(tx, act, { kind, name: 'Acme' })).party.id;
      });
      const ids = new Map<number, string>();
      for (const event of events) await workspace.write((tx) => event(tx, partyId, ids));
      const kept = await workspace.read.loyalty.stateOf(partyId);
      return kept && { ...kept, partyId: '', workspaceId: '' };
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(bought, { minLength: 1, maxLength: 8 }),
        fc.array(said, { maxLength: 4 }),
        fc.array(fc.nat(20), { minLength: 5, maxLength: 20 }),
        async (purchases, feedback, picks) => {
          const lines = eventsOf(purchases, feedback);
          expect(await state(inOrder(lines, picks))).toEqual(await state(inOrder(lines, [0])));
        },
      ),
      { numRuns: 15, endOnFailure: true },
    );
  },
  60_000,
);
