import type { KnownBlock } from '@slack/types';
import type { Actor } from '../../people/actor.ts';
import { roleReaches } from '../../people/role.ts';
import { bandOf } from '../../satisfaction/band.ts';
import { daysBetween } from '../../satisfaction/countedRatings.ts';
import type { OpenAlert, OpenAlerts } from '../../satisfaction/openAlerts.ts';
import { maySnooze } from '../../satisfaction/snoozeAlert.ts';
import { person, plain } from '../../text/mrkdwn.ts';
import { standingOf } from '../../text/points.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, type ButtonSpec, context, section, sentence, spoken } from '../blocks.ts';
import type { Message } from '../reply.ts';
import { type AlertPlace, alertControls, lifeLines } from './alertControls.ts';

/** The action_id of what leads to another page; the value is JSON of `from` and `isMine`. */
export const ALERTS_PAGE = 'alertsPage';
export const ALERTS_ON_A_PAGE = 6;

interface Reader {
  t: Texts;
  actor: Actor;
  at: Date;
}

/** The open alerts with owner, age and who has them, six at a time. */
export const alertList = (reader: Reader, alerts: OpenAlerts, isMine: boolean): Message => {
  const { t } = reader;
  if (alerts.count === 0) return sentence(isMine ? t.alerts.noneMine : t.alerts.none);
  const { from, count, shown, ownFirstCount } = alerts;
  const title = t.alerts.title({ count, isMine });
  const first = ownFirstCount > 0 && ownFirstCount < count ? [t.alerts.yoursFirst(ownFirstCount)] : [];
  const lead = [title, ...first].join(' ');
  const place = { on: 'list', from, isMine } as const;
  return {
    text: spoken([lead, ...shown.map((one) => lineOf(one, reader))].join('\n')),
    blocks: [
      section(lead),
      ...shown.flatMap((one) => alertBlocks(one, reader, place)),
      ...(count > ALERTS_ON_A_PAGE ? pageBlocks(alerts, isMine, t) : []),
    ],
  };
};

const alertBlocks = (one: OpenAlert, reader: Reader, place: AlertPlace): KnownBlock[] => {
  const { t, actor } = reader;
  const { alert, party, life } = one;
  const canSnooze = maySnooze(actor, party);
  const controls = alertControls({ alertId: alert.id, partyName: party.name, life, place, canSnooze }, t);
  return [
    section(lineOf(one, reader)),
    context(...lifeLines(life, t)),
    ...(roleReaches(actor.role, 'rep') ? [controls] : []),
  ];
};

const lineOf = ({ alert, party, index }: OpenAlert, { t, at }: Reader): string =>
  t.alerts.line({
    party: plain(party.name),
    standing: index === null ? null : standingOf({ index, band: bandOf(index) }, t),
    owner: party.ownerId ? t.alerts.owner(person(party.ownerId)) : t.alerts.noOwner,
    ageInDays: Math.max(0, Math.floor(daysBetween(alert.firedAt, at))),
  });

const pageBlocks = ({ from, count, shown }: OpenAlerts, isMine: boolean, t: Texts): KnownBlock[] => {
  const to = from + shown.length;
  const pageAt = (name: string, label: string, start: number): ButtonSpec => ({
    action: `${ALERTS_PAGE}:${name}`,
    label,
    value: JSON.stringify({ from: start, isMine }),
  });
  const buttons = [
    ...(from > 0 ? [pageAt('earlier', t.alerts.button.earlier, from - ALERTS_ON_A_PAGE)] : []),
    ...(to < count ? [pageAt('later', t.alerts.button.later, to)] : []),
  ];
  return [context(t.alerts.range({ from: from + 1, to, of: count })), actions(...buttons)];
};
