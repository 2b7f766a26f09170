import type { SavedSubscription } from '../../reports/subscription.ts';
import { channel } from '../../text/mrkdwn.ts';
import { actions, context, section, spoken } from '../blocks.ts';
import type { Message } from '../reply.ts';
import type { Request } from '../request.ts';
import { MUTE_DIGEST } from './digestList.ts';
import { mutedUntilMoment, nextRunMoment } from './digestNextRun.ts';

/** Until when a digest is quiet and what comes then, or that it goes on; with Undo. */
export const digestMuted = (request: Request, { subscription, auditId }: SavedSubscription): Message => {
  const { t } = request;
  const where = channel(subscription.channelId);
  const next = nextRunMoment(subscription, request);
  const until = mutedUntilMoment(subscription, request);
  const isQuiet = subscription.mutedAt !== null;
  const said =
    !isQuiet && next
      ? t.digest.unmuted({ channel: where, next })
      : t.digest.muted({ channel: where, until, next });
  const unmute = {
    action: `${MUTE_DIGEST}:none:${subscription.id}`,
    label: t.digest.list.mute.none,
    value: `none:${subscription.id}`,
  };
  return {
    text: spoken(said),
    blocks: [
      section(said),
      ...(isQuiet && (subscription.alertsAtOnce || subscription.tierChangesAtOnce)
        ? [context(t.digest.mutedButAlerts)]
        : []),
      actions(...(isQuiet ? [unmute] : []), { action: 'undo', label: t.common.undo, value: auditId }),
    ],
  };
};
