import { DateTime } from 'luxon';
import { asciiDigits } from '../asciiDigits.ts';
import type { DateRefusal } from './importResult.ts';

/** Which comes first in 03/04/2026: the day or the month. */
export const dateOrders = ['dmy', 'mdy'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** `at` is null when only the day was said. */
export interface ReadDate {
  /** yyyy-mm-dd, as it is in the zone. */
  readonly day: string;
  readonly at: Date | null;
}

const TIME = String.raw`(?:[ T,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(am|pm)?\s*(z|[+-]\d{2}:?\d{2})?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?${TIME}$`, 'i');
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${TIME}$`, 'i');
const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const DAY_NAMED = new RegExp(String.raw`^(\d{1,2})[ .-]+(${MONTHS})[a-z]*[ .,-]+(\d{4})${TIME}$`, 'i');
const MONTH_NAMED = new RegExp(String.raw`^(${MONTHS})[a-z]*[ .]+(\d{1,2}),? +(\d{4})${TIME}$`, 'i');
const NO_CENTURY = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}(?:\D|$)/;

/**
 * Reads a day, with or without a time, as other systems write it: 2026-03-04, 2026/3/4, 2026年3月4日, 04.03.2026,
 * 4 Mar 2026, March 4, 2026, 2026-03-04T15:30:00Z. 03/04/2026 is refused as ambiguous unless `order` says what it is.
 */
export const readDate = (
  typed: string,
  zone: string,
  order: DateOrder | null,
): ReadDate | { readonly because: DateRefusal } => {
  const text = asciiDigits(typed).trim().replace(/\s+/g, ' ');
  const first = YEAR_FIRST.exec(text);
  if (first) return dateOf(first[1], first[3], first[4], first.slice(5), zone);
  const last = YEAR_LAST.exec(text);
  if (last) return yearLast(last, zone, order);
  const day = DAY_NAMED.exec(text);
  if (day) return dateOf(day[3], monthOf(day[2]), day[1], day.slice(4), zone);
  const month = MONTH_NAMED.exec(text);
  if (month) return dateOf(month[3], monthOf(month[1]), month[2], month.slice(4), zone);
  return { because: NO_CENTURY.test(text) ? 'noCentury' : 'notADate' };
};

/** With dots the day comes first everywhere; with strokes and hyphens it depends on where the file is from. */
const yearLast = (
  [, one, sign, two, year, ...time]: RegExpExecArray,
  zone: string,
  order: DateOrder | null,
): ReturnType<typeof readDate> => {
  const [a, b] = [Number(one), Number(two)];
  const told = order ?? (sign === '.' || a > 12 || a === b ? 'dmy' : b > 12 ? 'mdy' : null);
  if (told === null) return { because: 'ambiguous' };
  return told === 'dmy' ? dateOf(year, two, one, time, zone) : dateOf(year, one, two, time, zone);
};

const monthOf = (name = ''): string => String(MONTHS.split('|').indexOf(name.slice(0, 3).toLowerCase()) + 1);

const dateOf = (
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  [hour, minute, second, half, offset]: readonly (string | undefined)[],
  zone: string,
): ReturnType<typeof readDate> => {
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const isDay = DateTime.fromObject(date, { zone: 'utc' }).isValid && date.year >= 1900;
  if (!isDay) return { because: 'noSuchDay' };
  if (hour === undefined)
    return { day: DateTime.fromObject(date, { zone: 'utc' }).toISODate() ?? '', at: null };
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hour);
  const time = { hour: hours, minute: Number(minute), second: Number(second ?? 0) };
  const at = DateTime.fromObject({ ...date, ...time }, { zone: offset ? zoneOf(offset) : zone });
  if (!at.isValid) return { because: 'notADate' };
  return { day: at.setZone(zone).toISODate() ?? '', at: at.toJSDate() };
};

const zoneOf = (offset: string): string => (/^z$/i.test(offset) ? 'utc' : `utc${offset}`);

/** The instant meant by a day: noon in the zone, so that no other zone makes another day of it; never in the future. */
export const instantOf = ({ day, at }: ReadDate, zone: string, now: Date): Date => {
  if (at) return at;
  const noon = DateTime.fromISO(`${day}T12:00:00`, { zone }).toJSDate();
  return noon > now ? now : noon;
};
