import { dayNumber } from '../loyalty/localDays.ts';
import type { LoyaltyConfig } from '../loyalty/loyaltyConfig.ts';
import type { CountedPurchase } from '../loyalty/loyaltyLedger.ts';

/** A purchase by its day number, and the day from which it counts no longer. */
export interface PurchaseDay {
  readonly day: number;
  readonly cancelled: number;
}

/** A party's purchases, refunds left out, by their day; a back-test asks for millions of looks at them. */
export const purchaseDays = (
  purchases: readonly Pick<CountedPurchase, 'boughtOn' | 'amount' | 'cancelledOn'>[],
): PurchaseDay[] =>
  purchases
    .filter(({ amount }) => amount > 0)
    .map(({ boughtOn, cancelledOn }) => ({
      day: dayNumber(boughtOn),
      cancelled: cancelledOn === null ? Number.POSITIVE_INFINITY : dayNumber(cancelledOn),
    }))
    .sort((a, b) => a.day - b.day);

/** What R and F of the loyalty score were at the end of a day, each 0–100; null: nothing was bought by then. */
export const activityOn = (
  days: readonly PurchaseDay[],
  on: number,
  { windowInDays, fullPurchaseDays, recencyHalfLifeInDays }: LoyaltyConfig,
): { recency: number; frequency: number } | null => {
  let last = Number.NEGATIVE_INFINITY;
  let count = 0;
  for (const { day, cancelled } of days) {
    if (day > on) break;
    if (cancelled <= on) continue;
    if (day !== last && day > on - windowInDays) count += 1;
    last = day;
  }
  if (last === Number.NEGATIVE_INFINITY) return null;
  return {
    frequency: 100 * Math.sqrt(Math.min(1, count / fullPurchaseDays)),
    recency: 100 * 0.5 ** ((on - last) / recencyHalfLifeInDays),
  };
};

/** Whether anything was bought after `on` and by `end` that still counted then. */
export const boughtWithin = (days: readonly PurchaseDay[], on: number, end: number): boolean =>
  days.some(({ day, cancelled }) => day > on && day <= end && cancelled > end);
