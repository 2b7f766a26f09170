import { MILLISECONDS_PER_DAY } from '../satisfaction/countedRatings.ts';

/** Days since 1970-01-01 of a local day yyyy-mm-dd: loyalty counts whole days, wherever the clock stands. */
export const dayNumber = (day: string): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) /
  MILLISECONDS_PER_DAY;

/** The local day of a day number, yyyy-mm-dd. */
export const dayOf = (number: number): string =>
  new Date(number * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);

/** Whole days from one local day to another; negative when `to` is earlier. */
export const daysFrom = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** So many days later; earlier when negative. */
export const dayAfter = (day: string, days: number): string => dayOf(dayNumber(day) + days);
