const formats = new Map<string, Intl.DateTimeFormat>();

/** The day it is at `at` in an IANA zone, yyyy-mm-dd. Formats are kept: making one costs more than a whole request. */
export const localDate = (at: Date, zone: string): string => {
  let format = formats.get(zone);
  if (!format) {
    const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    format = new Intl.DateTimeFormat('en-CA-u-ca-iso8601-nu-latn', { timeZone: zone, ...parts });
    formats.set(zone, format);
  }
  return format.format(at);
};
