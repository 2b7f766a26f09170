import type { Act } from '../history/act.ts';
import type { Language } from '../people/language.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { OutgoingMessage } from './outgoingMessage.ts';

interface NewPost {
  /** The same key is never posted twice. */
  deliveryKey: string;
  /** A channel id, or a person's id for a direct message. */
  target: string;
  /** A person is written to in their own language and zone. */
  to: 'channel' | 'person';
  language?: Language;
  zone?: string;
  /** Who is told when it cannot be delivered; null: nobody. */
  ownerId: string | null;
  message: OutgoingMessage;
}

/** Writes down, in the transaction of its cause, that a message must be posted. Returns false when that key already was. */
export const enqueue = async (
  tx: Transaction,
  act: Pick<Act, 'at' | 'newId'>,
  post: NewPost,
): Promise<boolean> => {
  const person = post.to === 'person' ? await tx.people.find(post.target) : undefined;
  const settings = await tx.workspace.settings();
  return tx.outbox.enqueue({
    id: act.newId(),
    deliveryKey: post.deliveryKey,
    target: post.target,
    message: post.message,
    language: post.language ?? person?.language ?? settings.language,
    zone: post.zone ?? person?.zone ?? settings.zone,
    ownerId: post.ownerId,
    state: 'waiting',
    attempts: 0,
    dueAt: act.at,
    claimedUntil: null,
    sentAt: null,
    error: null,
    postedTs: null,
    createdAt: act.at,
  });
};
