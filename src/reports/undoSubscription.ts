import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../errors.ts';
import type { Act } from '../history/act.ts';
import type { AuditRow } from '../store/queries/audit.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { SubscriptionRow } from '../store/queries/subscriptions.ts';
import { refuseSecond } from './addSubscription.ts';
import { nextRun } from './digestRun.ts';
import { type SubscriptionSettings, settingsOf } from './subscription.ts';

/** Ends a digest that was set up. */
export const undoSubscriptionAdd = async (tx: Transaction, _act: Act, entry: AuditRow): Promise<void> => {
  const { id, version } = await asLeftBy(tx, entry, true);
  await tx.subscriptions.change(id, version, { isActive: false });
  await tx.outbox.cancelWaiting(`digest:${id}:`);
};

/** Gives a changed digest its earlier settings. */
export const undoSubscriptionChange = async (tx: Transaction, act: Act, entry: AuditRow): Promise<void> => {
  const current = await asLeftBy(tx, entry, true);
  const before = settingsOf(entry.before as unknown as SubscriptionSettings);
  await refuseSecond(tx, before, current.id);
  const isRescheduled = before.cron !== current.cron || before.zone !== current.zone;
  const nextDueAt = isRescheduled ? nextRun(before, act.at) : current.nextDueAt;
  await tx.subscriptions.change(current.id, current.version, { ...before, nextDueAt });
};

/** Lets a removed digest run again; its next one covers the time in between, too. */
export const undoSubscriptionRemove = async (tx: Transaction, act: Act, entry: AuditRow): Promise<void> => {
  const removed = await asLeftBy(tx, entry, false);
  await refuseSecond(tx, removed, removed.id);
  await tx.subscriptions.change(removed.id, removed.version, {
    isActive: true,
    nextDueAt: nextRun(removed, act.at),
  });
};

/** Throws AppError changedSince when the digest is not as the entry left it. */
const asLeftBy = async (tx: Transaction, entry: AuditRow, isActive: boolean): Promise<SubscriptionRow> => {
  const subscription = await tx.subscriptions.find(entry.entityId);
  const left = settingsOf(entry.after as unknown as SubscriptionSettings);
  if (subscription?.isActive !== isActive || !isDeepStrictEqual(settingsOf(subscription), left))
    throw new AppError('conflict', 'changedSince', {});
  return subscription;
};
