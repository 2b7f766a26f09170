import { DateTime } from 'luxon';
import { bad, type Check, good } from './check.ts';

/** A zone that turns its clocks and one that does not, at a time when everybody knows what they show. */
const knownOffsets = [
  { zone: 'America/New_York', at: '2026-01-15T12:00:00Z', hours: -5 },
  { zone: 'America/New_York', at: '2026-07-15T12:00:00Z', hours: -4 },
  { zone: 'Asia/Shanghai', at: '2026-07-15T12:00:00Z', hours: 8 },
];

/** Whether this Node knows the zones that are in use; one that was built without them takes every zone for UTC. */
export const timeZones: Check = {
  name: 'timeZones',
  run: async (patient, t) => {
    const isWrong = knownOffsets.some(
      ({ zone, at, hours }) => DateTime.fromISO(at, { zone }).offset !== hours * 60,
    );
    if (isWrong) return [bad(t.timeZones.wrong, t.timeZones.cure)];
    const records = await patient.records();
    const used =
      'read' in records
        ? [
            (await records.read.workspace.settings()).zone,
            ...(await records.read.subscriptions.list()).map(({ zone }) => zone),
          ]
        : [];
    const zones = [...new Set(used)];
    const unknown = zones.filter((zone) => !DateTime.local({ zone }).isValid);
    if (unknown.length > 0) return [bad(t.timeZones.unknown(unknown), t.timeZones.cure)];
    return [good(t.timeZones.good({ version: process.versions.tz ?? null, inUse: zones.length }))];
  },
};
