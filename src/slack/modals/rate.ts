import { recordRating } from '../../satisfaction/recordRating.ts';
import { ratingAnswer } from '../ratingAnswer.ts';
import { actOf } from '../request.ts';
import { writeFormContext } from './formContext.ts';
import { form } from './inputs.ts';
import type { Modal } from './modal.ts';
import { partyInput } from './partyInput.ts';
import { ratingInputs, readRatingInputs } from './ratingFields.ts';

const PARTY = 'party';

/** The form of `/prm rate`. */
export const rateModal: Modal = {
  id: 'rate',
  role: 'rep',
  view: async (request, prefill) => {
    const { t } = request;
    return form({
      id: rateModal.id,
      title: t.satisfaction.form.title,
      submit: t.common.save,
      close: t.common.cancel,
      context: writeFormContext(request),
      blocks: [
        await partyInput(request, PARTY, prefill),
        ...ratingInputs(t, prefill, { hasFocus: Boolean(prefill.partyId) }),
      ],
    });
  },
  submit: async (request, values) => {
    const filled = readRatingInputs(request.t, values);
    if ('fieldErrors' in filled) return filled;
    const partyId = values.choice(PARTY) ?? '';
    const recorded = await request.workspace.write((tx) =>
      recordRating(tx, actOf(request), { partyId, ...filled }),
    );
    request.services.wake();
    return { show: await ratingAnswer(request, recorded), toAll: true };
  },
};
