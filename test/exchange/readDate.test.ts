import { describe, expect, it } from 'vitest';
import { instantOf, readDate } from '../../src/exchange/readDate.ts';

const zone = 'Europe/Berlin';

describe('a day, however it is written', () => {
  it.each([
    ...['2026-03-31', '2026/3/31', '2026.03.31', '2026年3月31日', '31.03.2026', '31/03/2026', '31-3-2026'],
    ...['03/31/2026', '31 Mar 2026', '31-Mar-2026', 'March 31, 2026', 'Mar 31 2026', '２０２６-０３-３１'],
  ])('%s', (typed) => expect(readDate(typed, zone, null)).toEqual({ day: '2026-03-31', at: null }));

  it('with a time, in the zone of the workspace or its own', () => {
    const at = (typed: string) => {
      const read = readDate(typed, zone, null);
      return 'at' in read ? read.at?.toISOString() : read;
    };
    expect(at('2026-03-04 15:30')).toBe('2026-03-04T14:30:00.000Z');
    expect(at('2026-03-04T15:30:10.123Z')).toBe('2026-03-04T15:30:10.000Z');
    expect(at('2026-03-04T15:30:00+08:00')).toBe('2026-03-04T07:30:00.000Z');
    expect(at('13/03/2026 3:30 PM')).toBe('2026-03-13T14:30:00.000Z');
    expect(at('2026-03-04 25:00')).toEqual({ because: 'notADate' });
  });

  it('the day is that of the workspace', () => {
    expect(readDate('2026-03-04T23:30:00Z', zone, null)).toMatchObject({ day: '2026-03-05' });
  });
});

describe('what cannot be a day says why', () => {
  it.each([
    ['31/02/2026', 'noSuchDay'],
    ['2026-02-30', 'noSuchDay'],
    ['2026-13-01', 'noSuchDay'],
    ['03/04/2026', 'ambiguous'],
    ['3-4-2026', 'ambiguous'],
    ['03/04/26', 'noCentury'],
    ['tomorrow', 'notADate'],
    ['46085', 'notADate'],
    ['75', 'notADate'],
  ])('%s: %s', (typed, because) => expect(readDate(typed, zone, null)).toEqual({ because }));

  it('03/04/2026 is what --dates says; the 4th of April is the same either way', () => {
    expect(readDate('03/04/2026', zone, 'dmy')).toMatchObject({ day: '2026-04-03' });
    expect(readDate('03/04/2026', zone, 'mdy')).toMatchObject({ day: '2026-03-04' });
    expect(readDate('13/04/2026', zone, 'mdy')).toEqual({ because: 'noSuchDay' });
    expect(readDate('04/04/2026', zone, null)).toMatchObject({ day: '2026-04-04' });
  });
});

it('a day without a time is its noon, and never later than now', () => {
  const now = new Date('2026-03-04T08:00:00Z');
  const of = (day: string) => instantOf({ day, at: null }, zone, now).toISOString();
  expect(of('2026-03-03')).toBe('2026-03-03T11:00:00.000Z');
  expect(of('2026-03-04')).toBe('2026-03-04T08:00:00.000Z');
});
