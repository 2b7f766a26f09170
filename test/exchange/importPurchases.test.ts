import { afterAll, beforeAll, expect, test } from 'vitest';
import { importCsv } from '../../src/exchange/importCsv.ts';
import { getImport } from '../../src/exchange/importRun.ts';
import { undoImport } from '../../src/exchange/undoImport.ts';
import { setBaseCurrency } from '../../src/money/setBaseCurrency.ts';
import { addParty } from '../../src/parties/addParty.ts';
import { recordPurchase } from '../../src/purchases/recordPurchase.ts';
import { openRecords, type Records } from '../parties/openRecords.ts';

let records: Records;
beforeAll(async () => {
  records = await openRecords();
  await records.does((tx, act) => setBaseCurrency(tx, act, 'EUR'));
  await records.does((tx, act) => addParty(tx, act, { kind: 'partner', name: 'Globex', externalId: 'G-1' }));
});
afterAll(() => records.close());

const csv = [
  'customer_id,Customer Name,order_date,revenue,currency,Order ID,Product,Refund of',
  'G-1,,2026-05-04,"1,200.50",,A-1,licences,',
  'C-7,Acme,2026-05-05,300,USD,A-2,,',
  'C-7,Acme,2026-05-06,20,,,,',
  'C-7,Acme,2026-05-06,20,,,,',
  'G-1,,2026-06-01,-200.50,,A-3,,A-1',
  'G-1,,03/04/2026,5,,,,',
  'G-1,,1999-12-31,5,,,,',
  'G-1,,2026-05-04,abc,,,,',
  'G-1,,2026-05-04,5,EUX,,,',
  'G-1,,2026-05-04,0,,,,',
].join('\n');

const run = (more: object = {}) =>
  importCsv(records.workspace, records.act({ source: 'import' }), csv, { thing: 'purchases', ...more });

test('purchases come in once, with the parties that were not there, and go again as a whole', async () => {
  const strict = await run({ isDryRun: true });
  expect(strict.refused.map(({ refusal }) => refusal.reason)).toEqual([
    ...['partyUnknown', 'partyUnknown', 'partyUnknown'],
    ...['dateRefused', 'dateRefused', 'amountRefused', 'currencyRefused'],
  ]);
  const taken = await run({ createsParties: true, kind: 'customer' });
  expect(taken.counts).toEqual({ created: 6, updated: 0, unchanged: 0, refused: 4 });
  const { read } = records.workspace;
  expect(await read.purchases.findByReference('A-1')).toMatchObject({ amount: 120_050, currency: 'EUR' });
  expect(await read.purchases.findByReference('A-2')).toMatchObject({ currency: 'USD', baseAmount: null });
  const bought = await read.purchases.findByReference('A-1');
  expect((await read.purchases.refundsOf(bought?.id ?? '')).map(({ amount }) => amount)).toEqual([-20_050]);
  const acme = await read.parties.findByExternalId('C-7');
  expect(acme).toMatchObject({ name: 'Acme', kind: 'customer' });
  expect(await read.loyalty.stateOf(acme?.id ?? '')).toMatchObject({
    inputs: { netAmount: 4_000, unconvertedCount: 1 },
  });
  expect(await read.outbox.listHeads()).toEqual([]);

  expect((await run({ createsParties: true, kind: 'customer' })).counts).toEqual({
    ...{ created: 0, updated: 0, unchanged: 6, refused: 4 },
  });
  await undoImport(records.workspace, records.act(), await getImport(read, undefined));
  const undone = await undoImport(records.workspace, records.act(), await getImport(read, undefined));
  expect(undone.kept).toEqual([]);
  expect(await read.purchases.hasAny()).toBe(false);
  expect(await read.loyalty.listTiers()).toEqual([]);
  expect((await read.parties.findByExternalId('C-7'))?.status ?? 'removed').toBe('removed');
});

test('rows without a number are each a purchase of their own, whatever else they say, and are found again', async () => {
  await records.does((tx, act) => addParty(tx, act, { kind: 'customer', name: 'Initech' }));
  const rows = [
    'party,date,amount,currency,reference,description',
    'Initech,2026-05-04,20,EUR,I-1,setup',
    'Initech,2026-05-04,20,EUR,,licences',
    'Initech,2026-05-04,20,EUR,,support',
    'Initech,2026-05-04,20,USD,,support',
    'Initech,2026-05-04,20,EUR,,support',
    'Umbra,2026-05-04,20,EUR,,licences',
    ',2026-05-04,20,EUR,,licences',
    'UMBRA Ltd,2026-05-04,20,EUR,,licences',
  ].join('\n');
  const options = { thing: 'purchases', createsParties: true, kind: 'customer' } as const;
  const once = (more: object = {}) =>
    importCsv(records.workspace, records.act({ source: 'import' }), rows, { ...options, ...more });
  const counts = { created: 7, updated: 0, unchanged: 0, refused: 1 };
  expect((await once({ isDryRun: true })).counts).toEqual(counts);
  expect((await once()).counts).toEqual(counts);
  expect((await once()).counts).toEqual({ ...counts, created: 0, unchanged: 7 });
});

test('an import that was killed before it judged anybody is made good by the same file', async () => {
  const { party } = await records.does((tx, act) => addParty(tx, act, { kind: 'partner', name: 'Hooli' }));
  const known = {
    partyId: party.id,
    amount: 20_00,
    currency: 'EUR',
    boughtOn: '2026-05-04',
    reference: 'H-1',
  };
  await records.does((tx, act) => recordPurchase(tx, act, known, { refreshesLoyalty: false }));
  const rows = 'party,date,amount,currency,reference\nHooli,2026-05-04,20,EUR,H-1';
  const { counts } = await importCsv(records.workspace, records.act(), rows, { thing: 'purchases' });
  expect(counts).toMatchObject({ created: 0, unchanged: 1 });
  expect(await records.workspace.read.loyalty.stateOf(party.id)).toBeDefined();
});

test('of an import that breaks off, what was written is judged', async () => {
  const { party } = await records.does((tx, act) => addParty(tx, act, { kind: 'partner', name: 'Stark' }));
  const rows = Array.from({ length: 50 }, (_, n) => `Stark,2026-05-04,${n + 1},EUR,S-${n}`);
  const csv = ['party,date,amount,currency,reference', ...rows].join('\n');
  const broken = importCsv(records.workspace, records.act(), csv, {
    thing: 'purchases',
    onProgress: (done) => {
      if (done === 20) throw new Error('out of memory');
    },
  });
  await expect(broken).rejects.toThrow('out of memory');
  expect((await records.workspace.read.loyalty.stateOf(party.id))?.inputs.netAmount).toBe(210_00);
});
