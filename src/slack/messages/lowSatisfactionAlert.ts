import type { LowSatisfactionAlertMessage } from '../../delivery/outgoingMessage.ts';
import { bandOf } from '../../satisfaction/band.ts';
import { moment, person, plain } from '../../text/mrkdwn.ts';
import { points, standingOf } from '../../text/points.ts';
import { actions, context, fallback, section } from '../blocks.ts';
import { formButton } from '../modals/formButton.ts';
import type { RenderedMessage, Rendering } from './outgoing.ts';

/** To a channel: which party fell under the line, why, and whose it is. */
export const lowSatisfactionAlert = (
  { partyId, partyName, ownerId, firedAt, reason, comment }: LowSatisfactionAlertMessage,
  { t }: Rendering,
): RenderedMessage => {
  const party = plain(partyName);
  const standing = standingOf({ index: reason.index, band: bandOf(reason.index) }, t);
  const lead = t.delivery.alert.lead({ party, standing });
  const scores = reason.lastScores.map(points).join(t.common.separator);
  const why = t.delivery.alert.why[reason.rule]({ below: points(reason.below), scores });
  const since = moment(new Date(firedAt));
  const whose = ownerId
    ? t.delivery.alert.ownedBy({ owner: person(ownerId), since })
    : t.delivery.alert.unowned({ since });
  return {
    message: {
      text: fallback(`${lead} ${why}`),
      blocks: [
        section(lead),
        section(why),
        ...(comment ? [context(t.delivery.alert.comment(plain(comment)))] : []),
        context(whose),
        actions(
          formButton(t.delivery.logWhatYouDid, { modal: 'log', prefill: { partyId } }, 'primary'),
          formButton(t.delivery.rate, { modal: 'rate', prefill: { partyId } }),
        ),
      ],
    },
  };
};
