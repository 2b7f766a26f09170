import type { DigestDetail, ToldAlert, ToldAlertEvent } from '../../reports/digestDetail.ts';
import { type Mrkdwn, moment, person, plain, shortened } from '../../text/mrkdwn.ts';
import { points } from '../../text/points.ts';
import type { Texts } from '../../text/texts.ts';
import { listedName, listedTitle } from './digestNames.ts';
import { alertLine } from './lowSatisfactionSection.ts';
import { standingLine } from './movementsSection.ts';
import { type SectionRendering, sectionTitle } from './renderedSection.ts';
import { whyIts } from './topNeedsSection.ts';

const LONGEST_COMMENT = 300;

/** What the list is called that a detail stands in; the same for all of one list. */
export const detailHeading = ({ section, list }: DigestDetail, t: Texts): string => {
  const { lists } = t.digest.details;
  return sectionTitle(t.digest.sections[section], lists[section][list as never]);
};

/** One thing in a list; several lines, no longer than a section may be. */
export const detailText = (detail: DigestDetail, { t }: Pick<SectionRendering, 't'>): string => {
  if ('rest' in detail) return t.digest.restOf(detail.rest);
  const say = t.digest.movements;
  switch (detail.list) {
    case 'standings':
      return `• ${standingLine(detail.standing, t)}`;
    case 'firstRated': {
      const { name, index } = detail.party;
      return `• ${say.withIndex({ party: listedName(name), index: points(index) })}`;
    }
    case 'newParties': {
      const { name, kind } = detail.party;
      return `• ${say.withKind({ party: listedName(name), kind: t.common.kind[kind] })}`;
    }
    case 'added':
    case 'shipped':
    case 'declined':
      return `• ${t.digest.needTitle({ ...detail.need, title: listedTitle(detail.need.title) })}`;
    default:
      return detail.section === 'topNeeds'
        ? needText(detail.need, t)
        : alertText(detail.alert, detail.list, t);
  }
};

const needText = (need: Extract<DigestDetail, { need: { rank: number } }>['need'], t: Texts): string =>
  [
    t.digest.topNeeds.row({ rank: need.rank, number: need.number, title: listedTitle(need.title) }),
    whyIts(need, t),
  ].join('\n');

const alertText = (alert: ToldAlert, group: 'fired' | 'open' | 'cleared', t: Texts): string => {
  const say = t.alerts.history;
  const { reason, cleared, comments, events } = alert;
  const why = t.delivery.alert.why[reason.rule]({
    below: points(reason.below),
    scores: reason.lastScores.map(points).reverse().join(' → '),
  });
  const life = [
    say.fired({ at: moment(new Date(alert.firedAt)), why }),
    ...events.map((event) => eventText(event, t)),
    ...(cleared
      ? [
          say.cleared({
            at: moment(new Date(cleared.at)),
            index: points(cleared.index),
            latestScore: points(cleared.latestScore),
          }),
        ]
      : []),
    ...comments.map(({ score, comment, at }) =>
      t.digest.details.said({
        at: moment(new Date(at)),
        score: points(score),
        comment: plain(shortened(comment, LONGEST_COMMENT)),
      }),
    ),
  ];
  return [alertLine(alert, group, t), ...life.map((line) => `> ${line.replace(/^• /, '')}`)].join('\n');
};

/** By name where it is known: a mention would notify them. */
const named = (id: string, name: string | null): Mrkdwn => (name ? listedName(name) : person(id));

const eventText = (
  { type, at, byId, byName, until, takenBack, isEndedByRating }: ToldAlertEvent,
  t: Texts,
) => {
  const say = t.alerts.history;
  const when = moment(new Date(at));
  const by = named(byId, byName);
  const what =
    type === 'acknowledged'
      ? say.acknowledged({ at: when, by })
      : say.snoozed({ at: when, by, until: until === null ? null : moment(new Date(until)) });
  const end = takenBack
    ? say.takenBack({ at: moment(new Date(takenBack.at)), by: named(takenBack.byId, takenBack.byName) })
    : '';
  return `${what}${end}${isEndedByRating ? say.endedByRating : ''}`;
};
