import { DateTime } from 'luxon';
import { bad, type Check, good, note, unchecked } from './check.ts';

/** Whether the service did its daily work: today's or, soon after midnight or while it is stopped, yesterday's. */
export const review: Check = {
  name: 'review',
  run: async (patient, t) => {
    const records = await patient.records();
    if ('lacking' in records) return [unchecked(t.lacking[records.lacking])];
    const { zone, reviewedOn } = await records.read.workspace.settings();
    if (reviewedOn === null) return [note(t.review.never, t.review.cure)];
    const yesterday = DateTime.fromJSDate(patient.now(), { zone }).minus({ days: 1 }).toFormat('yyyy-MM-dd');
    if (reviewedOn >= yesterday) return [good(t.review.good(reviewedOn))];
    return [bad(t.review.late(reviewedOn), t.review.cure)];
  },
};
