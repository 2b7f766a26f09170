import { dayAfter, dayOf } from '../loyalty/localDays.ts';

/** Nothing older is taken in: a typing slip such as 1926, or a history that tells nothing of today. yyyy-mm-dd. */
export const EARLIEST_PURCHASE = '2000-01-01';
/** After every day there is: purchases of days to come are meant, too. yyyy-mm-dd. */
export const LAST_DAY = '9999-12-31';
/** What is ordered for later may be entered already; further ahead is a typing slip such as 2062. */
const FARTHEST_AHEAD_IN_DAYS = 731;

export type PurchaseDayRefusal = 'notADate' | 'tooEarly' | 'tooLate' | 'ambiguous';

/** What is wrong with yyyy-mm-dd as the day of a purchase; null: nothing. */
export const faultOfDay = (day: string, today: string): Exclude<PurchaseDayRefusal, 'ambiguous'> | null => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at) || dayOf(Math.round(at / 86_400_000)) !== day) return 'notADate';
  if (day < EARLIEST_PURCHASE) return 'tooEarly';
  return day > dayAfter(today, FARTHEST_AHEAD_IN_DAYS) ? 'tooLate' : null;
};
