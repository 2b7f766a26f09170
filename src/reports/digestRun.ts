import { CronExpressionParser } from 'cron-parser';
import { DateTime } from 'luxon';

/** Five fields, as in crontab, read in an IANA zone. */
export interface Recurrence {
  readonly cron: string;
  readonly zone: string;
}

/** Zones have turned their clocks by at most a day (Samoa, 2011). */
const LONGEST_TURN_IN_HOURS = 25;
/** A cron for every minute has this many runs in twice that time. */
const MOST_STEPS = 2 * LONGEST_TURN_IN_HOURS * 60;

/**
 * The first run after `after`. A time that does not exist that day runs at the first moment after the gap; one that
 * occurs twice runs once, the first time. Throws on a cron that no day fits, or an unknown zone.
 */
export const nextRun = (recurrence: Recurrence, after: Date): Date =>
  step(recurrence, after, 'next', (run) => run > after);

/** The last run before or at `at`. */
export const previousRun = (recurrence: Recurrence, at: Date): Date =>
  step(recurrence, at, 'prev', (run) => run <= at);

/**
 * The cron is walked on the wall clock alone, as if in UTC, and each time is then looked up in the zone: cron-parser's
 * own zones skip a day in Lord Howe and run an hour late in New York when the clocks turn.
 */
const step = (
  { cron, zone }: Recurrence,
  from: Date,
  direction: 'next' | 'prev',
  isFound: (run: Date) => boolean,
): Date => {
  const margin = direction === 'next' ? -LONGEST_TURN_IN_HOURS : LONGEST_TURN_IN_HOURS;
  const wall = DateTime.fromJSDate(from, { zone })
    .setZone('UTC', { keepLocalTime: true })
    .plus({ hours: margin });
  if (!wall.isValid) throw new RangeError(`no such zone: ${zone}`);
  const times = CronExpressionParser.parse(cron, { currentDate: wall.toJSDate(), tz: 'UTC' });
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const run = instantOf(times[direction]().toDate(), zone);
    if (isFound(run)) return run;
  }
  throw new RangeError(`no run of ${cron} in ${zone}`);
};

/** The instant at which a wall clock in the zone shows it for the first time, or has just skipped it. */
const instantOf = (wallAsUtc: Date, zone: string): Date => {
  const wall = DateTime.fromJSDate(wallAsUtc, { zone: 'UTC' });
  const local = wall.setZone(zone, { keepLocalTime: true });
  const skippedInMinutes = wallMinutes(local) - wallMinutes(wall);
  if (skippedInMinutes > 0) return endOfGap(local, skippedInMinutes);
  return (local.getPossibleOffsets()[0] ?? local).toJSDate();
};

/** Luxon pushes a time that does not exist on by the length of the gap; the gap ended somewhere in that stretch. */
const endOfGap = (pushedOn: DateTime, gapInMinutes: number): Date => {
  let [before, after] = [-gapInMinutes, 0];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (pushedOn.plus({ minutes: middle }).offset === pushedOn.offset) after = middle;
    else before = middle;
  }
  return pushedOn.plus({ minutes: after }).toJSDate();
};

const wallMinutes = (time: DateTime): number =>
  Math.round(time.setZone('UTC', { keepLocalTime: true }).toMillis() / 60_000);
