import { type Act, recordChange } from '../history/act.ts';
import type { Transaction } from '../store/queries/queries.ts';
import { getSubscription } from './getSubscription.ts';
import { type SavedSubscription, settingsOf } from './subscription.ts';

/** Ends a digest; one that waits to be posted is not posted any more. Throws AppError subscriptionGone or alreadyDone. */
export const removeSubscription = async (
  tx: Transaction,
  act: Act,
  id: string,
): Promise<SavedSubscription> => {
  const subscription = await getSubscription(tx, id);
  const version = subscription.version + 1;
  await tx.subscriptions.change(id, subscription.version, { isActive: false });
  await tx.outbox.cancelWaiting(`digest:${id}:`);
  const auditId = await recordChange(tx, act, {
    action: 'subscription.remove',
    entityId: id,
    partyId: null,
    before: null,
    after: { ...settingsOf(subscription) },
  });
  return { subscription: { ...subscription, isActive: false, version }, auditId };
};
