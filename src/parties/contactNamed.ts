import type { Act } from '../history/act.ts';
import type { Transaction } from '../store/queries/queries.ts';
import { foldName } from './foldName.ts';

/** The id of a party's contact of that name, who is added when nobody is called so yet. */
export const contactNamed = async (
  tx: Transaction,
  act: Act,
  partyId: string,
  name: string,
): Promise<string> => {
  const key = foldName(name);
  const known = (await tx.parties.contactsOf(partyId)).find((contact) => foldName(contact.name) === key);
  if (known) return known.id;
  const id = act.newId();
  await tx.parties.addContact({
    id,
    partyId,
    name,
    email: null,
    phone: null,
    title: null,
    createdAt: act.at,
  });
  return id;
};
