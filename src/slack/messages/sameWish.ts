import { z } from 'zod';
import type { NewRequirement, SameWish } from '../../requirements/addRequirement.ts';
import { difficulties, priorities, requirementTypes } from '../../requirements/requirement.ts';
import { plain } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, context, fallback, section } from '../blocks.ts';
import type { Message } from '../reply.ts';
import { namesOf, numberOf } from './needPhrases.ts';

/** The action_ids of the two answers. */
export const JOIN_NEED = 'joinNeed';
export const RECORD_NEED_ANYWAY = 'recordNeedAnyway';

/** What a button keeps of a typed need until the question is answered; untrusted when it comes back. */
export const keptNeed = z.object({
  partyIds: z.array(z.string()),
  title: z.string(),
  type: z.enum(requirementTypes).nullable(),
  priority: z.enum(priorities).nullable(),
  difficulty: z.literal(difficulties).nullable(),
  category: z.string().nullable(),
  dueOn: z.string().nullable(),
  permalink: z.string().nullable(),
});
export type KeptNeed = z.infer<typeof keptNeed>;

export const keptAsker = z.object({
  requirementId: z.string(),
  partyIds: z.array(z.string()),
  permalink: z.string().nullable(),
});

/** Somebody has to say whether it is the same wish: two are never made one silently. */
export const sameWishQuestion = (same: SameWish, t: Texts): string =>
  t.requirements.sameWish({
    number: numberOf(same.requirement),
    title: plain(same.requirement.title),
    askers: namesOf(same.askers, t),
    parties: namesOf(same.parties, t),
    isOne: same.parties.length === 1,
  });

export const sameWish = (same: SameWish, input: NewRequirement, t: Texts): Message => {
  const question = sameWishQuestion(same, t);
  const { number, id } = same.requirement;
  const permalink = input.permalink ?? null;
  const partyIds = [...input.partyIds];
  const asker: z.infer<typeof keptAsker> = { requirementId: id, partyIds, permalink };
  const need: KeptNeed = {
    partyIds,
    title: input.title,
    type: input.type ?? null,
    priority: input.priority ?? null,
    difficulty: input.difficulty ?? null,
    category: input.category ?? null,
    dueOn: input.dueOn ?? null,
    permalink,
  };
  return {
    text: fallback(question),
    blocks: [
      section(question),
      context(t.requirements.nothingYet),
      actions(
        {
          action: JOIN_NEED,
          label: t.requirements.joinIt(number),
          value: JSON.stringify(asker),
          style: 'primary',
        },
        {
          action: RECORD_NEED_ANYWAY,
          label: t.requirements.recordNew,
          value: JSON.stringify(need),
        },
      ),
    ],
  };
};
