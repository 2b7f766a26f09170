import type { NeedShippedMessage } from '../../delivery/outgoingMessage.ts';
import { person, plain } from '../../text/mrkdwn.ts';
import { actions, context, section, spoken } from '../blocks.ts';
import { formButton } from '../modals/formButton.ts';
import { namesOf } from './needPhrases.ts';
import type { RenderedMessage, Rendering } from './outgoing.ts';

/** The action_id of a button that shows a need's card to whoever presses it. */
export const SHOW_NEED = 'showNeed';

/** To who looks after those that asked: what they waited for is there, and they should hear of it. */
export const needShipped = (
  { requirementId, number, title, parties, shippedBy }: NeedShippedMessage,
  { t }: Pick<Rendering, 't'>,
): RenderedMessage => {
  const say = t.requirements.shipped;
  const lead = say.lead({
    number: plain(`R${number}`),
    title: plain(title),
    by: person(shippedBy),
    parties: namesOf(parties, t),
  });
  const [first] = parties;
  const log = first && formButton(t.delivery.logWhatYouDid, { modal: 'log', prefill: { partyId: first.id } });
  return {
    message: {
      text: spoken(lead),
      blocks: [
        section(lead),
        context(say.why),
        actions(...(log ? [log] : []), {
          action: SHOW_NEED,
          label: t.requirements.list.menu.show(number),
          value: requirementId,
        }),
      ],
    },
  };
};
