import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { localDate } from '../src/localDate.ts';

test('the day turns at midnight of the zone, not of Greenwich', () => {
  const at = new Date('2026-03-07T23:30:00Z');
  expect(localDate(at, 'UTC')).toBe('2026-03-07');
  expect(localDate(at, 'Asia/Shanghai')).toBe('2026-03-08');
  expect(localDate(at, 'America/New_York')).toBe('2026-03-07');
});

test('any moment of four centuries falls on the day that luxon says, in any zone', () => {
  const zones = fc.constantFrom(
    'UTC',
    'Europe/Berlin',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Pacific/Apia',
  );
  const moments = fc.date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2300-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moments, zones, (at, zone) => {
      expect(localDate(at, zone)).toBe(DateTime.fromJSDate(at, { zone }).toFormat('yyyy-MM-dd'));
    }),
  );
});

test('a zone that does not exist is an error', () => {
  expect(() => localDate(new Date(0), 'Mars/Olympus')).toThrow(RangeError);
});
