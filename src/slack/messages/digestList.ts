import type { KnownBlock } from '@slack/types';
import type { SubscriptionRow } from '../../store/queries/subscriptions.ts';
import { channel, moment, person } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, type ButtonSpec, context, header, section, spoken } from '../blocks.ts';
import { formButton } from '../modals/formButton.ts';
import type { Message } from '../reply.ts';
import type { Request } from '../request.ts';
import { scheduleWords } from './scheduleWords.ts';

/** The action_ids of the buttons under a digest; each holds the subscription's id. */
export const SEND_DIGEST_NOW = 'sendDigestNow';
export const REMOVE_DIGEST = 'removeDigest';
/** The action_id of the button that lists all digests. */
export const LIST_DIGESTS = 'listDigests';

/** Three blocks each, within Slack's 50. */
const MOST_SHOWN = 15;

/** Every digest with its schedule, its next run in the reader's time, and what can be done with it. */
export const digestList = (
  { t, actor }: Pick<Request, 't' | 'actor'>,
  subscriptions: readonly SubscriptionRow[],
): Message => {
  const say = t.digest.list;
  const create = formButton(say.new, { modal: 'digest', prefill: {} }, 'primary');
  if (subscriptions.length === 0) return { text: say.none, blocks: [section(say.none), actions(create)] };
  const shown = subscriptions.slice(0, MOST_SHOWN);
  const rest = subscriptions.length - shown.length;
  return {
    text: spoken([say.title, ...shown.map((one) => whenOf(one, t))].join('\n')),
    blocks: [
      header(say.title),
      ...shown.flatMap((one) => entry(one, t, actor.zone)),
      ...(rest > 0 ? [context(say.more(rest))] : []),
      actions(create),
    ],
  };
};

const whenOf = ({ channelId, cron, zone }: SubscriptionRow, t: Texts): string =>
  t.digest.list.when({ channel: channel(channelId), schedule: scheduleWords(cron, t), zone });

const entry = (one: SubscriptionRow, t: Texts, readersZone: string): KnownBlock[] => {
  const say = t.digest.list;
  const next = moment(one.nextDueAt, t.digest.momentIn(one.nextDueAt, readersZone));
  const details = say.details({
    sections: one.sections.map((name) => t.digest.sections[name]).join(t.common.separator),
    side: t.digest.sides[one.filters.side ?? 'all'],
    language: t.digest.languages[one.language],
    alerts: one.alertsAtOnce,
    owner: person(one.ownerId),
  });
  return [section(`${whenOf(one, t)}\n${say.next(next)}`), context(details), actions(...buttonsOf(one, t))];
};

const buttonsOf = ({ id, cron }: SubscriptionRow, t: Texts): ButtonSpec[] => {
  const say = t.digest.list;
  const schedule = scheduleWords(cron, t);
  const described = (action: string) => say.of({ action, schedule });
  return [
    {
      ...formButton(say.edit, { modal: 'digest', prefill: { subscriptionId: id } }),
      describedAs: described(say.edit),
    },
    {
      action: `${SEND_DIGEST_NOW}:${id}`,
      label: say.sendNow,
      value: id,
      describedAs: described(say.sendNow),
    },
    {
      action: `${REMOVE_DIGEST}:${id}`,
      label: say.remove,
      value: id,
      describedAs: described(say.remove),
      confirm: say.confirm,
    },
  ];
};
