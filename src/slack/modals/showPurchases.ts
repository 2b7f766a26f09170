import { listPurchases } from '../../purchases/listPurchases.ts';
import { purchaseList } from '../messages/purchaseList.ts';
import { writeFormContext } from './formContext.ts';
import { form } from './inputs.ts';
import type { Modal } from './modal.ts';
import { partyInput } from './partyInput.ts';

const field = { party: 'party' } as const;

/** Asks whose purchases are to be listed: `/prm purchases` without a name. */
export const showPurchasesModal: Modal = {
  id: 'showPurchases',
  role: 'viewer',
  view: async (request, prefill) =>
    form({
      id: showPurchasesModal.id,
      title: request.t.purchases.list.button,
      submit: request.t.parties.card.show,
      close: request.t.common.cancel,
      context: writeFormContext(request),
      blocks: [await partyInput(request, field.party, prefill)],
    }),
  submit: async (request, values) => {
    const { workspace, at } = request;
    const page = await listPurchases(workspace.read, values.choice(field.party) ?? '', at, 0);
    return { show: purchaseList(request, page) };
  },
};
