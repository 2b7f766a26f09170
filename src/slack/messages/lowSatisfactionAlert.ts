import type { LowSatisfactionAlertMessage } from '../../delivery/outgoingMessage.ts';
import { bandOf } from '../../satisfaction/band.ts';
import { moment, person, plain } from '../../text/mrkdwn.ts';
import { points, standingOf } from '../../text/points.ts';
import { context, section, spoken } from '../blocks.ts';
import { followUpButtons } from './followUpButtons.ts';
import type { RenderedMessage, Rendering } from './outgoing.ts';
import { quoted } from './quoted.ts';

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
      text: spoken(`${lead}\n${why}`),
      blocks: [
        section(`${lead}\n${why}`),
        ...(comment ? [quoted(comment, t)] : []),
        context(whose),
        followUpButtons(partyId, t),
      ],
    },
  };
};
