import type { LoggedInteraction } from '../../interactions/logInteraction.ts';
import { plain, shortened } from '../../text/mrkdwn.ts';
import { actions, context, fallback, section } from '../blocks.ts';
import type { Message } from '../reply.ts';
import type { Request } from '../request.ts';
import { editInteractionButton } from './editInteractionButton.ts';
import { dayOf } from './needPhrases.ts';
import { sentimentQuestion } from './sentimentQuestion.ts';

/** A longer text is kept whole and quoted in part. */
export const LONGEST_QUOTE = 300;

/** What was written down, with Undo. */
export const interactionLogged = (
  { t, actor }: Pick<Request, 't' | 'actor'>,
  { auditId, party, interaction }: LoggedInteraction,
): Message => {
  const say = t.interactions;
  const { kind, body, sentiment, happenedAt, recordedAt } = interaction;
  const lead = say.logged[kind](plain(party.name));
  const quote = say.quote(plain(shortened(body, LONGEST_QUOTE)));
  const isEarlier = happenedAt.getTime() !== recordedAt.getTime();
  const notes = [
    isEarlier && say.happenedOn(dayOf(happenedAt, actor.zone, t)),
    sentiment && say.sounded(say.sentiment[sentiment]),
  ].filter((note): note is string => Boolean(note));
  return {
    text: fallback(`${lead} ${quote}`),
    blocks: [
      section(lead),
      context(quote),
      ...(notes.length > 0 ? [context(notes.join(' '))] : []),
      ...sentimentQuestion(interaction, t),
      actions(
        { action: 'undo', label: t.common.undo, value: auditId },
        editInteractionButton(interaction.id, t),
        { action: 'showParty', label: t.parties.card.showIt, value: party.id },
      ),
    ],
  };
};
