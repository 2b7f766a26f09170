import type { AddedRequirement } from '../../requirements/addRequirement.ts';
import type { RankedNeed } from '../../requirements/listRankedNeeds.ts';
import { link, plain } from '../../text/mrkdwn.ts';
import { actions, context, fallback, section } from '../blocks.ts';
import type { Message } from '../reply.ts';
import type { Request } from '../request.ts';
import { editNeedButton } from './editNeedButton.ts';
import { dayOf, FACT_GAP, factsOf, namesOf } from './needPhrases.ts';
import { type NeedSuggestions, needSuggestions } from './needSuggestions.ts';

/** A need under its number, its place among the open ones, what was not said, with Why? and Undo. */
export const needRecorded = (
  { t, actor }: Pick<Request, 't' | 'actor'>,
  { requirement, parties, closedTwin, auditId }: AddedRequirement,
  ranked: RankedNeed | null,
  suggestions: NeedSuggestions,
): Message => {
  const say = t.requirements;
  const { number, title, priority, difficulty, permalink } = requirement;
  const lead = say.recorded({
    number: plain(`R${number}`),
    title: plain(title),
    parties: namesOf(parties, t),
  });
  const place = ranked ? say.place(ranked) : '';
  const facts = factsOf(requirement, t);
  const details = [
    facts.length > 0 && facts.join(FACT_GAP),
    (!priority || !difficulty) && say.assumed({ isPriority: !priority, isDifficulty: !difficulty }),
    closedTwin &&
      say.closedTwin({
        number: closedTwin.number,
        status: closedTwin.status,
        day: dayOf(closedTwin.closedAt ?? closedTwin.updatedAt, actor.zone, t),
      }),
    permalink && link(permalink, say.where),
  ].filter((line): line is string => Boolean(line));
  const suggested = needSuggestions(requirement.id, suggestions, t);
  return {
    text: fallback([lead, place, ...details, ...suggested.lines].filter(Boolean).join('\n')),
    blocks: [
      section([lead, place].filter(Boolean).join('\n')),
      ...details.map((line) => context(line)),
      ...suggested.blocks,
      actions(
        { action: 'needWhy', label: t.common.why, value: requirement.id },
        { action: 'undo', label: t.common.undo, value: auditId },
        editNeedButton(requirement.id, t),
      ),
    ],
  };
};
