import type { KnownBlock } from '@slack/types';
import { isMuted } from '../../reports/muteSubscription.ts';
import type { SubscriptionRow } from '../../store/queries/subscriptions.ts';
import { channel, person } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, type ButtonSpec, context, header, section, spoken } from '../blocks.ts';
import { formButton } from '../modals/formButton.ts';
import type { Message } from '../reply.ts';
import type { Request } from '../request.ts';
import { listedName } from './digestNames.ts';
import { nextRunWords } from './digestNextRun.ts';
import { scheduleWords } from './scheduleWords.ts';

/** The action_ids of the buttons under a digest; each holds the subscription's id. */
export const SEND_DIGEST_NOW = 'sendDigestNow';
export const REMOVE_DIGEST = 'removeDigest';
export const MUTE_DIGEST = 'muteDigest';
/** The action_id of the button under a digest that offers these to whoever presses it. */
export const MANAGE_DIGEST = 'manageDigest';
/** The action_id of the button that lists all digests. */
export const LIST_DIGESTS = 'listDigests';

/** Three blocks each, within Slack's 50. */
const MOST_SHOWN = 15;

/** Every digest with its schedule, its next run in the reader's time, and what can be done with it. */
export const digestList = (
  { t, actor, at }: Pick<Request, 't' | 'actor' | 'at'>,
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
      ...shown.flatMap((one) => digestEntry(one, { t, actor, at })),
      ...(rest > 0 ? [context(say.more(rest))] : []),
      actions(create),
    ],
  };
};

const whenOf = ({ channelId, cron, zone }: SubscriptionRow, t: Texts): string =>
  t.digest.list.when({ channel: channel(channelId), schedule: scheduleWords(cron, t), zone });

/** One digest with what can be done about it; three blocks. */
export const digestEntry = (
  one: SubscriptionRow,
  reader: Pick<Request, 't' | 'actor' | 'at'>,
): KnownBlock[] => {
  const { t, at } = reader;
  const say = t.digest.list;
  const details = say.details({
    sections: one.sections.map((name) => t.digest.sections[name]).join(t.common.separator),
    side: t.digest.sides[one.filters.side ?? 'all'],
    segment: one.filters.segment ? listedName(one.filters.segment) : null,
    ownedBy: one.filters.ownerId ? person(one.filters.ownerId) : null,
    language: t.digest.languages[one.language],
    alerts: one.alertsAtOnce,
    tierChanges: one.tierChangesAtOnce,
    owner: person(one.ownerId),
  });
  return [
    section(`${whenOf(one, t)}\n${nextRunWords(one, reader)}`),
    context(details),
    actions(...buttonsOf(one, t, at)),
  ];
};

const buttonsOf = (one: SubscriptionRow, t: Texts, at: Date): ButtonSpec[] => {
  const { id, cron } = one;
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
    ...(isMuted(one, at) ? ['none' as const] : (['week', 'forGood'] as const)).map((length) => ({
      action: `${MUTE_DIGEST}:${length}:${id}`,
      label: say.mute[length],
      value: `${length}:${id}`,
      describedAs: described(say.mute[length]),
    })),
    {
      action: `${REMOVE_DIGEST}:${id}`,
      label: say.remove,
      value: id,
      describedAs: described(say.remove),
      confirm: say.confirm,
    },
  ];
};
