import { describe, expect, it } from 'vitest';
import { formatSlackDate } from '../../../src/playground/page/dates/formatSlackDate.ts';
import { fromLocalInput, toLocalInput } from '../../../src/playground/page/dates/localInput.ts';

const nowMs = Date.UTC(2026, 10, 22, 15, 40);
const newYork = { locale: 'en-US', timeZone: 'America/New_York', nowMs };
const shanghai = { locale: 'zh-CN', timeZone: 'Asia/Shanghai', nowMs };
const at = (iso: string) => Date.parse(iso) / 1000;

describe('dates in the reader’s zone and language', () => {
  it.each([
    ['{date_num}', '2026-11-21'],
    ['{date}', 'November 21'],
    ['{date_short}', 'Nov 21, 2026'],
    ['{date_long}', 'Saturday, November 21, 2026'],
    ['{date_pretty}', 'yesterday'],
    ['{time}', '10:30 PM'],
    ['{time_secs}', '10:30:05 PM'],
    ['{ago}', '12 hours ago'],
    ['{date_short} at {time}', 'Nov 21, 2026 at 10:30 PM'],
    ['{no_such_token}', '{no_such_token}'],
  ])('fills %s for New York', (format, shown) => {
    expect(formatSlackDate(at('2026-11-22T03:30:05Z'), format, newYork)).toBe(shown);
  });

  it('is the next day already in Shanghai', () => {
    expect(formatSlackDate(at('2026-11-22T03:30:05Z'), '{date_long} {time}', shanghai)).toBe(
      '2026年11月22日星期日 11:30',
    );
    expect(formatSlackDate(at('2026-11-22T03:30:05Z'), '{date_pretty}', shanghai)).toBe('今天');
    expect(formatSlackDate(at('2026-11-23T03:30:05Z'), '{date_pretty}', shanghai)).toBe('明天');
  });

  it('names the year of a day more than half a year away', () => {
    expect(formatSlackDate(at('2025-01-05T12:00:00Z'), '{date}', newYork)).toBe('January 5, 2025');
  });
});

describe('a date and time field', () => {
  it('is on the wall clock of the person’s zone and comes back as the same instant', () => {
    const instant = at('2026-11-23T08:00:00Z');
    expect(toLocalInput(instant, 'America/New_York')).toBe('2026-11-23T03:00');
    expect(fromLocalInput('2026-11-23T03:00', 'America/New_York')).toBe(instant);
  });

  it('is empty for nothing', () => {
    expect(fromLocalInput('', 'Asia/Shanghai')).toBeNull();
  });
});
