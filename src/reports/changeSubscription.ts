import { AppError } from '../errors.ts';
import { type Act, recordChange } from '../history/act.ts';
import type { Transaction } from '../store/queries/queries.ts';
import { refuseSecond } from './addSubscription.ts';
import { nextRun } from './digestRun.ts';
import { getSubscription } from './getSubscription.ts';
import { type SavedSubscription, type SubscriptionSettings, settingsOf } from './subscription.ts';

interface SubscriptionChange {
  id: string;
  /** The version that the form was opened on. */
  version: number;
  settings: SubscriptionSettings;
}

/**
 * Changes a digest. What it covers goes on from where the last one ended; a run that is due stays due unless the
 * schedule changed. Throws AppError subscriptionGone, subscriptionChanged, subscriptionExists or alreadyDone.
 */
export const changeSubscription = async (
  tx: Transaction,
  act: Act,
  { id, version, settings }: SubscriptionChange,
): Promise<SavedSubscription> => {
  const before = await getSubscription(tx, id);
  await refuseSecond(tx, settings, id);
  const isRescheduled = before.cron !== settings.cron || before.zone !== settings.zone;
  const changes = {
    ...settingsOf(settings),
    nextDueAt: isRescheduled ? nextRun(settings, act.at) : before.nextDueAt,
  };
  const auditId = await recordChange(tx, act, {
    action: 'subscription.change',
    entityId: id,
    partyId: null,
    before: { ...settingsOf(before) },
    after: { ...settingsOf(settings) },
  });
  if (!(await tx.subscriptions.change(id, version, changes)))
    throw new AppError('conflict', 'subscriptionChanged', {});
  return { subscription: { ...before, ...changes, version: version + 1 }, auditId };
};
