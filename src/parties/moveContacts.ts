import type { ContactRow } from '../store/queries/contacts.ts';
import type { Move } from '../store/queries/partyMoves.ts';
import type { Transaction } from '../store/queries/queries.ts';
import { foldName } from './foldName.ts';

type Facts = Pick<ContactRow, 'email' | 'phone' | 'title'>;

/** Two contacts that are one person: what was not known of the one that stays came from the other, which stays behind. */
export interface JoinedContact {
  id: string;
  fromId: string;
  before: Facts;
  after: Facts;
  /** The ratings that the other one gave. */
  ratingIds: string[];
}

export interface MovedContacts {
  movedIds: string[];
  joined: JoinedContact[];
}

/** Contacts of one name or e-mail address are one; the others move. Ratings follow the contact who gave them. */
export const moveContacts = async (tx: Transaction, move: Move): Promise<MovedContacts> => {
  const there = await tx.parties.contactsOf(move.to);
  const movedIds: string[] = [];
  const joined: JoinedContact[] = [];
  for (const contact of await tx.parties.contactsOf(move.from)) {
    const same = there.find((known) => isSamePerson(known, contact));
    if (!same) {
      movedIds.push(contact.id);
      continue;
    }
    const before = factsOf(same);
    const after = {
      email: same.email ?? contact.email,
      phone: same.phone ?? contact.phone,
      title: same.title ?? contact.title,
    };
    Object.assign(same, after);
    await tx.parties.changeContact(same.id, after);
    const judge = { from: raterOf(contact.id), to: raterOf(same.id) };
    const ratingIds = await tx.partyMoves.rater(move.from, judge);
    joined.push({ id: same.id, fromId: contact.id, before, after, ratingIds });
  }
  await tx.partyMoves.contacts(move, movedIds);
  return { movedIds, joined };
};

/** Gives them back, once the ratings are. What was learnt of a joined contact since stays with the one that stayed. */
export const moveContactsBack = async (
  tx: Transaction,
  { from, to }: Move,
  { movedIds, joined }: MovedContacts,
): Promise<void> => {
  const there = await tx.parties.contactsOf(from);
  for (const { id, fromId, before, after, ratingIds } of joined.toReversed()) {
    const now = there.find((contact) => contact.id === id);
    if (now && JSON.stringify(factsOf(now)) === JSON.stringify(after)) {
      Object.assign(now, before);
      await tx.parties.changeContact(id, before);
    }
    await tx.partyMoves.rater(to, { from: raterOf(id), to: raterOf(fromId) }, ratingIds);
  }
  await tx.partyMoves.contacts({ from, to }, movedIds);
};

const isSamePerson = (one: ContactRow, other: ContactRow): boolean =>
  foldName(one.name) === foldName(other.name) ||
  (one.email !== null && one.email.toLowerCase() === other.email?.toLowerCase());

const factsOf = ({ email, phone, title }: Facts): Facts => ({ email, phone, title });

const raterOf = (contactId: string): string => `contact:${contactId}`;
