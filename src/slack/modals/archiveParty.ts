import { setArchived } from '../partyArchiving.ts';
import { writeFormContext } from './formContext.ts';
import { form } from './inputs.ts';
import type { Modal } from './modal.ts';
import { partyInput } from './partyInput.ts';

const PARTY = 'party';

/** The form of `/prm archive`: which one? */
export const archivePartyModal: Modal = {
  id: 'archive',
  role: 'rep',
  view: async (request, prefill) => {
    const { t } = request;
    return form({
      id: archivePartyModal.id,
      title: t.parties.archiving.title,
      submit: t.parties.menu.archive,
      close: t.common.cancel,
      context: writeFormContext(request),
      blocks: [await partyInput(request, PARTY, prefill)],
    });
  },
  submit: async (request, values) => ({
    show: await setArchived(request, values.choice(PARTY) ?? '', true),
    toAll: true,
  }),
};
