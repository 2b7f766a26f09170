/** ISO: 1 Monday … 7 Sunday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof weekdays)[number];

/** When a digest runs, as people choose it. */
export interface DigestSchedule {
  /** In order, at least one; or the first day of each month. */
  readonly days: readonly Weekday[] | 'firstOfMonth';
  /** HH:mm, 24 hours. */
  readonly time: string;
}

export const isTimeOfDay = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** As five fields of crontab. */
export const cronOf = ({ days, time }: DigestSchedule): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  if (days === 'firstOfMonth') return `${minute} ${hour} 1 * *`;
  const isDaily = days.length === weekdays.length;
  return `${minute} ${hour} * * ${isDaily ? '*' : days.map((day) => day % 7).join(',')}`;
};

/** Reads what cronOf writes; null for any other cron. */
export const scheduleOf = (cron: string): DigestSchedule | null => {
  const fields = /^(\d{1,2}) (\d{1,2}) (?:(1) \* \*|\* \* (\*|[0-6](?:,[0-6])*))$/.exec(cron);
  if (!fields) return null;
  const [, minute = '', hour = '', first, chosen = ''] = fields;
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  if (first) return { days: 'firstOfMonth', time };
  const days = weekdays.filter((day) => chosen === '*' || chosen.includes(String(day % 7)));
  return { days, time };
};
