import type { ChangedParty } from '../../parties/changeParty.ts';
import { plain } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, fallback, section, sentence } from '../blocks.ts';
import { formButton } from '../modals/formButton.ts';
import type { Message } from '../reply.ts';

/** Which fields of a party are different now, with Undo. */
export const partyChanged = (t: Texts, { party, auditId, changed }: ChangedParty): Message => {
  const say = t.parties.edit;
  if (auditId === null) return sentence(say.nothingChanged(plain(party.name)));
  const fields = changed.map((field) => t.parties.field[field]).join(t.common.separator);
  const lead = say.saved({ party: plain(party.name), fields });
  return {
    text: fallback(lead),
    blocks: [
      section(lead),
      actions(
        { action: 'undo', label: t.common.undo, value: auditId },
        formButton(say.button, { modal: 'edit', prefill: { partyId: party.id } }),
        { action: 'showParty', label: t.parties.card.showIt, value: party.id },
      ),
    ],
  };
};
