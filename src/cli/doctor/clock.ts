import type { SlackClock } from '../../slack/slackExamination.ts';
import { bad, type Check, good, unchecked } from './check.ts';

const MOST_OFF_MS = 60_000;
/** Slack's Date header has no fractions: any moment of that second is meant. */
const SECOND_MS = 1000;

/** Our clock against Slack's: signed requests more than five minutes off are refused, and digests come at the wrong time. */
export const clock: Check = {
  name: 'clock',
  run: async ({ holder }, t) => {
    const answer = await holder();
    if (!answer) return [unchecked(t.tokenFirst)];
    const shown = 'clock' in answer ? answer.clock : null;
    if (!shown) return [unchecked(t.clock.untold)];
    const aheadMs = aheadInMs(shown);
    const seconds = Math.round(Math.abs(aheadMs) / SECOND_MS);
    if (Math.abs(aheadMs) <= MOST_OFF_MS) return [good(t.clock.good(seconds))];
    return [bad(t.clock.off({ seconds, isAhead: aheadMs > 0 }), t.clock.cure)];
  },
};

/** How far ours is ahead at least; below 0: behind. */
const aheadInMs = ({ theirs, askedAt, answeredAt }: SlackClock): number => {
  const ahead = askedAt.getTime() - (theirs.getTime() + SECOND_MS);
  const behind = theirs.getTime() - answeredAt.getTime();
  if (ahead > 0) return ahead;
  return behind > 0 ? -behind : 0;
};
