import { MILLISECONDS_PER_DAY } from '../satisfaction/countedRatings.ts';

/** A history is gone through day by day, and most histories share their days. */
const numbers = new Map<string, number>();
const days = new Map<number, string>();
/** A century has fewer. */
const MOST_KEPT = 40_000;

/** Days since 1970-01-01 of a local day yyyy-mm-dd: loyalty counts whole days, wherever the clock stands. */
export const dayNumber = (day: string): number => {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const at = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
  return kept(numbers, day, at / MILLISECONDS_PER_DAY);
};

/** The local day of a day number, yyyy-mm-dd. */
export const dayOf = (number: number): string =>
  days.get(number) ?? kept(days, number, new Date(number * MILLISECONDS_PER_DAY).toISOString().slice(0, 10));

const kept = <K, V>(known: Map<K, V>, key: K, value: V): V => {
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, value);
  return value;
};

/** Whole days from one local day to another; negative when `to` is earlier. */
export const daysFrom = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** So many days later; earlier when negative. */
export const dayAfter = (day: string, days: number): string => dayOf(dayNumber(day) + days);
