import type { ModalView } from '@slack/types';
import {
  type ChangedInteraction,
  changeInteraction,
  getChangeableInteraction,
} from '../../interactions/changeInteraction.ts';
import type { NewInteraction } from '../../interactions/logInteraction.ts';
import { changedMeanwhile } from '../../parties/changedMeanwhile.ts';
import type { InteractionRow } from '../../store/queries/interactions.ts';
import { section } from '../blocks.ts';
import { interactionChanged } from '../messages/interactionChanged.ts';
import { meanwhileNotice } from '../messages/meanwhileNotice.ts';
import { actOf, type Request } from '../request.ts';
import { writeFormContext } from './formContext.ts';
import { form } from './inputs.ts';
import { interactionIn, interactionInputs, refusedAtField } from './interactionForm.ts';
import { type Modal, prefillOf } from './modal.ts';
import { refuseTwice } from './refuseTwice.ts';

/** The form that corrects an entry: the one whose id the prefill holds as `interactionId`. */
export const editInteractionModal: Modal = {
  id: 'editLog',
  role: 'rep',
  view: async (request, { interactionId = '' }) => {
    const { workspace, actor } = request;
    return editForm(request, await getChangeableInteraction(workspace.read, actor, interactionId));
  },
  submit: async (request, values, { recordId, version }) => {
    const { workspace, actor, t } = request;
    const shown = await getChangeableInteraction(workspace.read, actor, recordId ?? '');
    const typed = interactionIn(values);
    await refuseTwice(request);
    if (version !== shown.version) {
      const about = { id: shown.id, version: version ?? 0, actions: ['interaction.change'] } as const;
      const change = await changedMeanwhile(workspace.read, about);
      const notice = meanwhileNotice(change, t.interactions.field, t);
      return { update: await editForm(request, shown, { typed, notice }) };
    }
    // A day that was left as it is keeps its hour.
    const happenedOn = typed.happenedOn === dayOf(shown, request) ? null : typed.happenedOn;
    const changes = { ...typed, interactionId: shown.id, version: shown.version, happenedOn };
    try {
      const changed: ChangedInteraction = await workspace.write((tx) =>
        changeInteraction(tx, actOf(request), changes),
      );
      return { show: interactionChanged(t, changed), toAll: true };
    } catch (error) {
      return refusedAtField(error, t);
    }
  },
};

interface Filled {
  typed: Required<NewInteraction>;
  /** What stands above the fields. */
  notice: string;
}

const editForm = async (request: Request, shown: InteractionRow, filled?: Filled): Promise<ModalView> => {
  const { t } = request;
  const { partyId, kind, body, sentiment } = shown;
  const stored = { partyId, kind, text: body, sentiment, happenedOn: dayOf(shown, request) };
  return form({
    id: editInteractionModal.id,
    title: t.interactions.form.edit,
    submit: t.common.save,
    close: t.common.cancel,
    context: writeFormContext(request, { recordId: shown.id, version: shown.version }),
    blocks: [
      ...(filled ? [section(filled.notice)] : []),
      ...(await interactionInputs(request, prefillOf({ ...(filled?.typed ?? stored) }))),
    ],
  });
};

/** The day it happened where the reader is, yyyy-mm-dd. */
const dayOf = ({ happenedAt }: InteractionRow, { actor }: Request): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: actor.zone }).format(happenedAt);
