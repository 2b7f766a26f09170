import { DateTime } from 'luxon';
import { digestSections } from '../../reports/digest.ts';
import { outOfTurnSince } from '../../reports/outOfTurnSince.ts';
import type { SavedSubscription } from '../../reports/subscription.ts';
import type { SubscriptionRow } from '../../store/queries/subscriptions.ts';
import { channel, type Mrkdwn, moment } from '../../text/mrkdwn.ts';
import { actions, context, section, spoken } from '../blocks.ts';
import { formButton } from '../modals/formButton.ts';
import type { Message } from '../reply.ts';
import type { Request } from '../request.ts';
import { SEND_DIGEST_NOW } from './digestList.ts';
import { renderSection } from './digestSections.ts';
import { scheduleWords } from './scheduleWords.ts';

/** When the digest comes next for the reader, and what it would say now, with Undo. */
export const digestSaved = async (
  request: Request,
  { subscription, auditId }: SavedSubscription,
  { isNew }: { isNew: boolean },
): Promise<Message> => {
  const { t } = request;
  const say = t.digest.saved;
  const lead = (isNew ? say.added : say.changed)({ channel: channel(subscription.channelId) });
  const when = nextSentence(request, subscription);
  const atOnce = [
    ...(subscription.alertsAtOnce ? [say.alerts] : []),
    ...(subscription.tierChangesAtOnce ? [say.tierChanges] : []),
  ];
  return {
    text: spoken(`${lead} ${when}`),
    blocks: [
      section(`${lead}\n${when}`),
      section([say.preview, ...(await preview(request, subscription))].join('\n')),
      ...(atOnce.length > 0 ? [context(...atOnce)] : []),
      actions(
        { action: SEND_DIGEST_NOW, label: say.sendNow, value: subscription.id },
        formButton(say.edit, { modal: 'digest', prefill: { subscriptionId: subscription.id } }),
        { action: 'undo', label: t.common.undo, value: auditId },
      ),
    ],
  };
};

/** In the reader's time, and in the digest's where their clocks differ then. */
const nextSentence = ({ t, actor }: Request, { nextDueAt, zone, cron }: SubscriptionRow): string => {
  const say = t.digest.saved;
  const schedule = scheduleWords(cron, t);
  const moment = readersMoment(nextDueAt, actor.zone, t);
  if (isSameClock(nextDueAt, zone, actor.zone)) return say.next({ moment, schedule });
  return say.nextElsewhere({ moment, local: t.digest.momentIn(nextDueAt, zone), zone, schedule });
};

const isSameClock = (at: Date, zone: string, other: string): boolean =>
  DateTime.fromJSDate(at, { zone }).offset === DateTime.fromJSDate(at, { zone: other }).offset;

const readersMoment = (at: Date, zone: string, t: Request['t']): Mrkdwn =>
  moment(at, t.digest.momentIn(at, zone));

const preview = async ({ workspace, t, at }: Request, subscription: SubscriptionRow): Promise<string[]> => {
  const since = outOfTurnSince(subscription, at);
  const covered = { ...subscription, coveredUntil: since };
  const { sections } = await workspace.report('digest', {
    subscription: covered,
    until: at,
    requestedBy: null,
  });
  return digestSections.flatMap((name) => {
    const rendered = renderSection(name, sections, { t, zone: subscription.zone });
    return rendered ? [`• ${rendered.headline}`] : [];
  });
};
