import type { Act } from '../history/act.ts';
import { requireRole } from '../people/actor.ts';
import type { Transaction } from '../store/queries/queries.ts';

/** 'posted': it has arrived meanwhile; 'gone': so old that it was forgotten. */
export type SentAgain = 'onItsWay' | 'posted' | 'gone';

/**
 * Sends a message again that was given up on, as often as it fails and once for each failure. Its owner may, and
 * managers may for everybody; throws AppError notAllowed.
 */
export const sendAgain = async (tx: Transaction, act: Act, deliveryId: string): Promise<SentAgain> => {
  const given = await tx.outbox.find(deliveryId);
  if (!given) return 'gone';
  if (given.ownerId !== act.actor.id) requireRole(act.actor, 'manager');
  if (given.state === 'posted') return 'posted';
  if (given.state === 'waiting') return 'onItsWay';
  const { workspaceId: _, ...row } = given;
  await tx.outbox.enqueue({
    ...row,
    id: act.newId(),
    deliveryKey: `again:${given.id}`,
    ownerId: act.actor.id,
    state: 'waiting',
    attempts: 0,
    dueAt: act.at,
    claimedUntil: null,
    sentAt: null,
    error: null,
    postedTs: null,
    createdAt: act.at,
  });
  return 'onItsWay';
};
