import type { ModalView } from '@slack/types';
import type { EditableFields } from '../../requirements/editRequirement.ts';
import {
  type Difficulty,
  difficulties,
  priorities,
  requirementTypes,
} from '../../requirements/requirement.ts';
import {
  checkRequirementFields,
  dayIn,
  LONGEST_CATEGORY,
  LONGEST_DETAIL,
  LONGEST_TITLE,
  type RequirementFields,
} from '../../requirements/requirementFields.ts';
import { suggestCategory } from '../../requirements/suggestCategory.ts';
import { unformatted } from '../../text/mrkdwn.ts';
import { errorSentence } from '../boundary.ts';
import { categoryReason } from '../messages/needSuggestions.ts';
import type { Request } from '../request.ts';
import type { FormValues } from './formValues.ts';
import { dateInput, option, selectInput, textInput } from './inputs.ts';
import type { Prefill } from './modal.ts';

/** The fields of what is said of a need; those of RequirementFields bear the same names. */
const field = {
  title: 'title',
  priority: 'priority',
  difficulty: 'difficulty',
  detail: 'detail',
  type: 'type',
  category: 'category',
  dueOn: 'dueOn',
  permalink: 'permalink',
} as const;

/** The choice that takes an earlier choice back: Slack's menus cannot be emptied. */
const NOT_SAID = 'notSaid';

/** The inputs of what is said of a need, in the order of a form. A category is suggested, and never filled in. */
export const needInputs = async (request: Request, prefill: Prefill): Promise<ModalView['blocks']> => {
  const { t } = request;
  const say = t.requirements.form;
  const choices = <V extends string | number>(values: readonly V[], labels: Readonly<Record<V, string>>) => [
    option(say.notSaid, NOT_SAID),
    ...values.map((value) => option(labels[value], String(value))),
  ];
  const chosen = { isOptional: true } as const;
  return [
    textInput({
      field: field.title,
      label: say.need,
      example: say.needExample,
      initial: prefill.title,
      most: LONGEST_TITLE,
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
      ...(await categoryHint(request, prefill)),
      field: field.category,
      label: say.category,
      example: say.categoryExample,
      initial: prefill.category,
      most: LONGEST_CATEGORY,
    }),
    dateInput({ ...chosen, field: field.dueOn, label: say.due, initial: prefill.dueOn }),
    textInput({
      ...chosen,
      field: field.permalink,
      label: say.link,
      example: say.linkExample,
      initial: prefill.permalink,
    }),
  ];
};

const categoryHint = async ({ workspace, t }: Request, { title, detail, category }: Prefill) => {
  const suggested = title && !category ? await suggestCategory(workspace.read, { title, detail }) : null;
  return suggested ? { hint: unformatted(categoryReason(suggested, t)) } : {};
};

/** What was filled in; nothing chosen counts as not said. */
export const typedFields = (values: FormValues): EditableFields & { difficulty: Difficulty | null } => ({
  title: values.text(field.title) ?? '',
  detail: values.text(field.detail),
  type: requirementTypes.find((type) => type === values.choice(field.type)) ?? 'other',
  priority: priorities.find((priority) => priority === values.choice(field.priority)) ?? null,
  difficulty: difficulties.find((is) => String(is) === values.choice(field.difficulty)) ?? null,
  category: values.text(field.category),
  dueOn: values.text(field.dueOn),
  permalink: values.text(field.permalink),
});

/** Everything that is wrong at once, under its field; null when nothing is. */
export const needRefusals = (
  { t, at, actor, services }: Request,
  { title, detail, category, dueOn, permalink }: RequirementFields,
  { mayBePast = false } = {},
): Record<string, string> | null => {
  const today = mayBePast ? null : dayIn(at, actor.zone);
  const { refusals } = checkRequirementFields({ title, detail, category, dueOn, permalink }, today);
  const errors = refusals.map(({ field: refused, error }) => [
    field[refused],
    unformatted(errorSentence(error, t, services.log)),
  ]);
  return errors.length > 0 ? Object.fromEntries(errors) : null;
};
