import type { Act } from '../history/act.ts';
import type { ContactRow } from '../store/queries/contacts.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { ContactDetails } from './contactLines.ts';
import { foldName } from './foldName.ts';

/** The contacts a person was shown, and how they want them. */
export interface ContactChanges {
  readonly shown: readonly ContactRow[];
  readonly wanted: readonly ContactDetails[];
  /** Spares reading them: those of the party that are called as wanted. */
  readonly there?: readonly ContactRow[];
}

/** What an audit entry keeps of a party's contacts. */
export type KeptContact = ContactDetails & Pick<ContactRow, 'id'>;

/**
 * Makes the shown contacts the wanted ones, by name; others of the party stay. Returns what was there and what is there
 * now of those that differ.
 */
export const changeContacts = async (
  tx: Transaction,
  act: Act,
  partyId: string,
  { shown, wanted, there: known }: ContactChanges,
): Promise<{ before: KeptContact[]; after: KeptContact[] }> => {
  const there = known ?? (await tx.parties.contactsOf(partyId));
  const before: KeptContact[] = [];
  const after: KeptContact[] = [];
  for (const details of wanted) {
    const same = there.find(({ name }) => foldName(name) === foldName(details.name));
    if (same && isSame(same, details)) continue;
    const changed = { ...only(details), id: same?.id ?? act.newId() };
    if (same) before.push({ ...only(same), id: same.id });
    after.push(changed);
    if (same) await tx.parties.changeContact(same.id, only(details));
    else await tx.parties.addContact({ ...changed, partyId, createdAt: act.at });
  }
  for (const contact of there) {
    const isWanted = wanted.some(({ name }) => foldName(name) === foldName(contact.name));
    if (isWanted || !shown.some(({ id }) => id === contact.id)) continue;
    before.push({ ...only(contact), id: contact.id });
    await tx.parties.changeContact(contact.id, { removedAt: act.at });
  }
  return { before, after };
};

/** Gives the contacts back that an entry kept, and takes away those it added. */
export const restoreContacts = async (
  tx: Transaction,
  act: Pick<Act, 'at'>,
  { before, after }: { before: readonly KeptContact[]; after: readonly KeptContact[] },
): Promise<void> => {
  for (const contact of before)
    await tx.parties.changeContact(contact.id, { ...only(contact), removedAt: null });
  for (const { id } of after)
    if (!before.some((contact) => contact.id === id))
      await tx.parties.changeContact(id, { removedAt: act.at });
};

const only = ({ name, email, phone, title }: ContactDetails): ContactDetails => ({
  name,
  email,
  phone,
  title,
});

const isSame = (one: ContactDetails, other: ContactDetails): boolean =>
  JSON.stringify(only(one)) === JSON.stringify(only(other));
