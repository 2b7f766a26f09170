interface ZoneDays {
  readonly format: Intl.DateTimeFormat;
  /** The second that was asked for last, and its day: within one request it is asked for several times. */
  second: number;
  day: string;
}

const zones = new Map<string, ZoneDays>();

/** The day it is at `at` in an IANA zone, yyyy-mm-dd. Formats are kept: making one costs more than a whole request. */
export const localDate = (at: Date, zone: string): string => {
  let days = zones.get(zone);
  if (!days) {
    const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    const format = new Intl.DateTimeFormat('en-CA-u-ca-iso8601-nu-latn', { timeZone: zone, ...parts });
    days = { format, second: Number.NaN, day: '' };
    zones.set(zone, days);
  }
  const second = Math.floor(at.getTime() / 1000);
  if (second !== days.second) {
    days.day = days.format.format(at);
    days.second = second;
  }
  return days.day;
};
