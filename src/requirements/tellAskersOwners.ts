import { enqueue } from '../delivery/enqueue.ts';
import type { Act } from '../history/act.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { RequirementRow } from '../store/queries/requirements.ts';

/**
 * Tells the owners of who asked, one message each, that a requirement shipped; not whoever shipped it. Returns the
 * owners. The requirement is as it is after it shipped.
 */
export const tellAskersOwners = async (
  tx: Transaction,
  act: Act,
  { id, number, title, version }: RequirementRow,
): Promise<string[]> => {
  const askers = await tx.requirements.askersOf(id);
  const parties = await tx.parties.listByIds(askers.map(({ partyId }) => partyId));
  const byOwner = new Map<string, { id: string; name: string }[]>();
  for (const { partyId } of askers) {
    const party = parties.find((asking) => asking.id === partyId);
    if (!party?.ownerId || party.ownerId === act.actor.id) continue;
    const own = byOwner.get(party.ownerId) ?? [];
    byOwner.set(party.ownerId, [...own, { id: party.id, name: party.name }]);
  }
  for (const [ownerId, own] of byOwner)
    await enqueue(tx, act, {
      deliveryKey: `${shippedKey(id)}${ownerId}:${version}`,
      target: ownerId,
      to: 'person',
      ownerId: null,
      message: {
        type: 'needShipped',
        requirementId: id,
        ...{ number, title },
        parties: own,
        shippedBy: act.actor.id,
      },
    });
  return [...byOwner.keys()];
};

/** What is not posted yet stays unposted: it is not shipped after all. */
export const callBackShipped = (tx: Transaction, requirementId: string): Promise<void> =>
  tx.outbox.cancelWaiting(shippedKey(requirementId));

/** Begins the key of every message about it, so that they can be called back. */
const shippedKey = (requirementId: string): string => `shipped:${requirementId}:`;
