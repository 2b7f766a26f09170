import type { LowSatisfactionAlertMessage } from '../../delivery/outgoingMessage.ts';
import type { AlertLife } from '../../satisfaction/alertLife.ts';
import { bandOf } from '../../satisfaction/band.ts';
import { moment, person, plain } from '../../text/mrkdwn.ts';
import { points, standingOf } from '../../text/points.ts';
import { context, section, spoken } from '../blocks.ts';
import { alertControls, lifeLines } from './alertControls.ts';
import { followUpButtons } from './followUpButtons.ts';
import type { RenderedMessage, Rendering } from './outgoing.ts';
import { quoted } from './quoted.ts';

/** What became of an alert that was posted. */
export interface PostedAlert extends AlertLife {
  clearedAt: Date | null;
}

const justFired: PostedAlert = { acknowledged: null, snoozed: null, clearedAt: null };

/** To a channel: which party fell under the line, why, whose it is, and who has taken it on. */
export const lowSatisfactionAlert = (
  { alertId, partyId, partyName, ownerId, firedAt, reason, comment }: LowSatisfactionAlertMessage,
  { t }: Pick<Rendering, 't'>,
  posted: PostedAlert = justFired,
): RenderedMessage => {
  const party = plain(partyName);
  const standing = standingOf({ index: reason.index, band: bandOf(reason.index) }, t);
  const lead = t.delivery.alert.lead({ party, standing });
  const scores = reason.lastScores.map(points).reverse().join(' → ');
  const why = t.delivery.alert.why[reason.rule]({ below: points(reason.below), scores });
  const since = moment(new Date(firedAt));
  const whose = ownerId
    ? t.delivery.alert.ownedBy({ owner: person(ownerId), since })
    : t.delivery.alert.unowned({ since });
  const { clearedAt } = posted;
  const said = posted.acknowledged || posted.snoozed ? lifeLines(posted, t) : [];
  const life = clearedAt ? [...said, t.alerts.cleared(moment(clearedAt))] : said;
  const place = { on: 'post' } as const;
  const controls = alertControls({ alertId, partyName, life: posted, place, canSnooze: true }, t);
  return {
    message: {
      text: spoken([lead, why, ...life].join('\n')),
      blocks: [
        section(`${lead}\n${why}`),
        ...(comment ? [quoted(comment, t)] : []),
        context(whose, ...life),
        followUpButtons(partyId, t),
        ...(clearedAt ? [] : [controls]),
      ],
    },
  };
};
