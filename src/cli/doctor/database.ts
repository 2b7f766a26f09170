import type { DatabaseReport } from '../../store/databaseReport.ts';
import type { Texts } from '../../text/texts.ts';
import { bad, type Check, type Finding, good, note, unchecked } from './check.ts';

const MEGABYTE = 1024 * 1024;
/** Less than this, and the next hours may fill it. */
const LEAST_FREE_BYTES = 100 * MEGABYTE;
/** A log that long is no longer emptied: something keeps an old state of the file open. */
const LONGEST_LOG_BYTES = 256 * MEGABYTE;

/** Whether it is there, whole, writable, and has room. */
export const database: Check = {
  name: 'database',
  run: async (patient, t) => {
    const report = await patient.database();
    if (!report) return [unchecked(t.settingFirst('DATABASE_URL'))];
    const { place, state } = report;
    if (state === 'missing')
      return report.unwritable === null
        ? [note(t.database.missing(place), t.database.missingCure)]
        : [bad(t.database.notMade({ place, why: report.unwritable }), t.database.writableCure(place))];
    if (state === 'unreadable')
      return [bad(t.database.unreadable({ place, why: report.error ?? '' }), t.database.unreadableCure)];
    const troubles = troublesOf(report, t);
    return troubles.length > 0 ? troubles : [good(t.database.good({ place, ...megabytesOf(report) }))];
  },
};

const troublesOf = (report: DatabaseReport, t: Texts['doctor']): Finding[] => {
  const { place, damage, unwritable, disk } = report;
  const { free, log } = megabytesOf(report);
  return [
    ...(damage.length > 0 ? [bad(t.database.damaged(damage.join('; ')), t.database.damagedCure)] : []),
    ...(unwritable === null
      ? []
      : [bad(t.database.readOnly({ place, why: unwritable }), t.database.writableCure(place))]),
    ...(disk && disk.freeBytes < LEAST_FREE_BYTES
      ? [bad(t.database.noRoom({ place, free: free ?? '0' }), t.database.roomCure)]
      : []),
    ...(disk && disk.logBytes > LONGEST_LOG_BYTES
      ? [note(t.database.longLog(log ?? '0'), t.database.logCure)]
      : []),
  ];
};

const megabytesOf = ({ disk }: DatabaseReport) => {
  const inMegabytes = (bytes: number): string => Math.round(bytes / MEGABYTE).toString();
  return {
    size: disk && inMegabytes(disk.sizeBytes),
    log: disk && inMegabytes(disk.logBytes),
    free: disk && inMegabytes(disk.freeBytes),
  };
};
