import { DateTime } from 'luxon';
import { asciiDigits } from '../../asciiDigits.ts';

const YEAR_FIRST = /^(\d{4})([-/.年])(\d{1,2})([-/.月])(\d{1,2})日?$/;

/**
 * Reads a calendar day typed year first: `2026-12-24`, `2026/12/24`, `2026.12.24`, `2026年12月24日`, in any
 * script's digits. Result yyyy-mm-dd; null for anything else and for days that do not exist (2026-02-30).
 */
export function parseDueDate(text: string): string | null {
  const typed = asciiDigits(text).replace(/／/g, '/').replace(/[－−]/g, '-');
  const parts = YEAR_FIRST.exec(typed);
  if (!parts) return null;
  const [, year, separator, month, nextSeparator, dayOfMonth] = parts;
  if (separator !== nextSeparator && !(separator === '年' && nextSeparator === '月')) return null;
  const date = DateTime.fromObject(
    { year: Number(year), month: Number(month), day: Number(dayOfMonth) },
    { zone: 'utc' },
  );
  return date.isValid ? date.toISODate() : null;
}
