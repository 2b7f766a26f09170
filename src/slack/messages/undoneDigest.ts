import type { AuditRow } from '../../store/queries/audit.ts';
import { channel, moment } from '../../text/mrkdwn.ts';
import type { Request } from '../request.ts';

/** How a digest stands after a change of it was undone; null when it is not about a digest. */
export const undoneDigest = async (
  { workspace, t }: Pick<Request, 'workspace' | 't'>,
  { action, entityId }: AuditRow,
): Promise<string | null> => {
  const subscription = await workspace.read.subscriptions.find(entityId);
  if (!subscription) return null;
  const { nextDueAt, zone } = subscription;
  const where = channel(subscription.channelId);
  if (action === 'subscription.add') return t.digest.undone.added({ channel: where });
  if (action === 'subscription.change') return t.digest.undone.changed({ channel: where });
  const next = moment(nextDueAt, t.digest.momentIn(nextDueAt, zone));
  if (action === 'subscription.mute')
    return subscription.mutedAt
      ? t.digest.undone.muted({ channel: where })
      : t.digest.undone.removed({ channel: where, next });
  if (action !== 'subscription.remove') return null;
  return t.digest.undone.removed({ channel: where, next });
};
