import type { Act } from '../history/act.ts';
import { refreshLoyalty } from '../loyalty/refreshLoyalty.ts';
import { reviewReferences } from '../loyalty/reviewReferences.ts';
import {
  baseAmountOf,
  moneySettings,
  type PendingConversion,
  saveMoneySettings,
} from '../money/moneySettings.ts';
import type { PurchaseRow } from '../store/queries/purchases.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { WorkspaceStore } from '../store/store.ts';

/** Purchases a transaction: others are served in between. */
const PAGE_SIZE = 200;
/** Parties a transaction: each is judged from all that happened with it. */
const PARTIES_AT_ONCE = 10;
/** A conversion asked for while others run is taken in by the next round; this many, and the rest a minute later. */
const MOST_ROUNDS = 20;

export interface SettledConversions {
  /** Purchases whose base amount became another. */
  convertedCount: number;
  /** Parties whose loyalty was brought up to date. */
  partyCount: number;
}

/**
 * Converts anew what a change of a rate or of the base currency asked for, page by page, and brings the loyalty of those
 * parties up to date. May be broken off at any moment: what is asked for stands in the store until it is done.
 */
export const settleConversions = async (
  workspace: WorkspaceStore,
  act: Pick<Act, 'at' | 'newId'>,
): Promise<SettledConversions> => {
  const settled = { convertedCount: 0, partyCount: 0 };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { pending } = await moneySettings(workspace.read);
    if (pending.length === 0) break;
    const partyIds = new Set<string>();
    for (const conversion of pending)
      settled.convertedCount += await convertAll(workspace, conversion, partyIds);
    const isOfAll = pending.some(({ currency }) => currency === null);
    if (isOfAll) await workspace.write((tx) => reviewReferences(tx, act.at, 'all'));
    await refreshAll(workspace, act, [...partyIds]);
    settled.partyCount += partyIds.size;
    await workspace.write((tx) => forget(tx, act.at, pending));
  }
  return settled;
};

/** Adds to `partyIds` whose purchases they are; returns how many became another amount. */
const convertAll = async (
  workspace: WorkspaceStore,
  { currency, from }: PendingConversion,
  partyIds: Set<string>,
): Promise<number> => {
  let [afterId, convertedCount] = ['', 0];
  for (;;) {
    const { rows, changed } = await workspace.write(async (tx) => {
      const page = await tx.purchases.pageOfCurrency(currency, from, afterId, PAGE_SIZE);
      return { rows: page, changed: await convertPage(tx, page) };
    });
    convertedCount += changed;
    for (const { partyId } of rows) partyIds.add(partyId);
    afterId = rows.at(-1)?.id ?? '';
    if (rows.length < PAGE_SIZE) return convertedCount;
  }
};

const convertPage = async (tx: Transaction, rows: readonly PurchaseRow[]): Promise<number> => {
  const { base } = await moneySettings(tx);
  let changed = 0;
  for (const row of rows) {
    const { amount } = await baseAmountOf(tx, row, row.boughtOn, base ?? row.currency);
    if (amount === row.baseAmount) continue;
    await tx.purchases.setBaseAmount(row.id, amount);
    changed += 1;
  }
  return changed;
};

const refreshAll = async (
  workspace: WorkspaceStore,
  act: Pick<Act, 'at' | 'newId'>,
  partyIds: readonly string[],
): Promise<void> => {
  for (let from = 0; from < partyIds.length; from += PARTIES_AT_ONCE)
    await workspace.write(async (tx) => {
      for (const partyId of partyIds.slice(from, from + PARTIES_AT_ONCE))
        await refreshLoyalty(tx, act, partyId, 'currencyRate');
    });
};

const forget = async (tx: Transaction, at: Date, done: readonly PendingConversion[]): Promise<void> => {
  const { base, pending } = await moneySettings(tx);
  const left = pending.filter(({ id }) => !done.some((conversion) => conversion.id === id));
  await saveMoneySettings(tx, { base, pending: left }, { at, by: 'system' });
};
