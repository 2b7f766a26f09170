import { addRequirement, type NewRequirement } from '../../requirements/addRequirement.ts';
import { titleKey } from '../../requirements/requirementFields.ts';
import { answerAdded, joinNeed } from '../needAnswers.ts';
import { actOf, type Request } from '../request.ts';
import type { FormValues } from './formValues.ts';
import { type Modal, prefillOf } from './modal.ts';
import { needField as field, needForm } from './needForm.ts';
import { needRefusals, typedFields } from './needInputs.ts';

/** The form of `/prm need`. */
export const needModal: Modal = {
  id: 'need',
  role: 'rep',
  view: needForm,
  submit: async (request, values) => {
    const typed = typedNeed(values);
    const fieldErrors = needRefusals(request, typed);
    if (fieldErrors) return { fieldErrors };
    const answered = await sameWishAnswer(request, values, typed);
    if (answered && answered.choice === 'join') {
      const joined = await joinNeed(request, { ...typed, requirementId: answered.requirementId });
      return { show: joined, toAll: true };
    }
    const input = { ...typed, isAnotherWish: answered?.choice === 'new' };
    const outcome = await request.workspace.write((tx) => addRequirement(tx, actOf(request), input));
    if (outcome.outcome === 'added') return { show: await answerAdded(request, outcome), toAll: true };
    return { update: await needForm(request, prefillOf(asPrefill(typed)), outcome) };
  },
};

type TypedNeed = NewRequirement & ReturnType<typeof typedFields>;

const typedNeed = (values: FormValues): TypedNeed => ({
  ...typedFields(values),
  partyIds: [values.choice(field.party) ?? '', ...values.choices(field.alsoAskedBy)],
});

/** What was answered to "Is it the same wish?", if the title is still the one it was asked about. */
const sameWishAnswer = async (
  { workspace }: Request,
  values: FormValues,
  { title }: TypedNeed,
): Promise<{ choice: string; requirementId: string } | null> => {
  const [choice = '', requirementId = ''] = values.choice(field.sameWish)?.split(':') ?? [];
  const twin = requirementId ? await workspace.read.requirements.find(requirementId) : undefined;
  return twin?.titleKey === titleKey(title) ? { choice, requirementId } : null;
};

const asPrefill = ({ partyIds, difficulty, isAnotherWish: _, ...texts }: TypedNeed) => ({
  ...texts,
  partyId: partyIds[0],
  alsoAskedBy: partyIds.slice(1).join(','),
  difficulty: difficulty ? String(difficulty) : null,
});
