import { DateTime } from 'luxon';
import type { OutboxRow } from '../store/queries/outbox.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { DeliveryProblem } from './deliveryProblem.ts';
import { enqueue } from './enqueue.ts';

interface Failure {
  problem: DeliveryProblem;
  error: string;
  reference: string | null;
}

/** Each of these is about one message; the others are about the place, and are told once a week. */
const aboutOneMessage: readonly DeliveryProblem[] = ['gaveUp', 'unsure', 'appFault', 'refused'];

/**
 * Enqueues a direct message that says what did not arrive and what to do: to its owner, else to an admin. Returns who
 * is told; null when nobody is, or they already were.
 */
export const tellOwner = async (
  tx: Transaction,
  act: { at: Date; newId(): string },
  delivery: OutboxRow,
  { problem, error, reference }: Failure,
): Promise<string | null> => {
  const { message, target } = delivery;
  if (message.type === 'deliveryFailed' || isThreadGone(error)) return null;
  const reader = await whoReads(tx, delivery);
  if (!reader) return null;
  const isTold = await enqueue(tx, act, {
    deliveryKey: noticeKey(delivery, problem, reader, act.at),
    target: reader,
    to: 'person',
    ownerId: null,
    message: {
      type: 'deliveryFailed',
      deliveryId: delivery.id,
      what: message.type,
      target,
      problem,
      error,
      reference,
    },
  });
  return isTold ? reader : null;
};

/** Whoever deleted a digest wants no details of it. */
const isThreadGone = (error: string): boolean =>
  ['thread_not_found', 'cannot_reply_to_message', 'message_not_found'].includes(error);

/** Somebody who can be reached, so not the one who just could not be. */
const whoReads = async (tx: Transaction, { ownerId, target }: OutboxRow): Promise<string | undefined> => {
  if (ownerId && ownerId !== target) return ownerId;
  const people = await tx.people.listWithRole();
  return people
    .filter((person) => (person.role ? person.role === 'admin' : person.isSlackAdmin && !person.isOutsider))
    .map((person) => person.id)
    .sort()
    .find((id) => id !== target);
};

/** What somebody asked to be sent again is answered each time. */
const noticeKey = (
  { id, deliveryKey, target }: OutboxRow,
  problem: DeliveryProblem,
  reader: string,
  at: Date,
): string => {
  if (aboutOneMessage.includes(problem) || deliveryKey.startsWith('again:')) return `failed:${id}`;
  const week = DateTime.fromJSDate(at, { zone: 'utc' }).toFormat("kkkk-'W'WW");
  return `failed:${target}:${problem}:${reader}:${week}`;
};
