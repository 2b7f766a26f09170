import { expect, test } from 'vitest';
import { cronOf, isTimeOfDay, scheduleOf, weekdays } from '../../src/reports/digestSchedule.ts';
import { dayChoicesOf, daysOf } from '../../src/slack/modals/digestDays.ts';

test('what is chosen as days and a time comes back as it was chosen', () => {
  for (const days of [[1], [7], [1, 4], [1, 2, 3, 4, 5], [6, 7], weekdays, 'firstOfMonth'] as const)
    for (const time of ['00:00', '09:05', '23:59'])
      expect(scheduleOf(cronOf({ days, time }))).toEqual({ days, time });
});

test('schedules are kept as five fields of crontab', () => {
  expect(cronOf({ days: [1], time: '09:05' })).toBe('5 9 * * 1');
  expect(cronOf({ days: [6, 7], time: '18:00' })).toBe('0 18 * * 6,0');
  expect(cronOf({ days: weekdays, time: '00:00' })).toBe('0 0 * * *');
  expect(cronOf({ days: 'firstOfMonth', time: '09:00' })).toBe('0 9 1 * *');
});

test('a schedule that was not chosen in the form is not taken for one', () => {
  for (const cron of ['*/5 * * * *', '0 9 2 * *', '0 9 * 1 1', '0 9 1 * 1', 'nonsense', ''])
    expect(scheduleOf(cron)).toBeNull();
});

test('only a time of day is one', () => {
  expect(['00:00', '23:59'].every(isTimeOfDay)).toBe(true);
  expect(['24:00', '9:00', '09:60', '', '0900', '09:00:00'].some(isTimeOfDay)).toBe(false);
});

test('groups of days stand for their days, and the first of the month goes by itself', () => {
  expect(daysOf(['workdays'])).toEqual([1, 2, 3, 4, 5]);
  expect(daysOf(['workdays', '7'])).toEqual([1, 2, 3, 4, 5, 7]);
  expect(daysOf(['3', 'everyDay'])).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(daysOf(['firstOfMonth'])).toBe('firstOfMonth');
  expect(daysOf(['firstOfMonth', '1'])).toBe('mixed');
  expect(daysOf([])).toBe('none');
  expect(daysOf(['8', 'constructor'])).toBe('none');
  for (const days of [[2], [1, 2, 3, 4, 5], weekdays, 'firstOfMonth'] as const)
    expect(daysOf(dayChoicesOf(days))).toEqual(days);
});
