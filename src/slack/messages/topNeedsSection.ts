import type { TopNeed, TopNeedsData } from '../../reports/topNeeds.ts';
import { points } from '../../text/points.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, context, section } from '../blocks.ts';
import { listedName, listedTitle } from './digestNames.ts';
import { type RenderedSection, type SectionRendering, sectionTitle } from './renderedSection.ts';

/** The action_id of the button that lists all needs for whoever presses it. */
export const ALL_NEEDS = 'allNeeds';

/** The needs to do next, each with the reason for its rank. */
export const topNeedsSection = (
  { shown, restCount }: TopNeedsData,
  { t }: SectionRendering,
): RenderedSection => {
  const say = t.digest.topNeeds;
  const title = t.digest.sections.topNeeds;
  const open = shown.length + restCount;
  const summary = say.summary(open);
  const headline = sectionTitle(title, open === 0 ? say.nothing : say.lead({ shown: shown.length, open }));
  return {
    summary,
    headline,
    blocks: [
      section(headline),
      ...shown.flatMap((need) => [
        section(say.row({ rank: need.rank, number: need.number, title: listedTitle(need.title) })),
        context(whyIts(need, t)),
      ]),
      ...(open > 0 ? [actions({ action: ALL_NEEDS, label: say.all, value: 'all' })] : []),
    ],
  };
};

export const whyIts = (need: TopNeed, t: Texts): string => {
  const { fact } = t.requirements;
  const names = need.askers.shown.map(listedName);
  return t.digest.topNeeds.why({
    askers: names.length > 0 ? fact.askers(names, need.askers.restCount) : fact.noAsker,
    priority: need.priority ? fact.priority(need.priority) : fact.priorityAssumed,
    difficulty: need.difficulty ? fact.difficulty(need.difficulty) : fact.difficultyAssumed,
    weeksWaiting: need.weeksWaiting,
    due: need.dueOn && fact.due(t.requirements.day(need.dueOn)),
    score: points(need.score),
  });
};
