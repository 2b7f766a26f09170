import type { ModalView } from '@slack/types';
import type { SameWish } from '../../requirements/addRequirement.ts';
import { section } from '../blocks.ts';
import { sameWishQuestion } from '../messages/sameWish.ts';
import type { Request } from '../request.ts';
import { writeFormContext } from './formContext.ts';
import { form, option, radioInput } from './inputs.ts';
import type { Prefill } from './modal.ts';
import { needInputs } from './needInputs.ts';
import { partiesInput, partyInput } from './partyInput.ts';

/** The fields that only the form of a new need has. */
export const needField = { sameWish: 'sameWish', party: 'party', alsoAskedBy: 'alsoAskedBy' } as const;
const field = needField;

/** `same` puts the question before everything else: is it that open wish? */
export const needForm = async (request: Request, prefill: Prefill, same?: SameWish): Promise<ModalView> => {
  const { t } = request;
  const said = await needInputs(request, prefill);
  const alsoAskedBy = await partiesInput(request, {
    field: field.alsoAskedBy,
    label: t.requirements.form.alsoAskedBy,
    ids: prefill.alsoAskedBy?.split(',') ?? [],
  });
  return form({
    id: 'need',
    title: t.requirements.form.title,
    submit: t.common.save,
    close: t.common.cancel,
    context: writeFormContext(request),
    blocks: [
      ...(same ? sameWishInput(request, same) : []),
      await partyInput(request, field.party, prefill),
      ...said.slice(0, -1),
      alsoAskedBy,
      ...said.slice(-1),
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
