import type { ModalView } from '@slack/types';
import { addRequirement, type NewRequirement, type SameWish } from '../../requirements/addRequirement.ts';
import { difficulties, priorities } from '../../requirements/requirement.ts';
import {
  checkRequirementFields,
  LONGEST_DETAIL,
  LONGEST_TITLE,
} from '../../requirements/requirementFields.ts';
import { unformatted } from '../../text/mrkdwn.ts';
import { section } from '../blocks.ts';
import { errorSentence } from '../boundary.ts';
import { sameWishQuestion } from '../messages/sameWish.ts';
import { answerAdded, joinNeed } from '../needAnswers.ts';
import { actOf, type Request } from '../request.ts';
import { writeFormContext } from './formContext.ts';
import type { FormValues } from './formValues.ts';
import { form, option, radioInput, selectInput, textInput } from './inputs.ts';
import { type Modal, type Prefill, prefillOf } from './modal.ts';
import { openNeedInput } from './openNeedInput.ts';
import { partyInput } from './partyInput.ts';

const field = {
  same: 'same',
  party: 'party',
  addTo: 'addTo',
  title: 'title',
  detail: 'detail',
  priority: 'priority',
  difficulty: 'difficulty',
} as const;

/** The form of the shortcut that makes a message a need, or its sender's company an asker of one that is open. */
export const saveNeedModal: Modal = {
  id: 'saveNeed',
  role: 'rep',
  view: (request, prefill) => saveForm(request, prefill),
  submit: async (request, values) => {
    const partyIds = [values.choice(field.party) ?? ''];
    const [answer, sameId] = values.choice(field.same)?.split(':') ?? [];
    const requirementId = values.choice(field.addTo) ?? (answer === 'join' ? sameId : null);
    if (requirementId) {
      const input = { requirementId, partyIds, permalink: request.permalink };
      return { show: await joinNeed(request, input), toAll: true };
    }
    const typed = { ...typedIn(values), partyIds };
    const { refusals } = checkRequirementFields(
      { title: typed.title, detail: typed.detail, category: null, dueOn: null, permalink: null },
      null,
    );
    if (refusals.length > 0)
      return {
        fieldErrors: Object.fromEntries(
          refusals.map(({ field: refused, error }) => [
            refused,
            unformatted(errorSentence(error, request.t, request.services.log)),
          ]),
        ),
      };
    const input: NewRequirement = { ...typed, isAnotherWish: answer === 'new' };
    const outcome = await request.workspace.write((tx) => addRequirement(tx, actOf(request), input));
    if (outcome.outcome === 'added') return { show: await answerAdded(request, outcome), toAll: true };
    const kept = { ...typed, partyId: partyIds[0], difficulty: typed.difficulty && String(typed.difficulty) };
    const { title, detail, priority, partyId, difficulty } = kept;
    const prefill = prefillOf({ title, detail, priority, partyId, difficulty: difficulty || null });
    return { update: await saveForm(request, prefill, outcome) };
  },
};

const typedIn = (values: FormValues) => ({
  title: values.text(field.title) ?? '',
  detail: values.text(field.detail),
  priority: priorities.find((priority) => priority === values.choice(field.priority)) ?? null,
  difficulty: difficulties.find((is) => String(is) === values.choice(field.difficulty)) ?? null,
});

/** `same` puts the question before everything else: is it that open wish? */
const saveForm = async (request: Request, prefill: Prefill, same?: SameWish): Promise<ModalView> => {
  const { t } = request;
  const say = t.requirements.form;
  const taken = t.interactions.fromMessage;
  return form({
    id: saveNeedModal.id,
    title: taken.saveTitle,
    submit: t.common.save,
    close: t.common.cancel,
    context: writeFormContext(request),
    blocks: [
      ...(same ? sameWishInput(request, same) : []),
      await partyInput(request, field.party, prefill),
      openNeedInput({
        field: field.addTo,
        label: taken.addTo,
        hint: taken.addToHint,
        example: taken.addToExample,
        isOptional: true,
      }),
      textInput({
        field: field.title,
        label: say.need,
        example: say.needExample,
        initial: prefill.title,
        isOptional: true,
        most: LONGEST_TITLE,
      }),
      textInput({
        field: field.detail,
        label: say.detail,
        initial: prefill.detail,
        isMultiline: true,
        isOptional: true,
        most: LONGEST_DETAIL,
      }),
      selectInput({
        field: field.priority,
        label: say.priority,
        example: say.priorityExample,
        initial: prefill.priority,
        isOptional: true,
        options: priorities.map((priority) => option(t.requirements.priority[priority], priority)),
      }),
      selectInput({
        field: field.difficulty,
        label: say.difficulty,
        example: say.difficultyExample,
        initial: prefill.difficulty,
        isOptional: true,
        options: difficulties.map((is) => option(say.difficulties[is], String(is))),
      }),
    ],
  });
};

const sameWishInput = ({ t }: Request, same: SameWish): ModalView['blocks'] => [
  section(`${sameWishQuestion(same, t)} ${t.requirements.nothingYet}`),
  radioInput({
    field: field.same,
    label: t.requirements.form.sameWish,
    options: [
      option(t.requirements.joinIt(same.requirement.number), `join:${same.requirement.id}`),
      option(t.requirements.recordNew, `new:${same.requirement.id}`),
    ],
  }),
];
