import type { Texts } from '../../text/texts.ts';
import type { ButtonSpec } from '../blocks.ts';
import { formButton } from '../modals/formButton.ts';

/** Opens the form of a need as it is now. */
export const editNeedButton = (requirementId: string, t: Texts): ButtonSpec =>
  formButton(t.requirements.edit, { modal: 'editNeed', prefill: { requirementId } });
