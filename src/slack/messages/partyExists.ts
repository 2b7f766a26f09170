import type { PartyKind } from '../../parties/partyKind.ts';
import type { PartyRow } from '../../store/queries/parties.ts';
import { plain } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, fallback, section } from '../blocks.ts';
import type { Message } from '../reply.ts';
import { kindOf } from './partyFacts.ts';

/** One of that very name is there: its card, and, where it was to be added as the other kind, to make it both. */
export const partyExists = (t: Texts, party: PartyRow, wanted: PartyKind): Message => {
  const lead = t.parties.exists({ party: plain(party.name), kind: kindOf(party, t) });
  const isOther = party.kind !== 'both' && party.kind !== wanted;
  return {
    text: fallback(lead),
    blocks: [
      section(lead),
      actions(...(isOther ? [{ action: 'makeBoth', label: t.parties.makeBoth, value: party.id }] : []), {
        action: 'showParty',
        label: t.parties.card.showIt,
        value: party.id,
      }),
    ],
  };
};
