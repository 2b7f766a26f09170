import { recordRating } from '../../satisfaction/recordRating.ts';
import { parseScore } from '../../satisfaction/score.ts';
import { unformatted } from '../../text/mrkdwn.ts';
import { ratingRecorded } from '../messages/ratingRecorded.ts';
import { actOf } from '../request.ts';
import { writeFormContext } from './formContext.ts';
import { form, textInput } from './inputs.ts';
import type { Modal } from './modal.ts';
import { partyInput } from './partyInput.ts';

const field = { party: 'party', score: 'score', comment: 'comment', contact: 'contact' } as const;

/** The form of `/prm rate`. */
export const rateModal: Modal = {
  id: 'rate',
  role: 'rep',
  view: async (request, prefill) => {
    const { t } = request;
    const say = t.satisfaction.form;
    return form({
      id: rateModal.id,
      title: say.title,
      submit: t.common.save,
      close: t.common.cancel,
      context: writeFormContext(request),
      blocks: [
        await partyInput(request, field.party, prefill),
        textInput({
          field: field.score,
          label: say.score,
          hint: say.scoreHint,
          example: say.scoreExample,
          initial: prefill.score,
          hasFocus: Boolean(prefill.partyId),
          most: 20,
        }),
        textInput({
          field: field.comment,
          label: say.comment,
          example: say.commentExample,
          initial: prefill.comment,
          isMultiline: true,
          isOptional: true,
        }),
        textInput({
          field: field.contact,
          label: say.contact,
          initial: prefill.contact,
          isOptional: true,
          most: 120,
        }),
      ],
    });
  },
  submit: async (request, values) => {
    const { t } = request;
    const typed = values.text(field.score) ?? '';
    const score = parseScore(typed);
    if (!score.ok) {
      const said = t.errors.scoreRefused({
        typed,
        reason: score.reason,
        scale: score.scale ?? null,
        corrected: '75',
      });
      return { fieldErrors: { [field.score]: unformatted(said) } };
    }
    const recorded = await request.workspace.write((tx) =>
      recordRating(tx, actOf(request), {
        partyId: values.choice(field.party) ?? '',
        score: score.score,
        comment: values.text(field.comment),
        contactName: values.text(field.contact),
      }),
    );
    request.services.wake();
    return { show: ratingRecorded(request, recorded), toAll: true };
  },
};
