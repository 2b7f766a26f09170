import { enqueue } from '../delivery/enqueue.ts';
import type { TierChangeMessage } from '../delivery/outgoingMessage.ts';
import type { Act } from '../history/act.ts';
import { moneySettings } from '../money/moneySettings.ts';
import { followingPlaces } from '../reports/followingPlaces.ts';
import type { TierChangeRow } from '../store/queries/loyalty.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Transaction } from '../store/queries/queries.ts';
import { loyaltyModel } from './loyaltyModel.ts';
import { decidingPart, isTierUp } from './netTierMoves.ts';
import type { TierChangeCause } from './tierChange.ts';

/** They change many tiers at once: digests and one summary tell of those. */
const quietCauses: readonly TierChangeCause[] = ['import', 'configuration', 'merging', 'currencyRate'];

/**
 * Enqueues what is posted of a changed tier: to the party's own channel, else to those that follow tier changes; a
 * demotion to its owner, too. What an undo takes back before it was posted is never posted.
 */
export const announceTierChange = async (
  tx: Transaction,
  act: Pick<Act, 'at' | 'newId'>,
  change: TierChangeRow,
  party: PartyRow,
): Promise<void> => {
  if (quietCauses.includes(change.reason.cause) || party.status !== 'active') return;
  // A first purchase gives the lowest tier: no news.
  if (change.fromTier === null && change.toTier === 'bronze') return;
  // While everything is converted into another base currency, tiers are made from half of it.
  if ((await moneySettings(tx)).pending.some(({ currency }) => currency === null)) return;
  const undone = await changeTakenBack(tx, change);
  const { config } = await loyaltyModel(tx);
  const message = messageOf(change, party, config.tierNames);
  const following = await tx.subscriptions.listTierChangesAtOnce();
  for (const place of await followingPlaces(tx, party, following)) {
    if (undone && !(await wasPosted(tx, undone, place.target))) continue;
    await enqueue(tx, act, { ...place, deliveryKey: keyOf(change, place.target), message });
  }
  if (!party.ownerId) return;
  const isToldToOwner = undone === null || (await wasPosted(tx, undone, party.ownerId));
  if (!isToldToOwner || isTierUp(change.fromTier, change.toTier)) return;
  await enqueue(tx, act, {
    ...{ deliveryKey: keyOf(change, party.ownerId), target: party.ownerId, to: 'person', ownerId: null },
    message: { ...message, isToOwner: true },
  });
};

const messageOf = (
  { fromTier, toTier, score, reason }: TierChangeRow,
  { id, name, ownerId }: PartyRow,
  tierNames: TierChangeMessage['tierNames'],
): TierChangeMessage => {
  const isUp = isTierUp(fromTier, toTier);
  return {
    type: 'tierChange',
    ...{ partyId: id, partyName: name, ownerId, isToOwner: false, tierNames },
    move: {
      ...{ partyId: id, name, from: fromTier, to: toTier, isUp, score, cause: reason.cause },
      deciding: decidingPart(reason.before, reason.after, isUp),
    },
  };
};

/** The change before, if an undo takes back just that one; null: this one is news by itself. */
const changeTakenBack = async (
  tx: Transaction,
  { id, partyId, fromTier, toTier, reason }: TierChangeRow,
): Promise<TierChangeRow | null> => {
  if (reason.cause !== 'undo') return null;
  const before = (await tx.loyalty.changesOf(partyId, 2)).find((other) => other.id !== id);
  return before?.fromTier === toTier && before.toTier === fromTier ? before : null;
};

/** Whether people were told of it there; what still waits is called back. */
const wasPosted = async (tx: Transaction, change: TierChangeRow, target: string): Promise<boolean> => {
  const key = keyOf(change, target);
  const post = await tx.outbox.findByKey(key);
  if (post?.state === 'waiting' && post.sentAt === null) {
    await tx.outbox.cancelWaiting(key);
    return false;
  }
  return post !== undefined;
};

const keyOf = ({ partyId, id }: TierChangeRow, target: string): string =>
  `tierChange:${partyId}:${id}:${target}`;
