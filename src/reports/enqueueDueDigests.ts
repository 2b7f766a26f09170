import { DateTime } from 'luxon';
import { enqueue } from '../delivery/enqueue.ts';
import type { SubscriptionRow } from '../store/queries/subscriptions.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { nextRun } from './digestRun.ts';
import { isMuted } from './muteSubscription.ts';

/** What began just before now may not be committed yet: the next digest tells it. */
const SETTLING_MS = 5000;

/**
 * Enqueues every digest that is due, each once however many replicas try, and sets its next run; returns how many.
 * However many runs were missed, one digest covers all the time since the last. One that fails keeps no other back;
 * the failures are then thrown together as an AggregateError, and are tried again at the next call.
 */
export const enqueueDueDigests = async (
  workspace: WorkspaceStore,
  now: Date,
  newId: () => string,
): Promise<number> => {
  const failures: unknown[] = [];
  let count = 0;
  for (const subscription of await workspace.read.subscriptions.listDue(now)) {
    try {
      if (await enqueueOne(workspace, subscription, now, newId)) count += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'some digests could not be made');
  return count;
};

/** Returns false when it is muted, somebody else claimed this run, or the subscription changed meanwhile. */
const enqueueOne = async (
  workspace: WorkspaceStore,
  subscription: SubscriptionRow,
  now: Date,
  newId: () => string,
): Promise<boolean> => {
  const { id, version, nextDueAt, coveredUntil, zone } = subscription;
  const runAfterThis = nextRun(subscription, now);
  if (isMuted(subscription, now)) {
    await workspace.write((tx) =>
      tx.subscriptions.claimRun(id, version, nextDueAt, { nextDueAt: runAfterThis, coveredUntil }),
    );
    return false;
  }
  const until = new Date(Math.max(coveredUntil.getTime(), now.getTime() - SETTLING_MS));
  const message = await workspace.report('digest', { subscription, until, requestedBy: null });
  const dueLocally = DateTime.fromJSDate(nextDueAt, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");
  return workspace.write(async (tx) => {
    const isClaimed = await tx.subscriptions.claimRun(id, version, nextDueAt, {
      nextDueAt: runAfterThis,
      coveredUntil: until,
    });
    if (!isClaimed) return false;
    return enqueue(
      tx,
      { at: now, newId },
      {
        deliveryKey: `digest:${id}:${dueLocally}`,
        target: subscription.channelId,
        to: 'channel',
        language: subscription.language,
        zone,
        ownerId: subscription.ownerId,
        message,
      },
    );
  });
};
