import type { DeliveryFailedMessage } from '../../delivery/outgoingMessage.ts';
import { channel, person } from '../../text/mrkdwn.ts';
import { actions, section, spoken } from '../blocks.ts';
import { isPersonId } from '../personId.ts';
import type { RenderedMessage, Rendering } from './outgoing.ts';

/** To whoever asked for it: what did not arrive where, why, and what to do about it. */
export const deliveryFailed = (
  { deliveryId, what, target, problem, error, reference }: DeliveryFailedMessage,
  { t }: Pick<Rendering, 't'>,
): RenderedMessage => {
  const { failed } = t.delivery;
  const where = isPersonId(target) ? person(target) : channel(target);
  const say = problem === 'unsure' ? failed.unsureLead : failed.lead;
  const lead = say({ what: failed.what[what], where });
  const advice = failed.advice[problem]({ error, reference: reference ?? '' });
  return {
    message: {
      text: spoken(`${lead}\n${advice}`),
      blocks: [
        section(`${lead}\n${advice}`),
        actions({ action: 'sendAgain', label: failed.sendAgain, value: deliveryId }),
      ],
    },
  };
};
