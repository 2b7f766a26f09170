import type { ModalView } from '@slack/types';
import type { SameWish } from '../../requirements/addRequirement.ts';
import { difficulties, priorities, requirementTypes } from '../../requirements/requirement.ts';
import { LONGEST_CATEGORY, LONGEST_DETAIL, LONGEST_TITLE } from '../../requirements/requirementFields.ts';
import { section } from '../blocks.ts';
import { sameWishQuestion } from '../messages/sameWish.ts';
import type { Request } from '../request.ts';
import { writeFormContext } from './formContext.ts';
import { dateInput, form, option, radioInput, selectInput, textInput } from './inputs.ts';
import type { Prefill } from './modal.ts';
import { partiesInput, partyInput } from './partyInput.ts';

/** The fields of the form; those of RequirementFields bear the same names. */
export const needField = {
  sameWish: 'sameWish',
  party: 'party',
  title: 'title',
  priority: 'priority',
  difficulty: 'difficulty',
  detail: 'detail',
  type: 'type',
  category: 'category',
  dueOn: 'dueOn',
  alsoAskedBy: 'alsoAskedBy',
  permalink: 'permalink',
} as const;
const field = needField;

/** The choice that takes an earlier choice back: Slack's menus cannot be emptied. */
const NOT_SAID = 'notSaid';

/** `same` puts the question before everything else: is it that open wish? */
export const needForm = async (request: Request, prefill: Prefill, same?: SameWish): Promise<ModalView> => {
  const { t } = request;
  const say = t.requirements.form;
  const choices = <V extends string | number>(values: readonly V[], labels: Readonly<Record<V, string>>) => [
    option(say.notSaid, NOT_SAID),
    ...values.map((value) => option(labels[value], String(value))),
  ];
  const chosen = { isOptional: true } as const;
  return form({
    id: 'need',
    title: say.title,
    submit: t.common.save,
    close: t.common.cancel,
    context: writeFormContext(request),
    blocks: [
      ...(same ? sameWishInput(request, same) : []),
      await partyInput(request, field.party, prefill),
      textInput({
        field: field.title,
        label: say.need,
        example: say.needExample,
        initial: prefill.title,
        most: LONGEST_TITLE,
        hasFocus: Boolean(prefill.partyId && !prefill.title),
      }),
      selectInput({
        ...chosen,
        field: field.priority,
        label: say.priority,
        example: say.priorityExample,
        options: choices(priorities, t.requirements.priority),
        initial: prefill.priority,
      }),
      selectInput({
        ...chosen,
        field: field.difficulty,
        label: say.difficulty,
        example: say.difficultyExample,
        options: choices(difficulties, say.difficulties),
        initial: prefill.difficulty,
      }),
      textInput({
        ...chosen,
        field: field.detail,
        label: say.detail,
        example: say.detailExample,
        initial: prefill.detail,
        isMultiline: true,
        most: LONGEST_DETAIL,
      }),
      selectInput({
        ...chosen,
        field: field.type,
        label: say.type,
        options: choices(requirementTypes, t.requirements.type),
        initial: prefill.type,
      }),
      textInput({
        ...chosen,
        field: field.category,
        label: say.category,
        example: say.categoryExample,
        initial: prefill.category,
        most: LONGEST_CATEGORY,
      }),
      dateInput({ ...chosen, field: field.dueOn, label: say.due, initial: prefill.dueOn }),
      await partiesInput(request, {
        field: field.alsoAskedBy,
        label: say.alsoAskedBy,
        ids: prefill.alsoAskedBy?.split(',') ?? [],
      }),
      textInput({
        ...chosen,
        field: field.permalink,
        label: say.link,
        example: say.linkExample,
        initial: prefill.permalink,
      }),
    ],
  });
};

const sameWishInput = ({ t }: Request, same: SameWish): ModalView['blocks'] => [
  section(`${sameWishQuestion(same, t)} ${t.requirements.nothingYet}`),
  radioInput({
    field: field.sameWish,
    label: t.requirements.form.sameWish,
    options: [
      option(t.requirements.joinIt(same.requirement.number), `join:${same.requirement.id}`),
      option(t.requirements.recordNew, `new:${same.requirement.id}`),
    ],
  }),
];
