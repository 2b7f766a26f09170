import type { ChangedParty } from '../../parties/changeParty.ts';
import { plain } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, fallback, section, sentence } from '../blocks.ts';
import type { Message } from '../reply.ts';

/** What a party is now, with Undo. */
export const partyKindChanged = (t: Texts, { party, auditId }: ChangedParty): Message => {
  const is = { party: plain(party.name), kind: t.common.kind[party.kind] };
  if (auditId === null) return sentence(t.parties.kindStays(is));
  const lead = t.parties.changed(is);
  return {
    text: fallback(lead),
    blocks: [
      section(lead),
      actions(
        { action: 'undo', label: t.common.undo, value: auditId },
        { action: 'showParty', label: t.parties.card.showIt, value: party.id },
      ),
    ],
  };
};
