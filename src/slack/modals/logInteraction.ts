import { logInteraction } from '../../interactions/logInteraction.ts';
import { interactionLogged } from '../messages/interactionLogged.ts';
import { actOf } from '../request.ts';
import { writeFormContext } from './formContext.ts';
import { form } from './inputs.ts';
import { interactionIn, interactionInputs, refusedAtField } from './interactionForm.ts';
import type { Modal } from './modal.ts';

/** The form of `/prm log`. */
export const logInteractionModal: Modal = {
  id: 'log',
  role: 'rep',
  view: async (request, prefill) => {
    const { t } = request;
    return form({
      id: logInteractionModal.id,
      title: t.interactions.form.title,
      submit: t.common.save,
      close: t.common.cancel,
      context: writeFormContext(request),
      blocks: await interactionInputs(request, prefill),
    });
  },
  submit: async (request, values) => {
    try {
      const logged = await request.workspace.write((tx) =>
        logInteraction(tx, actOf(request), interactionIn(values)),
      );
      return { show: interactionLogged(request, logged), toAll: true };
    } catch (error) {
      return refusedAtField(error, request.t);
    }
  },
};
