import { enqueue } from '../delivery/enqueue.ts';
import type { Act } from '../history/act.ts';
import type { SubscriptionRow } from '../store/queries/subscriptions.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { getSubscription } from './getSubscription.ts';
import { outOfTurnSince } from './outOfTurnSince.ts';

/**
 * Sends a digest out of turn: everything since the last scheduled one. The schedule and what the next one covers stay
 * as they are. The same request sends it once. Throws AppError subscriptionGone.
 */
export const sendDigestNow = async (
  workspace: WorkspaceStore,
  act: Act,
  subscriptionId: string,
): Promise<SubscriptionRow> => {
  const asked = await getSubscription(workspace.read, subscriptionId);
  const covered = { ...asked, coveredUntil: outOfTurnSince(asked, act.at) };
  const message = await workspace.report('digest', {
    subscription: covered,
    until: act.at,
    requestedBy: act.actor.id,
  });
  const requestKey = act.requestKey ?? act.newId();
  return workspace.write(async (tx) => {
    const subscription = await getSubscription(tx, subscriptionId);
    await enqueue(tx, act, {
      deliveryKey: `digest:${subscriptionId}:now:${requestKey}`,
      target: subscription.channelId,
      to: 'channel',
      language: subscription.language,
      zone: subscription.zone,
      ownerId: act.actor.id,
      message,
    });
    return subscription;
  });
};
