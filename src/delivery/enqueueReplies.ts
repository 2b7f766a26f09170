import type { OutboxRow } from '../store/queries/outbox.ts';
import type { Transaction } from '../store/queries/queries.ts';
import { enqueue } from './enqueue.ts';
import type { ThreadReply } from './outgoingMessage.ts';

/**
 * Enqueues what follows a message in its thread, in the transaction that writes down that the message is posted: so
 * there is none of what was never posted, and none twice.
 */
export const enqueueReplies = async (
  tx: Transaction,
  act: { at: Date; newId(): string },
  { deliveryKey, target, language, zone, ownerId }: OutboxRow,
  threadTs: string,
  replies: readonly ThreadReply[],
): Promise<void> => {
  if (threadTs === '') return;
  for (const reply of replies)
    await enqueue(tx, act, {
      deliveryKey: `${deliveryKey}:${reply.type}:${reply.page}`,
      target,
      to: 'channel',
      language,
      zone,
      ownerId,
      message: { ...reply, threadTs },
    });
};
