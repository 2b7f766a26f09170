import type { ActionsBlock } from '@slack/types';
import type { AlertLife } from '../../satisfaction/alertLife.ts';
import type { SnoozeLength } from '../../satisfaction/snoozeAlert.ts';
import { moment, person } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import { type ButtonSpec, button } from '../blocks.ts';
import { option } from '../modals/inputs.ts';

/** The action_ids of what can be done about an alert; values are JSON of an AlertPress. */
export const ACKNOWLEDGE_ALERT = 'acknowledgeAlert';
export const SNOOZE_ALERT = 'snoozeAlert';
export const TAKE_BACK = 'takeBackOfAlert';
export const ALERT_HISTORY = 'alertHistory';

/** Where the control stands, and so what is shown anew after the press. */
export type AlertPlace = { on: 'post' } | { on: 'list'; from: number; isMine: boolean };

export type AlertPress = AlertPlace & { alertId: string; auditId?: string; length?: SnoozeLength };

/** What somebody has said about the alert so far. */
export const lifeLines = ({ acknowledged, snoozed }: AlertLife, t: Texts): string[] => [
  acknowledged
    ? t.alerts.acknowledged({ by: person(acknowledged.byId), at: moment(acknowledged.at) })
    : t.alerts.unacknowledged,
  ...(snoozed
    ? [t.alerts.snoozed({ by: person(snoozed.byId), until: snoozed.until && moment(snoozed.until) })]
    : []),
];

interface Controls {
  alertId: string;
  partyName: string;
  life: AlertLife;
  place: AlertPlace;
  /** False where the reader surely may not. */
  canSnooze: boolean;
}

/** Acknowledge, snooze, take either back, and the history. */
export const alertControls = (
  { alertId, partyName, life, place, canSnooze }: Controls,
  t: Texts,
): ActionsBlock => {
  const say = t.alerts.button;
  const pressOf = (more: Pick<AlertPress, 'auditId' | 'length'> = {}) =>
    JSON.stringify({ ...place, alertId, ...more } satisfies AlertPress);
  const pressed = (action: string, label: string, value: string): ButtonSpec => ({
    action,
    label,
    value,
    describedAs: say.of({ action: label, party: partyName }),
  });
  const { acknowledged, snoozed } = life;
  return {
    type: 'actions',
    elements: [
      ...(acknowledged
        ? takeBack(`${TAKE_BACK}:acknowledgement`, say.unacknowledge, acknowledged.auditId)
        : [button({ ...pressed(ACKNOWLEDGE_ALERT, say.acknowledge, pressOf()), style: 'primary' })]),
      ...(snoozed ? takeBack(`${TAKE_BACK}:snooze`, say.wake, snoozed.auditId) : []),
      ...(!snoozed && canSnooze
        ? [
            {
              type: 'static_select' as const,
              action_id: SNOOZE_ALERT,
              placeholder: { type: 'plain_text' as const, text: say.snooze, emoji: false },
              options: [
                option(say.week, pressOf({ length: 'week' })),
                option(say.untilChange, pressOf({ length: 'untilChange' })),
              ],
            },
          ]
        : []),
      button(pressed(ALERT_HISTORY, say.history, pressOf())),
    ],
  };

  function takeBack(action: string, label: string, auditId: string | null) {
    return auditId === null ? [] : [button(pressed(action, label, pressOf({ auditId })))];
  }
};
