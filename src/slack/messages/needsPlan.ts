import type { Allocated } from '../../requirements/allocate.ts';
import type { CapacityPlan } from '../../requirements/capacityPlan.ts';
import type { Need } from '../../requirements/need.ts';
import { plain, shortened } from '../../text/mrkdwn.ts';
import { points } from '../../text/points.ts';
import type { Texts } from '../../text/texts.ts';
import { context, fallback, section, sentence } from '../blocks.ts';
import type { Message } from '../reply.ts';
import { numberOf } from './needPhrases.ts';
import { packedSections } from './packedSections.ts';

const MOST_PLANNED = 40;
const MOST_WAITING = 10;
const LONGEST_TITLE = 80;

/** What fits into a capacity, in the order to do it, and what waits and why. */
export const needsPlan = (plan: CapacityPlan<Need>, t: Texts): Message => {
  const say = t.requirements.plan;
  const { planned, leftOut, capacity, plannedEffort, criticalLimit } = plan;
  const of = planned.length + leftOut.length;
  if (of === 0) return sentence(say.none);
  const left = points(capacity - plannedEffort);
  const lead = say.lead({
    capacity: points(capacity),
    planned: planned.length,
    effort: points(plannedEffort),
    ...{ of, left },
  });
  const taken = planned.map(({ item, because }, at) =>
    say.planned({
      place: at + 1,
      ...named(item),
      effort: effortOf(item, t),
      because: say.because[because](points(item.score)),
    }),
  );
  const waiting = leftOut.map(({ item, because }) =>
    because.reason === 'waitsForOthers'
      ? say.waitsForOthers(named(item))
      : say.doesNotFit({ ...named(item), effort: effortOf(item, t), left: points(because.remainingEffort) }),
  );
  const shown = [...atMost(taken, MOST_PLANNED, t)];
  const shownWaiting = waiting.length > 0 ? [say.waiting, ...atMost(waiting, MOST_WAITING, t)] : [];
  const how = say.how({ limit: points(criticalLimit) });
  return {
    text: fallback([lead, ...shown, ...shownWaiting].join('\n')),
    blocks: [section(lead), ...packedSections(shown), ...packedSections(shownWaiting), context(how)],
  };
};

const named = ({ requirement }: Allocated<Need>) => ({
  number: numberOf(requirement),
  title: plain(shortened(requirement.title, LONGEST_TITLE)),
});

const effortOf = ({ effort, isEffortAssumed }: Allocated<Need>, t: Texts): string => {
  const say = t.requirements.plan;
  return isEffortAssumed ? say.pointsAssumed(points(effort)) : say.points(points(effort));
};

const atMost = (lines: readonly string[], most: number, t: Texts): string[] => {
  const more = lines.length - most;
  return more > 0 ? [...lines.slice(0, most), t.requirements.plan.more(more)] : [...lines];
};
