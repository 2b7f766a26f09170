import { AppError } from '../errors.ts';
import { type Act, recordChange } from '../history/act.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { SubscriptionRow } from '../store/queries/subscriptions.ts';
import { nextRun, previousRun } from './digestRun.ts';
import {
  isSameDigest,
  type SavedSubscription,
  type SubscriptionSettings,
  settingsOf,
} from './subscription.ts';

/**
 * Sets up a digest. Its first one covers a whole period: from the run it would have had before.
 * Throws AppError subscriptionExists or alreadyDone.
 */
export const addSubscription = async (
  tx: Transaction,
  act: Act,
  settings: SubscriptionSettings,
): Promise<SavedSubscription> => {
  await refuseSecond(tx, settings);
  const subscription: Omit<SubscriptionRow, 'workspaceId'> = {
    id: act.newId(),
    ...settingsOf(settings),
    ownerId: act.actor.id,
    isActive: true,
    nextDueAt: nextRun(settings, act.at),
    coveredUntil: previousRun(settings, act.at),
    mutedAt: null,
    mutedUntil: null,
    createdAt: act.at,
    version: 1,
  };
  const auditId = await recordChange(tx, act, {
    action: 'subscription.add',
    entityId: subscription.id,
    partyId: null,
    before: null,
    after: { ...settingsOf(settings) },
  });
  await tx.subscriptions.insert(subscription);
  const { id: workspaceId } = await tx.workspace.settings();
  return { subscription: { ...subscription, workspaceId }, auditId };
};

/** Throws AppError subscriptionExists when another active one posts the same to the same place at the same time. */
export const refuseSecond = async (
  tx: Transaction,
  settings: SubscriptionSettings,
  ownId?: string,
): Promise<void> => {
  const others = (await tx.subscriptions.list()).filter(({ id }) => id !== ownId);
  if (others.some((other) => isSameDigest(other, settings)))
    throw new AppError('conflict', 'subscriptionExists', { channelId: settings.channelId });
};
