import { DateTime } from 'luxon';

/** Epoch seconds as a datetime-local control wants them, `2026-03-29T09:30`, on the wall clock of a zone. */
export function toLocalInput(epochSeconds: number, timeZone: string): string {
  return DateTime.fromSeconds(epochSeconds, { zone: timeZone }).toFormat("yyyy-MM-dd'T'HH:mm");
}

/** The instant a wall clock in the zone shows that time, in epoch seconds; null for nothing or no such time. */
export function fromLocalInput(local: string, timeZone: string): number | null {
  const at = DateTime.fromISO(local, { zone: timeZone });
  return at.isValid ? at.toUnixInteger() : null;
}
