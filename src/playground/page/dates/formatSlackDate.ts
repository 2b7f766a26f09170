export interface DateReader {
  locale: string;
  timeZone: string;
  nowMs: number;
}

const dayMs = 86_400_000;
const halfYearMs = 182 * dayMs;

/**
 * Fills the tokens of `<!date^…>` and of rich_text dates for one reader.
 * Tokens: https://docs.slack.dev/messaging/formatting-message-text#date-formatting. Unknown tokens stay.
 */
export function formatSlackDate(timestampSeconds: number, format: string, reader: DateReader): string {
  const at = new Date(timestampSeconds * 1000);
  if (Number.isNaN(at.getTime())) return format;
  return format.replace(/\{(\w+)\}/g, (token, name: string) => formatToken(name, at, reader) ?? token);
}

function formatToken(name: string, at: Date, reader: DateReader): string | undefined {
  switch (name) {
    case 'date_num':
      return isoDate(at, reader.timeZone);
    case 'date':
      return inZone(at, reader, { month: 'long', day: 'numeric', ...yearUnlessRecent(at, reader) });
    case 'date_short':
      return inZone(at, reader, { month: 'short', day: 'numeric', year: 'numeric' });
    case 'date_long':
      return inZone(at, reader, { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' });
    case 'date_pretty':
    case 'date_short_pretty':
    case 'date_long_pretty':
      return nearDay(at, reader) ?? formatToken(name.replace('_pretty', ''), at, reader);
    case 'time':
      return inZone(at, reader, { hour: 'numeric', minute: '2-digit' });
    case 'time_secs':
      return inZone(at, reader, { hour: 'numeric', minute: '2-digit', second: '2-digit' });
    case 'ago':
      return ago(at, reader);
    default:
      return undefined;
  }
}

export function inZone(at: Date, reader: DateReader, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(reader.locale, { ...options, timeZone: reader.timeZone })
    .format(at)
    .replace(/\u202f/g, ' ');
}

/** The calendar day in the zone, `YYYY-MM-DD`. */
export function isoDate(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(at);
}

/** "today", "yesterday" or "tomorrow" in the reader's language and zone; undefined for other days. */
export function nearDay(at: Date, reader: DateReader): string | undefined {
  const today = Date.parse(isoDate(new Date(reader.nowMs), reader.timeZone));
  const days = Math.round((Date.parse(isoDate(at, reader.timeZone)) - today) / dayMs);
  if (Math.abs(days) > 1) return undefined;
  return new Intl.RelativeTimeFormat(reader.locale, { numeric: 'auto' }).format(days, 'day');
}

function yearUnlessRecent(at: Date, reader: DateReader): Intl.DateTimeFormatOptions {
  return Math.abs(reader.nowMs - at.getTime()) < halfYearMs ? {} : { year: 'numeric' };
}

function ago(at: Date, reader: DateReader): string {
  const seconds = Math.round((at.getTime() - reader.nowMs) / 1000);
  const relative = new Intl.RelativeTimeFormat(reader.locale, { numeric: 'auto' });
  const steps: [Intl.RelativeTimeFormatUnit, number][] = [
    ['year', 31_536_000],
    ['month', 2_592_000],
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ];
  for (const [unit, size] of steps) {
    if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit);
  }
  return relative.format(seconds, 'second');
}
