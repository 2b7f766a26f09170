import { setTimeout as pauseFor } from 'node:timers/promises';
import type { Log } from '../log.ts';
import type { ClaimedDelivery } from '../store/queries/outbox.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { enqueueReplies } from './enqueueReplies.ts';
import type { ThreadReply } from './outgoingMessage.ts';
import type { Settlement } from './settlement.ts';
import { tellOwner } from './tellOwner.ts';

/** What was posted must be written down: else it has to be looked for, where that is possible at all. */
const SAVE_AGAIN_AFTER_MS = [200, 1000, 5000] as const;

interface Saving {
  readonly workspace: WorkspaceStore;
  readonly log: Log;
  now(): Date;
  newId(): string;
}

/** Writes down what became of a delivery, and tries again when the store cannot take it. Rejects after the fourth time. */
export const saveSettlement = async (
  saving: Saving,
  delivery: ClaimedDelivery,
  settlement: Settlement,
  replies: readonly ThreadReply[] = [],
): Promise<void> => {
  for (const waitMs of SAVE_AGAIN_AFTER_MS) {
    try {
      return await saveOnce(saving, delivery, settlement, replies);
    } catch (err) {
      saving.log.warn({ err, delivery: delivery.id }, 'could not write down what became of a message');
      await pauseFor(waitMs);
    }
  }
  await saveOnce(saving, delivery, settlement, replies);
};

const saveOnce = async (
  { workspace, log, now, newId }: Saving,
  delivery: ClaimedDelivery,
  settlement: Settlement,
  replies: readonly ThreadReply[],
): Promise<void> => {
  const { id, target, deliveryKey, attempts } = delivery;
  if (settlement.kind === 'posted') {
    await workspace.write(async (tx) => {
      await tx.outbox.markPosted(id, settlement.ts);
      await enqueueReplies(tx, { at: now(), newId }, delivery, settlement.ts, replies);
    });
    return;
  }
  const { error } = settlement;
  const about = { delivery: id, target, deliveryKey, attempts, slackError: error };
  if (settlement.kind === 'retry') {
    const { dueAt, maybeSent, isBlocked } = settlement;
    const sentAt = maybeSent ? (delivery.sentAt ?? now()) : null;
    await workspace.write((tx) => tx.outbox.release(delivery, { state: 'waiting', dueAt, sentAt, error }));
    if (isBlocked)
      log.error(
        { ...about, dueAt },
        'Slack takes nothing from this app: install it again, or renew its token',
      );
    else log.info({ ...about, dueAt }, 'not posted yet');
    return;
  }
  const { state, problem, reference } = settlement;
  const told = await workspace.write(async (tx) => {
    const { dueAt } = delivery;
    const isOurs = await tx.outbox.release(delivery, { state, dueAt, sentAt: null, error });
    return isOurs ? tellOwner(tx, { at: now(), newId }, delivery, settlement) : null;
  });
  log.warn({ ...about, problem, reference, told }, 'given up');
};
