import type { Texts } from '../../text/texts.ts';
import type { ButtonSpec } from '../blocks.ts';
import { formButton } from '../modals/formButton.ts';

/** Opens the form that corrects an entry. */
export const editInteractionButton = (interactionId: string, t: Texts): ButtonSpec =>
  formButton(t.parties.edit.button, { modal: 'editLog', prefill: { interactionId } });
