import { scheduleOf } from '../../reports/digestSchedule.ts';
import type { Texts } from '../../text/texts.ts';

/** A digest's schedule in words: 'every Monday at 09:00'. */
export const scheduleWords = (cron: string, t: Texts): string => {
  const schedule = scheduleOf(cron);
  return schedule ? t.digest.schedule(schedule) : t.digest.otherSchedule(cron);
};
