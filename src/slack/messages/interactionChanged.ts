import type { ChangedInteraction } from '../../interactions/changeInteraction.ts';
import { plain, shortened } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, context, fallback, section, sentence } from '../blocks.ts';
import type { Message } from '../reply.ts';
import { editInteractionButton } from './editInteractionButton.ts';
import { LONGEST_QUOTE } from './interactionLogged.ts';

/** What an entry says now, with Undo. */
export const interactionChanged = (t: Texts, changed: ChangedInteraction): Message => {
  const { party, interaction, auditId } = changed;
  const say = t.interactions;
  if (auditId === null) return sentence(say.nothingChanged(plain(party.name)));
  const lead = say.changed(plain(party.name));
  const quote = say.quote(plain(shortened(interaction.body, LONGEST_QUOTE)));
  return {
    text: fallback(`${lead} ${quote}`),
    blocks: [
      section(lead),
      context(quote),
      ...(interaction.sentiment ? [context(say.sounded(say.sentiment[interaction.sentiment]))] : []),
      actions(
        { action: 'undo', label: t.common.undo, value: auditId },
        editInteractionButton(interaction.id, t),
        { action: 'showParty', label: t.parties.card.showIt, value: party.id },
      ),
    ],
  };
};
