import { AppError } from '../errors.ts';
import type { Reads } from '../store/queries/queries.ts';
import type { SubscriptionRow } from '../store/queries/subscriptions.ts';

/** Throws AppError subscriptionGone when there is none of that id, or it was removed. */
export const getSubscription = async (
  read: Pick<Reads, 'subscriptions'>,
  id: string,
): Promise<SubscriptionRow> => {
  const subscription = await read.subscriptions.find(id);
  if (!subscription?.isActive) throw new AppError('notFound', 'subscriptionGone', {});
  return subscription;
};
