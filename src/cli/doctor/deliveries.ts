import type { UnpostedTally } from '../../store/queries/outbox.ts';
import { bad, type Check, type Finding, good, note, unchecked } from './check.ts';

const MINUTE_MS = 60_000;
/** A running service posts what is due within seconds; longer waits are Slack's, or nobody runs. */
const LONGEST_WAIT_MS = 15 * MINUTE_MS;
/** Whoever asked for what was given up on was told then. */
const RECENT_MS = 7 * 24 * 60 * MINUTE_MS;
const MOST_LINES = 5;

/** What waits to be posted, and what was given up on lately. */
export const deliveries: Check = {
  name: 'deliveries',
  run: async (patient, t) => {
    const records = await patient.records();
    if ('lacking' in records) return [unchecked(t.lacking[records.lacking])];
    const tally = await records.read.outbox.tallyUnposted();
    const nowMs = patient.now().getTime();
    const isLate = ({ state, oldestDueAt }: UnpostedTally) =>
      state === 'waiting' && nowMs - oldestDueAt.getTime() > LONGEST_WAIT_MS;
    const isRecent = ({ state, newestDueAt }: UnpostedTally) =>
      state !== 'waiting' && nowMs - newestDueAt.getTime() < RECENT_MS;
    const findings: Finding[] = [
      ...tally
        .filter(isLate)
        .map((row) =>
          bad(t.deliveries.late({ ...row, since: row.oldestDueAt }), t.deliveries.lateCure(row.error)),
        ),
      ...tally
        .filter(isRecent)
        .map((row) =>
          note(t.deliveries.givenUp({ ...row, last: row.newestDueAt }), t.deliveries.givenUpCure),
        ),
    ];
    if (findings.length > 0) return findings.slice(0, MOST_LINES);
    const waiting = tally.filter(({ state }) => state === 'waiting').reduce((sum, row) => sum + row.count, 0);
    return [good(t.deliveries.good(waiting))];
  },
};
