import { addContactDetails } from '../../parties/addContactDetails.ts';
import { addParty } from '../../parties/addParty.ts';
import { readContactLines } from '../../parties/contactLines.ts';
import { partyAdded } from '../messages/partyAdded.ts';
import { actOf } from '../request.ts';
import { withWaitingLine } from '../waitingLine.ts';
import { writeFormContext } from './formContext.ts';
import { form } from './inputs.ts';
import type { Modal } from './modal.ts';
import { aliasesIn, partyInputs, partyTextIn, readPartyForm } from './partyForm.ts';

/** The form of `/prm add`; carries out the line that waits for the party, if one does. */
export const addPartyModal: Modal = {
  id: 'add',
  role: 'rep',
  view: async (request, prefill) => {
    const { t, actor } = request;
    const { name, thenLine, kind, segment, website, ownerId = actor.id } = prefill;
    const waiting = thenLine && name ? { waiting: { line: thenLine, typed: name } } : {};
    const initial = { name, kind, segment, website, owner: ownerId };
    return form({
      id: addPartyModal.id,
      title: t.parties.form.title,
      submit: t.common.save,
      close: t.common.cancel,
      context: writeFormContext(request, waiting),
      blocks: partyInputs(t, initial, { hasFocus: !name }),
    });
  },
  submit: async (request, values, context) => {
    const typed = partyTextIn(values);
    const read = await readPartyForm(request, typed);
    if ('fieldErrors' in read) return read;
    const { kind, ...party } = read.party;
    const act = actOf(request);
    const added = await request.workspace.write(async (tx) => {
      const there = await addParty(tx, act, {
        ...party,
        kind: kind ?? 'customer',
        aliases: aliasesIn(typed.aliases),
      });
      for (const contact of readContactLines(typed.contacts ?? '', []))
        await addContactDetails(tx, { tx, act }, there.party.id, contact);
      return there;
    });
    const message = partyAdded(request, { ...added, isOwnerAssumed: false });
    return { show: await withWaitingLine(request, context, added.party.id, message), toAll: true };
  },
};
