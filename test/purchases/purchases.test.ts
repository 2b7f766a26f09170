import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Act } from '../../src/history/act.ts';
import { undoChange } from '../../src/history/undoChange.ts';
import { moneySettings } from '../../src/money/moneySettings.ts';
import { setBaseCurrency } from '../../src/money/setBaseCurrency.ts';
import { setRate } from '../../src/money/setRate.ts';
import { addParty } from '../../src/parties/addParty.ts';
import { cancellationDay } from '../../src/purchases/cancelledOn.ts';
import { changePurchase } from '../../src/purchases/changePurchase.ts';
import { type NewPurchase, recordPurchase } from '../../src/purchases/recordPurchase.ts';
import { settleConversions } from '../../src/purchases/settleConversions.ts';
import { openRecords, type Records } from '../parties/openRecords.ts';

let records: Records;
beforeAll(async () => {
  records = await openRecords();
});
afterAll(() => records.close());

const act = (day = '2026-11-29'): Act => records.act({ at: new Date(`${day}T10:00:00Z`) });
const party = async (name: string) =>
  (await records.workspace.write((tx) => addParty(tx, act(), { kind: 'customer', name }))).party;
const record = async (purchase: NewPurchase) => {
  const recorded = await records.workspace.write((tx) => recordPurchase(tx, act(), purchase));
  if (recorded.outcome !== 'recorded') throw new Error('was recorded before');
  return recorded;
};
const find = (id: string) => records.workspace.read.purchases.find(id);
const undo = (auditId: string) => records.workspace.write((tx) => undoChange(tx, act(), auditId));

describe('the day from which a purchase no longer counts', () => {
  test('is that of the refund which makes up all of it, in whatever order they came', () => {
    const refund = fc.record({
      amount: fc.integer({ min: -60, max: -1 }),
      boughtOn: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
    });
    fc.assert(
      fc.property(fc.array(refund, { maxLength: 6 }), (refunds) => {
        const day = cancellationDay({ amount: 100 }, refunds);
        expect(cancellationDay({ amount: 100 }, refunds.toReversed())).toBe(day);
        const upTo = (last: string) =>
          refunds.reduce((sum, one) => sum + (one.boughtOn <= last ? one.amount : 0), 100);
        if (day === null) expect(upTo('2026-03-01')).toBeGreaterThan(0);
        else expect(upTo(day)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('moves when a refund is corrected, and goes when it is taken back', async () => {
    const { id: partyId } = await party('Cancelled');
    const about = { partyId, currency: 'EUR' };
    const { purchase } = await record({ ...about, amount: 10_000, boughtOn: '2026-01-10', reference: 'C-1' });
    const refund = { ...about, amount: -10_000, boughtOn: '2026-03-01', refundOfId: purchase.id };
    const { purchase: refunded, auditId } = await record(refund);
    expect((await find(purchase.id))?.cancelledOn).toBe('2026-03-01');
    const changes = { ...refunded, purchaseId: refunded.id, boughtOn: '2026-02-01' };
    const changed = await records.workspace.write((tx) => changePurchase(tx, act(), changes));
    expect((await find(purchase.id))?.cancelledOn).toBe('2026-02-01');
    await expect(undo(auditId)).rejects.toMatchObject({ key: 'changedSince' });
    await undo(changed.auditId ?? '');
    expect((await find(purchase.id))?.cancelledOn).toBe('2026-03-01');
    await undo(auditId);
    expect((await find(purchase.id))?.cancelledOn).toBeNull();
    await expect(undo(auditId)).rejects.toMatchObject({ key: 'alreadyUndone' });
  });
});

test('the number of a purchase that was taken back is free, and the history keeps it', async () => {
  const { id: partyId } = await party('Numbered');
  const purchase = { partyId, amount: 5_000, currency: 'EUR', reference: 'N-1' };
  const { auditId } = await record(purchase);
  await undo(auditId);
  expect(await records.workspace.read.purchases.findByReference('N-1')).toBeUndefined();
  expect((await records.workspace.read.audit.find(auditId))?.after).toMatchObject({ reference: 'N-1' });
  await record({ ...purchase, amount: 6_000 });
});

test('an amount that no currency takes, and a party that is not there, are refused before anything is written', async () => {
  const { id: partyId } = await party('Strict');
  for (const [wrong, key] of [
    [{ amount: Number.NaN }, 'amountRefused'],
    [{ amount: 1.5 }, 'amountRefused'],
    [{ amount: 2_000_000_000_000 }, 'amountRefused'],
    [{ amount: 0 }, 'amountRefused'],
    [{ currency: 'EUX' }, 'currencyUnknown'],
    [{ boughtOn: '2026-02-30' }, 'purchaseDayRefused'],
    [{ partyId: 'nobody' }, 'partyGone'],
    [{ description: 'x'.repeat(301) }, 'purchaseTextRefused'],
    [{ reference: 'x'.repeat(101) }, 'purchaseTextRefused'],
  ] as const)
    await expect(record({ partyId, amount: 100, currency: 'EUR', ...wrong })).rejects.toMatchObject({ key });
  expect(await records.workspace.read.purchases.countedOf(partyId)).toEqual([]);
});

describe('a change of a rate', () => {
  test('converts hundreds of purchases page by page, and loyalty follows; what is asked for outlives a crash', async () => {
    const { id: partyId } = await party('Many');
    await records.workspace.write(async (tx) => {
      for (let count = 0; count < 450; count += 1)
        await recordPurchase(
          tx,
          act(),
          { partyId, amount: 100, currency: 'SEK', boughtOn: count % 2 ? '2026-10-01' : '2026-11-01' },
          { refreshesLoyalty: false },
        );
    });
    await records.workspace.write((tx) =>
      setRate(tx, act(), { currency: 'SEK', rate: '0.1', validFrom: '2026-10-15' }),
    );
    // Nobody has converted yet: the process may have ended here.
    expect((await moneySettings(records.workspace.read)).pending).toHaveLength(1);
    const settled = await settleConversions(records.workspace, act());
    expect(settled).toEqual({ convertedCount: 225, partyCount: 1 });
    expect((await moneySettings(records.workspace.read)).pending).toEqual([]);
    const amounts = (await records.workspace.read.purchases.countedOf(partyId)).map((one) => one.baseAmount);
    expect(amounts.filter((amount) => amount === 10)).toHaveLength(225);
    expect(amounts.filter((amount) => amount === null)).toHaveLength(225);
    expect(await records.workspace.read.loyalty.stateOf(partyId)).toMatchObject({
      inputs: { netAmount: 2_250, unconvertedCount: 225 },
    });
    expect(await settleConversions(records.workspace, act())).toEqual({ convertedCount: 0, partyCount: 0 });
  });

  test('of the base: tiers stay as they were when every amount is converted alike', async () => {
    const { workspace } = records;
    const { id: partyId } = await party('Rebased');
    await record({ partyId, amount: 123_400, currency: 'EUR', boughtOn: '2026-05-01' });
    const before = await workspace.read.loyalty.stateOf(partyId);
    await workspace.write((tx) =>
      setRate(tx, act(), { currency: 'USD', rate: '0.5', validFrom: '2000-01-01' }),
    );
    const base = await workspace.write((tx) => setBaseCurrency(tx, act(), 'USD'));
    await settleConversions(workspace, act());
    const after = await workspace.read.loyalty.stateOf(partyId);
    expect(after?.inputs.netAmount).toBe(246_800);
    expect(after?.tier).toBe(before?.tier);
    await undo(base.auditId ?? '');
    await settleConversions(workspace, act());
    expect((await workspace.read.loyalty.stateOf(partyId))?.inputs.netAmount).toBe(123_400);
    await expect(undo(base.auditId ?? '')).rejects.toMatchObject({ key: 'alreadyUndone' });
  });
});
