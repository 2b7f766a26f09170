import { afterEach, beforeEach, expect, test } from 'vitest';
import { announceDemotions } from '../../src/loyalty/announceDemotions.ts';
import { reviewLoyalty } from '../../src/loyalty/reviewLoyalty.ts';
import { addParty } from '../../src/parties/addParty.ts';
import { recordPurchase } from '../../src/purchases/recordPurchase.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';
import { openRecords, type Records } from '../reports/openRecords.ts';

let records: Records;
beforeEach(async () => {
  records = await openRecords();
});
afterEach(() => records.close());

const at = (day: string) => new Date(`${day}T09:00:00Z`);

/** Reviews every day; on which ones something was announced, and on which a transaction was opened for it. */
const watch = async (first: string, count: number) => {
  const [announced, opened]: [string[], string[]] = [[], []];
  for (let n = 0; n < count; n += 1) {
    const on = new Date(at(first).getTime() + n * 86_400_000);
    const day = on.toISOString().slice(0, 10);
    const act = records.act(on);
    await reviewLoyalty(records.workspace, act, null);
    let writes = 0;
    const counting = new Proxy(records.workspace, {
      get: (workspace, key: keyof WorkspaceStore) => {
        if (key === 'write') writes += 1;
        return workspace[key];
      },
    });
    if ((await announceDemotions(counting, act)) > 0) announced.push(day);
    if (writes > 0) opened.push(day);
  }
  return { announced, opened };
};

test('a coming demotion is announced on one day, and costs a transaction on that day alone', async () => {
  const act = records.act(at('2026-01-15'));
  const { party } = await records.workspace.write((tx) =>
    addParty(tx, act, { kind: 'customer', name: 'Acme', ownerId: 'UANA' }),
  );
  const bought = { partyId: party.id, amount: 100_00, currency: 'EUR', boughtOn: '2026-01-15' };
  await records.workspace.write((tx) => recordPurchase(tx, act, bought));
  const { announced, opened } = await watch('2026-02-01', 130);
  expect(announced.length).toBe(1);
  expect(opened).toEqual(announced);
});
