import { partyOverview } from '../../reports/partyOverview.ts';
import { partyCard } from '../messages/partyCard.ts';
import { writeFormContext } from './formContext.ts';
import { form } from './inputs.ts';
import type { Modal } from './modal.ts';
import { partyInput } from './partyInput.ts';

const PARTY = 'party';

/** The form of `/prm party`: which one? */
export const showPartyModal: Modal = {
  id: 'party',
  role: 'viewer',
  view: async (request, prefill) => {
    const { t } = request;
    return form({
      id: showPartyModal.id,
      title: t.parties.card.title,
      submit: t.parties.card.show,
      close: t.common.cancel,
      context: writeFormContext(request),
      blocks: [await partyInput(request, PARTY, prefill)],
    });
  },
  submit: async (request, values) => {
    const { workspace, at } = request;
    const overview = await partyOverview(workspace, values.choice(PARTY) ?? '', at);
    return { show: partyCard(request, overview) };
  },
};
