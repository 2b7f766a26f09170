import { afterEach, beforeEach, expect, test } from 'vitest';
import { configureLoyalty } from '../../src/loyalty/configureLoyalty.ts';
import { defaultLoyaltyConfig, type LoyaltyConfig } from '../../src/loyalty/loyaltyConfig.ts';
import { loyaltyModel } from '../../src/loyalty/loyaltyModel.ts';
import { settleConfiguration } from '../../src/loyalty/settleConfiguration.ts';
import { setBaseCurrency } from '../../src/money/setBaseCurrency.ts';
import { setRate } from '../../src/money/setRate.ts';
import { addParty } from '../../src/parties/addParty.ts';
import { recordPurchase } from '../../src/purchases/recordPurchase.ts';
import { settleConversions } from '../../src/purchases/settleConversions.ts';
import { addSubscription } from '../../src/reports/addSubscription.ts';
import { openRecords, type Records } from '../reports/openRecords.ts';

const today = new Date('2026-06-15T09:00:00Z');
const lenient = { ...defaultLoyaltyConfig, thresholds: { silver: 1, gold: 2, platinum: 99 } };
const strict = { ...defaultLoyaltyConfig, thresholds: { silver: 97, gold: 98, platinum: 99 } };

let records: Records;
beforeEach(async () => {
  records = await openRecords();
});
afterEach(() => records.close());

const buyer = async (name: string, boughtOn: string): Promise<string> => {
  const { party } = await records.workspace.write((tx) =>
    addParty(tx, records.act(today), { kind: 'customer', name }),
  );
  await buy(party.id, boughtOn);
  return party.id;
};
const buy = (partyId: string, boughtOn: string, currency = 'EUR') =>
  records.workspace.write((tx) =>
    recordPurchase(tx, records.act(today), { partyId, amount: 100_00, currency, boughtOn }),
  );
const configure = async (wanted: LoyaltyConfig, at = today) =>
  records.workspace.write(async (tx) =>
    configureLoyalty(tx, records.act(at), { shown: (await loyaltyModel(tx)).config, wanted }),
  );
const settle = (at = today) => settleConfiguration(records.workspace, records.act(at));
const tierOf = async (id: string) => (await records.workspace.read.loyalty.stateOf(id))?.tier;
const follow = () =>
  records.workspace.write((tx) =>
    addSubscription(tx, records.act(today), {
      ...{ channelId: 'CNEWS', sections: ['tierChanges'], filters: {}, cron: '0 9 * * 1', zone: 'UTC' },
      ...{ language: 'en', alertsAtOnce: false, tierChangesAtOnce: true },
    }),
  );

test.each([3, 4, 8, 9])('of %d parties one summary tells, however they are paged', async (count) => {
  for (let n = 0; n < count; n += 1) await buyer(`Party ${n}`, '2026-01-15');
  await follow();
  await configure(lenient);
  expect(await settle()).toBe(count);
  const claimed = await records.workspace.write((tx) => tx.outbox.claim('CNEWS', today, today));
  const told = claimed?.message.type === 'tierSummary' ? claimed.message.risen.shown : [];
  expect(told).toHaveLength(count);
});

test('after the clock was set back by a month the settings of now hold, and are settled once', async () => {
  const acme = await buyer('Acme', '2026-01-15');
  await configure(strict, new Date('2026-07-15T09:00:00Z'));
  await configure(lenient, today);
  expect(await settle()).toBe(1);
  expect(await settle()).toBe(0);
  expect(await tierOf(acme)).toBe('gold');
});

test('settings that were chosen before anything was bought hold for what was bought long ago', async () => {
  await configure(lenient);
  expect(await tierOf(await buyer('Acme', '2025-05-01'))).toBe('gold');
});

test('while everything is converted into another base currency no tier is announced', async () => {
  const acme = await buyer('Acme', '2026-06-01');
  for (const day of ['2026-01-15', '2026-02-15', '2026-03-15', '2026-04-15']) await buy(acme, day);
  await records.workspace.write((tx) =>
    setRate(tx, records.act(today), { currency: 'USD', rate: '0.8', validFrom: '2020-01-01' }),
  );
  await settleConversions(records.workspace, records.act(today));
  const before = await tierOf(acme);
  await follow();
  await records.workspace.write((tx) => setBaseCurrency(tx, records.act(today), 'USD'));
  await buy(acme, '2026-05-15');
  expect(await tierOf(acme)).not.toBe(before);
  await settleConversions(records.workspace, records.act(today));
  expect(await records.workspace.read.outbox.listHeads()).toEqual([]);
});
