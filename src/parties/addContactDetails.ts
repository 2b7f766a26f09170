import type { Act } from '../history/act.ts';
import type { ContactRow } from '../store/queries/contacts.ts';
import type { Reads, Transaction } from '../store/queries/queries.ts';
import { foldName } from './foldName.ts';

type ContactDetails = Pick<ContactRow, 'name' | 'email' | 'phone' | 'title'>;

/**
 * Adds a party's contact, or what was not known yet of the one with that name; what is known stays. Returns whether
 * that changes anything; without `writing` it only says so.
 */
export const addContactDetails = async (
  read: Pick<Reads, 'parties'>,
  writing: { tx: Transaction; act: Act } | null,
  partyId: string,
  details: ContactDetails,
): Promise<boolean> => {
  const folded = foldName(details.name);
  const known = (await read.parties.contactsOf(partyId)).find(({ name }) => foldName(name) === folded);
  if (!known) {
    await writing?.tx.parties.addContact({
      ...details,
      id: writing.act.newId(),
      partyId,
      createdAt: writing.act.at,
    });
    return true;
  }
  const { email, phone, title } = known;
  const filled = {
    email: email ?? details.email,
    phone: phone ?? details.phone,
    title: title ?? details.title,
  };
  if (filled.email === email && filled.phone === phone && filled.title === title) return false;
  await writing?.tx.parties.changeContact(known.id, filled);
  return true;
};
