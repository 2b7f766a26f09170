import { expect, test } from 'vitest';
import { nextRun, previousRun } from '../../src/reports/digestRun.ts';

const next = (cron: string, zone: string, after: string) =>
  nextRun({ cron, zone }, new Date(after)).toISOString().slice(0, 16);
const previous = (cron: string, zone: string, at: string) =>
  previousRun({ cron, zone }, new Date(at)).toISOString().slice(0, 16);

/** Transitions of 2026 as the IANA time zone database gives them. */
const changes = [
  // 8 March, 02:00 → 03:00; 1 November, 02:00 → 01:00.
  {
    zone: 'America/New_York',
    skipped: '30 2 * * *',
    before: '2026-03-07T20:00Z',
    end: '2026-03-08T07:00',
    after: '2026-03-09T06:30',
    twice: '30 1 * * *',
    eve: '2026-10-31T20:00Z',
    first: '2026-11-01T05:30',
    dayAfter: '2026-11-02T06:30',
  },
  // 29 March, 01:00 → 02:00; 25 October, 02:00 → 01:00.
  {
    zone: 'Europe/London',
    skipped: '15 1 * * *',
    before: '2026-03-28T20:00Z',
    end: '2026-03-29T01:00',
    after: '2026-03-30T00:15',
    twice: '30 1 * * *',
    eve: '2026-10-24T20:00Z',
    first: '2026-10-25T00:30',
    dayAfter: '2026-10-26T01:30',
  },
  // 4 October, 02:00 → 02:30; 5 April, 02:00 → 01:30.
  {
    zone: 'Australia/Lord_Howe',
    skipped: '15 2 * * *',
    before: '2026-10-03T12:00Z',
    end: '2026-10-03T15:30',
    after: '2026-10-04T15:15',
    twice: '45 1 * * *',
    eve: '2026-04-04T12:00Z',
    first: '2026-04-04T14:45',
    dayAfter: '2026-04-05T15:15',
  },
  // 6 September, 00:00 → 01:00; 5 April, 00:00 → 4 April, 23:00.
  {
    zone: 'America/Santiago',
    skipped: '30 0 * * *',
    before: '2026-09-05T20:00Z',
    end: '2026-09-06T04:00',
    after: '2026-09-07T03:30',
    twice: '30 23 * * *',
    eve: '2026-04-04T20:00Z',
    first: '2026-04-05T02:30',
    dayAfter: '2026-04-06T03:30',
  },
];

for (const { zone, skipped, before, end, after, twice, eve, first, dayAfter } of changes) {
  test(`in ${zone} a digest whose time is skipped comes at the first moment after the gap, and the next day as usual`, () => {
    expect(next(skipped, zone, before)).toBe(end);
    expect(next(skipped, zone, `${end}Z`)).toBe(after);
    expect(previous(skipped, zone, `${end}:30Z`)).toBe(end);
  });

  test(`in ${zone} a digest whose time comes twice is sent the first time only`, () => {
    expect(next(twice, zone, eve)).toBe(first);
    expect(next(twice, zone, `${first}Z`)).toBe(dayAfter);
    const secondPass = new Date(new Date(`${first}Z`).getTime() + 20 * 60_000).toISOString();
    expect(next(twice, zone, secondPass)).toBe(dayAfter);
    expect(previous(twice, zone, secondPass)).toBe(first);
  });
}

test('a weekly digest stays at nine in the morning on both sides of a change', () => {
  expect(next('0 9 * * 1', 'Europe/Berlin', '2026-03-27T12:00Z')).toBe('2026-03-30T07:00');
  expect(next('0 9 * * 1', 'Europe/Berlin', '2026-10-24T12:00Z')).toBe('2026-10-26T08:00');
});

test('the run is after the given moment, and the run before is at it or earlier', () => {
  expect(next('0 9 * * 1', 'UTC', '2026-06-08T09:00:00.000Z')).toBe('2026-06-15T09:00');
  expect(next('0 9 * * 1', 'UTC', '2026-06-08T08:59:59.999Z')).toBe('2026-06-08T09:00');
  expect(previous('0 9 * * 1', 'UTC', '2026-06-08T09:00:00.000Z')).toBe('2026-06-08T09:00');
  expect(previous('0 9 * * 1', 'UTC', '2026-06-08T08:59:59.999Z')).toBe('2026-06-01T09:00');
});

test('the first of the month, workdays and every day', () => {
  expect(next('0 9 1 * *', 'Asia/Shanghai', '2026-06-08T00:00Z')).toBe('2026-07-01T01:00');
  expect(next('0 9 * * 1,2,3,4,5', 'Asia/Shanghai', '2026-06-12T02:00Z')).toBe('2026-06-15T01:00');
  expect(next('0 9 * * *', 'Asia/Shanghai', '2026-06-12T02:00Z')).toBe('2026-06-13T01:00');
});

test('a day that a zone left out has no run of its own', () => {
  // Samoa went from 29 to 31 December 2011.
  expect(next('0 9 * * *', 'Pacific/Apia', '2011-12-29T20:00Z')).toBe('2011-12-30T10:00');
  expect(next('0 9 * * *', 'Pacific/Apia', '2011-12-30T10:00Z')).toBe('2011-12-30T19:00');
});

test('a zone or a day that does not exist is refused and not looked for for ever', () => {
  expect(() => next('0 9 * * 1', 'Nowhere/City', '2026-06-08T09:00Z')).toThrow('no such zone');
  expect(() => next('0 9 30 2 *', 'UTC', '2026-06-08T09:00Z')).toThrow();
});
