import { DateTime } from 'luxon';
import { AppError } from '../errors.ts';
import { type Act, recordChange } from '../history/act.ts';
import type { AuditRow } from '../store/queries/audit.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { SubscriptionRow } from '../store/queries/subscriptions.ts';
import { getSubscription } from './getSubscription.ts';
import type { SavedSubscription } from './subscription.ts';

/** 'none': it goes out again. */
export const muteLengths = ['week', 'forGood', 'none'] as const;
export type MuteLength = (typeof muteLengths)[number];

type Muting = Pick<SubscriptionRow, 'mutedAt' | 'mutedUntil'>;

/** Whether its runs are left out at `at`. */
export const isMuted = ({ mutedAt, mutedUntil }: Muting, at: Date): boolean =>
  mutedAt !== null && (mutedUntil === null || mutedUntil > at);

/**
 * Keeps a digest quiet for a week, for good, or no longer. Nothing is lost: its runs are left out, and the first one
 * afterwards covers all the time in between. Throws AppError subscriptionGone, subscriptionChanged or alreadyDone.
 */
export const muteSubscription = async (
  tx: Transaction,
  act: Act,
  { id, length }: { id: string; length: MuteLength },
): Promise<SavedSubscription> => {
  const before = await getSubscription(tx, id);
  const changes: Muting = {
    mutedAt: length === 'none' ? null : act.at,
    mutedUntil: length === 'week' ? inAWeek(act.at, before.zone) : null,
  };
  const auditId = await recordChange(tx, act, {
    action: 'subscription.mute',
    entityId: id,
    partyId: null,
    before: written(before),
    after: written(changes),
  });
  await save(tx, before, changes);
  return { subscription: { ...before, ...changes, version: before.version + 1 }, auditId };
};

/** Mutes it as it was muted before, or lets it go out again. Throws AppError changedSince. */
export const undoMute = async (tx: Transaction, _act: Act, entry: AuditRow): Promise<void> => {
  const subscription = await tx.subscriptions.find(entry.entityId);
  const isAsLeft =
    subscription?.isActive &&
    JSON.stringify(written(subscription)) === JSON.stringify(written(read(entry.after)));
  if (!isAsLeft) throw new AppError('conflict', 'changedSince', {});
  await save(tx, subscription, read(entry.before));
};

/** The same time of day where the digest is at home. */
const inAWeek = (at: Date, zone: string): Date =>
  DateTime.fromJSDate(at, { zone }).plus({ weeks: 1 }).toJSDate();

const save = async (tx: Transaction, { id, version }: SubscriptionRow, changes: Muting): Promise<void> => {
  if (!(await tx.subscriptions.change(id, version, changes)))
    throw new AppError('conflict', 'subscriptionChanged', {});
};

const written = ({ mutedAt, mutedUntil }: Muting) => ({
  mutedAt: mutedAt?.toISOString() ?? null,
  mutedUntil: mutedUntil?.toISOString() ?? null,
});

const read = (kept: Record<string, unknown> | null): Muting => ({
  mutedAt: instantIn(kept?.mutedAt),
  mutedUntil: instantIn(kept?.mutedUntil),
});

const instantIn = (value: unknown): Date | null => (typeof value === 'string' ? new Date(value) : null);
