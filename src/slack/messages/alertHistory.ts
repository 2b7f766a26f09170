import type { AlertEvent, alertHistory as historyOf } from '../../satisfaction/alertLife.ts';
import type { AlertRow } from '../../store/queries/alerts.ts';
import type { PartyRow } from '../../store/queries/parties.ts';
import { moment, person, plain, shortened } from '../../text/mrkdwn.ts';
import { points } from '../../text/points.ts';
import type { Texts } from '../../text/texts.ts';
import { spoken } from '../blocks.ts';
import type { Message } from '../reply.ts';
import { packedSections } from './packedSections.ts';

type History = Awaited<ReturnType<typeof historyOf>>;

const LONGEST_COMMENT = 300;

/** An alert's life: fired why, acknowledged, snoozed, cleared why, each with its time. */
export const alertHistory = (
  { alert, party, events, rating }: { alert: AlertRow; party: PartyRow } & History,
  t: Texts,
): Message => {
  const say = t.alerts.history;
  const { firedAt, reason, clearedAt, clearing } = alert;
  const why = t.delivery.alert.why[reason.rule]({
    below: points(reason.below),
    scores: reason.lastScores.map(points).join(t.common.separator),
  });
  const comment = rating?.state === 'counted' ? rating.comment : null;
  const lines = [
    say.title(plain(party.name)),
    say.fired({ at: moment(firedAt), why }),
    ...(rating && comment
      ? [
          say.comment({
            score: points(rating.score),
            comment: plain(shortened(comment, LONGEST_COMMENT)),
          }),
        ]
      : []),
    ...events.map((event) => eventLine(event, t)),
    clearedAt && clearing
      ? say.cleared({
          at: moment(clearedAt),
          index: points(clearing.index),
          latestScore: points(clearing.latestScore),
        })
      : say.stillOpen,
  ];
  return { text: spoken(lines.join('\n')), blocks: packedSections(lines) };
};

const eventLine = ({ type, at, byId, until, takenBack, isEndedByRating }: AlertEvent, t: Texts): string => {
  const say = t.alerts.history;
  const when = moment(at);
  const by = person(byId);
  const what =
    type === 'acknowledged'
      ? say.acknowledged({ at: when, by })
      : say.snoozed({ at: when, by, until: until && moment(until) });
  const end = takenBack ? say.takenBack({ at: moment(takenBack.at), by: person(takenBack.byId) }) : '';
  return `${what}${end}${isEndedByRating ? say.endedByRating : ''}`;
};
