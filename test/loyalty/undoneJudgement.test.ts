import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Act } from '../../src/history/act.ts';
import { undoChange } from '../../src/history/undoChange.ts';
import { logInteraction } from '../../src/interactions/logInteraction.ts';
import { configureLoyalty } from '../../src/loyalty/configureLoyalty.ts';
import { loyaltyModel } from '../../src/loyalty/loyaltyModel.ts';
import { settleConfiguration } from '../../src/loyalty/settleConfiguration.ts';
import { setBaseCurrency } from '../../src/money/setBaseCurrency.ts';
import { addParty } from '../../src/parties/addParty.ts';
import { recordPurchase } from '../../src/purchases/recordPurchase.ts';
import { settleConversions } from '../../src/purchases/settleConversions.ts';
import { addSubscription } from '../../src/reports/addSubscription.ts';
import { changeRating } from '../../src/satisfaction/changeRating.ts';
import { recordRating } from '../../src/satisfaction/recordRating.ts';
import type { Transaction } from '../../src/store/queries/queries.ts';
import { openRecords, type Records } from '../reports/openRecords.ts';

let records: Records;
let partyId: string;
let minute: number;
const act = () => records.act(new Date(Date.UTC(2026, 5, 15, 9, minute++)));
const write = <T>(useCase: (tx: Transaction) => Promise<T>): Promise<T> => records.workspace.write(useCase);

/** By the score of the day alone. */
const configure = (gold: number, by: Act) =>
  write(async (tx) => {
    const { config: shown } = await loyaltyModel(tx);
    const demotion = { ...shown.demotion, margin: 0, graceInDays: 0, shortestInTierInDays: 0 };
    const wanted = { ...shown, demotion, thresholds: { silver: 1, gold, platinum: 99.5 } };
    await configureLoyalty(tx, by, { shown, wanted });
  });

/** So near below the line to gold that one good word is enough; a channel follows. */
beforeEach(async () => {
  minute = 0;
  records = await openRecords();
  const added = await write((tx) => addParty(tx, act(), { kind: 'customer', name: 'Acme', ownerId: 'UANA' }));
  partyId = added.party.id;
  const longAgo = records.act(new Date('2025-12-01T09:00:00Z'));
  await write((tx) => setBaseCurrency(tx, longAgo, 'EUR'));
  await settleConversions(records.workspace, longAgo);
  await configure(99, longAgo);
  for (const boughtOn of ['2026-03-01', '2026-02-01', '2026-01-01'])
    await write((tx) => recordPurchase(tx, act(), { partyId, amount: 100_00, currency: 'EUR', boughtOn }));
  await configure(((await records.workspace.read.loyalty.stateOf(partyId))?.score ?? 0) + 0.1, act());
  await settleConfiguration(records.workspace, act());
  await write((tx) =>
    addSubscription(tx, act(), {
      ...{ channelId: 'CNEWS', sections: ['tierChanges'], filters: {}, cron: '0 9 * * 1', zone: 'UTC' },
      ...{ language: 'en', alertsAtOnce: false, tierChangesAtOnce: true },
    }),
  );
});
afterEach(() => records.close());

const rate = (score: number) =>
  write((tx) => recordRating(tx, act(), { partyId, score, comment: null, contactName: null }));

const goodWords: Record<string, () => Promise<string>> = {
  rating: async () => (await rate(100)).auditId,
  'correction of a rating': async () => {
    const { rating } = await rate(50);
    const changes = { ratingId: rating.id, version: 1, score: 100, comment: null, contactName: null };
    return (await write((tx) => changeRating(tx, act(), changes))).auditId;
  },
  feedback: async () => {
    const said = { partyId, kind: 'feedback', text: 'Great!', sentiment: 'positive' } as const;
    return (await write((tx) => logInteraction(tx, act(), said))).auditId;
  },
};

test.each(Object.entries(goodWords))(
  'a %s that was taken back before its change of tier was posted leaves nothing to post',
  async (_, say) => {
    const before = (await records.workspace.read.loyalty.stateOf(partyId))?.tier;
    const auditId = await say();
    const { read } = records.workspace;
    expect((await read.loyalty.stateOf(partyId))?.tier).toBe('gold');
    expect((await read.outbox.listHeads()).map(({ target }) => target)).toEqual(['CNEWS']);
    await write((tx) => undoChange(tx, act(), auditId));
    expect((await read.loyalty.stateOf(partyId))?.tier).toBe(before);
    const waiting = await read.outbox.listHeads();
    expect(waiting.filter(({ target }) => target === 'CNEWS')).toEqual([]);
  },
);
