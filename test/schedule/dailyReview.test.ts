import { afterEach, beforeEach, expect, test } from 'vitest';
import { addParty } from '../../src/parties/addParty.ts';
import { recordPurchase } from '../../src/purchases/recordPurchase.ts';
import { reviewDaily } from '../../src/schedule/dailyReview.ts';
import { openRecords, type Records } from '../reports/openRecords.ts';

let records: Records;
beforeEach(async () => {
  records = await openRecords();
});
afterEach(() => records.close());

const at = (day: string) => new Date(`${day}T09:00:00Z`);
const review = (day: string) => reviewDaily(records.workspace, at(day), records.newId);
const ordered = async (boughtOn: string) => {
  const act = records.act(at('2026-06-01'));
  const { party } = await records.workspace.write((tx) =>
    addParty(tx, act, { kind: 'customer', name: `Acme ${boughtOn}` }),
  );
  const bought = { partyId: party.id, amount: 100_00, currency: 'EUR', boughtOn };
  await records.workspace.write((tx) => recordPurchase(tx, act, bought));
  return () => records.workspace.read.loyalty.stateOf(party.id);
};

test('each day is reviewed once, and goes on being so after a clock that was a month ahead', async () => {
  expect(await review('2026-06-01')).not.toBeNull();
  expect(await review('2026-06-01')).toBeNull();
  expect(await review('2026-07-05')).not.toBeNull();
  const state = await ordered('2026-06-03');
  expect(await review('2026-06-02')).not.toBeNull();
  expect(await state()).toBeUndefined();
  expect(await review('2026-06-03')).not.toBeNull();
  expect(await review('2026-06-03')).toBeNull();
  expect(await state()).toBeDefined();
});

test('what came due on a day whose review was broken off comes with the next one', async () => {
  const state = await ordered('2026-06-03');
  await review('2026-06-02');
  await records.workspace.write((tx) => tx.workspace.change({ reviewedOn: '2026-06-03' }));
  expect(await review('2026-06-03')).toBeNull();
  await review('2026-06-04');
  expect(await state()).toBeDefined();
});
