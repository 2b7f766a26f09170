import { onFirstUse } from '../onFirstUse.ts';

/** Writes calendar days given as yyyy-mm-dd. */
export const dayFormat = (
  locale: string,
  parts: Pick<Intl.DateTimeFormatOptions, 'day' | 'month' | 'year'>,
): ((day: string) => string) => {
  const format = onFirstUse(() => new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }));
  return (day) => format().format(new Date(`${day}T00:00:00Z`));
};
