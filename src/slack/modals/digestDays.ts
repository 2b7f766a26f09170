import type { PlainTextOption } from '@slack/types';
import { type DigestSchedule, type Weekday, weekdays } from '../../reports/digestSchedule.ts';
import type { Texts } from '../../text/texts.ts';
import { option } from './inputs.ts';

const WORKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];

/** What the days can be chosen from: single weekdays, and the usual groups of them. */
export const dayOptions = (t: Texts): PlainTextOption[] => [
  ...weekdays.map((day) => option(t.digest.weekdayName(day), String(day))),
  ...(['workdays', 'everyDay', 'firstOfMonth'] as const).map((group) =>
    option(t.digest.form.daysGroup[group], group),
  ),
];

/** The choices that stand for the days of a schedule. */
export const dayChoicesOf = (days: DigestSchedule['days']): string[] => {
  if (days === 'firstOfMonth') return [days];
  if (days.length === weekdays.length) return ['everyDay'];
  return days.join() === WORKDAYS.join() ? ['workdays'] : days.map(String);
};

/** 'none': nothing was chosen; 'mixed': the first of the month together with days of the week. */
export const daysOf = (choices: readonly string[]): DigestSchedule['days'] | 'none' | 'mixed' => {
  if (choices.includes('firstOfMonth')) return choices.length === 1 ? 'firstOfMonth' : 'mixed';
  if (choices.includes('everyDay')) return weekdays;
  const days = weekdays.filter(
    (day) => choices.includes(String(day)) || (choices.includes('workdays') && WORKDAYS.includes(day)),
  );
  return days.length > 0 ? days : 'none';
};
