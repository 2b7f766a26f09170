import { localDate } from '../localDate.ts';
import { dayAfter } from '../loyalty/localDays.ts';
import { moneySettings } from '../money/moneySettings.ts';
import { getParty } from '../parties/getParty.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { PurchaseRow } from '../store/queries/purchases.ts';
import type { Reads } from '../store/queries/queries.ts';
import { LAST_DAY } from './purchaseDay.ts';

export interface ListedPurchase {
  purchase: PurchaseRow;
  /** Of a purchase: its amount less its linked refunds, in its own currency. */
  left: number;
  /** Its day is still to come. */
  isAhead: boolean;
}

export interface PurchasePage {
  party: PartyRow;
  /** Newest first, those of later days too. */
  purchases: readonly ListedPurchase[];
  /** How many newer ones were left out. */
  from: number;
  hasOlder: boolean;
  /** ISO 4217; null: none is set. */
  base: string | null;
  /** Of the last 365 days: net in the base currency, days with a purchase, and how many have no rate. */
  year: { net: number; dayCount: number; unconvertedCount: number };
}

export const PURCHASES_PAGE_SIZE = 8;
/** How far back pages go. */
export const MOST_PURCHASES = 1000;
const YEAR_IN_DAYS = 365;

/** A page of a party's purchases and refunds, leaving out the `from` newest. Throws AppError partyGone. */
export const listPurchases = async (
  read: Pick<Reads, 'configurations' | 'parties' | 'purchases' | 'workspace'>,
  asked: string,
  at: Date,
  from: number,
): Promise<PurchasePage> => {
  const party = await getParty(read, asked);
  const partyId = party.id;
  const today = localDate(at, (await read.workspace.settings()).zone);
  const [rows, all, { base }] = await Promise.all([
    read.purchases.latestOf(partyId, LAST_DAY, from + PURCHASES_PAGE_SIZE + 1),
    read.purchases.countedOf(partyId),
    moneySettings(read),
  ]);
  const shown = rows.slice(from, from + PURCHASES_PAGE_SIZE);
  const purchases = await Promise.all(
    shown.map(async (purchase) => ({
      purchase,
      left: purchase.amount > 0 ? await leftOf(read, purchase) : 0,
      isAhead: purchase.boughtOn > today,
    })),
  );
  const since = dayAfter(today, -YEAR_IN_DAYS);
  const ofYear = all.filter(({ boughtOn, amount }) => boughtOn > since && boughtOn <= today && amount !== 0);
  const bought = ofYear.filter(
    ({ amount, cancelledOn }) => amount > 0 && (cancelledOn === null || cancelledOn > today),
  );
  return {
    ...{ party, purchases, from, base },
    hasOlder: rows.length > from + PURCHASES_PAGE_SIZE && from + PURCHASES_PAGE_SIZE < MOST_PURCHASES,
    year: {
      net: ofYear.reduce((sum, { baseAmount }) => sum + (baseAmount ?? 0), 0),
      dayCount: new Set(bought.map(({ boughtOn }) => boughtOn)).size,
      unconvertedCount: ofYear.filter(({ baseAmount }) => baseAmount === null).length,
    },
  };
};

const leftOf = async (read: Pick<Reads, 'purchases'>, { id, amount }: PurchaseRow): Promise<number> =>
  (await read.purchases.refundsOf(id)).reduce((left, refund) => left + refund.amount, amount);
