import { DateTime } from 'luxon';
import { asciiDigits } from '../../asciiDigits.ts';
import { dayAfter } from '../../loyalty/localDays.ts';
import { parseDueDate } from './dueDate.ts';

/** A day as typed: what it is, or, where something was meant as one, the days it may be (none: it is no day). */
export type TypedDay = { readonly day: string } | { readonly readings: readonly string[] };

const daysAgo: Readonly<Record<string, number>> = {
  ...{ today: 0, 今天: 0, 今日: 0, yesterday: 1, 昨天: 1, 昨日: 1, 前天: 2 },
};
const THREE_PARTS = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})$/;
const TWO_PARTS = /^\d{1,2}\/\d{1,2}$/;
const MONTH_AND_DAY = /^(\d{1,2})月(\d{1,2})[日号]?$/;

/**
 * Reads a day typed in words, year first, or day and month first where only one reading exists: `31/01/2026`, and
 * `31.01.2026`, which nobody writes month first. `3月5日` is the last one up to today. Null: nothing that was meant as a day.
 */
export const parsePurchaseDay = (key: string, today: string): TypedDay | null => {
  const typed = asciiDigits(key.normalize('NFKC')).replace(/[－−‐‑]/g, '-');
  if (Object.hasOwn(daysAgo, typed)) return { day: dayAfter(today, -(daysAgo[typed] ?? 0)) };
  const yearFirst = parseDueDate(typed);
  if (yearFirst) return { day: yearFirst };
  const monthAndDay = MONTH_AND_DAY.exec(typed);
  if (monthAndDay) return lastUpTo(today, Number(monthAndDay[1]), Number(monthAndDay[2]));
  const parts = THREE_PARTS.exec(typed);
  if (!parts) return TWO_PARTS.test(typed) || /^\d{4}年/.test(typed) ? { readings: [] } : null;
  const [, first = '', sign, second = '', third = ''] = parts;
  if (third.length !== 4) return { readings: [] };
  const dayFirst = dayOn(Number(third), Number(second), Number(first));
  const monthFirst = sign === '.' ? null : dayOn(Number(third), Number(first), Number(second));
  const readings = [...new Set([dayFirst, monthFirst].filter((day) => day !== null))];
  const [only, other] = readings;
  return only !== undefined && other === undefined ? { day: only } : { readings };
};

const dayOn = (year: number, month: number, day: number): string | null => {
  const date = DateTime.fromObject({ year, month, day }, { zone: 'utc' });
  return date.isValid ? date.toISODate() : null;
};

const lastUpTo = (today: string, month: number, day: number): TypedDay => {
  const year = Number(today.slice(0, 4));
  const days = [year, year - 1].flatMap((of) => dayOn(of, month, day) ?? []);
  const last = days.find((found) => found <= today);
  return last === undefined ? { readings: [] } : { day: last };
};
