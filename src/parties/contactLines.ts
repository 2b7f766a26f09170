import type { ContactRow } from '../store/queries/contacts.ts';
import { visibleText } from '../visibleText.ts';
import { foldName } from './foldName.ts';

export type ContactDetails = Pick<ContactRow, 'name' | 'email' | 'phone' | 'title'>;

const PHONE = /^[+(]?\d[\d\s()/.-]{3,}$/;

/** A contact as one line: `Jane Doe, jane@acme.com, +49 30 1234, CTO`; what is not known is left out. */
export const contactLine = ({ name, email, phone, title }: ContactDetails): string =>
  [name, email, phone, title].filter((part) => part !== null).join(', ');

/** Those whose lines fit into a field of `most` characters, in order. */
export const contactsThatFit = <C extends ContactDetails>(contacts: readonly C[], most: number): C[] => {
  let left = most;
  const tooLongAt = contacts.findIndex((contact) => {
    left -= contactLine(contact).length + 1;
    return left < 0;
  });
  return tooLongAt < 0 ? [...contacts] : contacts.slice(0, tooLongAt);
};

/**
 * Contacts typed one a line: the name first, then e-mail, phone and title in any order. A line that stands as it was
 * shown keeps its contact whatever is in it; of one name the first line counts.
 */
export const readContactLines = (text: string, known: readonly ContactDetails[]): ContactDetails[] => {
  const asShown = new Map(known.map((contact) => [visibleText(contactLine(contact)), contact]));
  const contacts = text
    .split('\n')
    .map((line) => visibleText(line))
    .filter(Boolean)
    .flatMap((line) => asShown.get(line) ?? readContact(line) ?? []);
  return [...new Map(contacts.toReversed().map((one) => [foldName(one.name), one])).values()].toReversed();
};

const readContact = (line: string): ContactDetails | undefined => {
  const [name, ...facts] = line.split(/[,，;；]/).map((part) => part.trim());
  if (!name) return undefined;
  const known = facts.filter(Boolean);
  const email = known.find((fact) => /^[^\s@]+@[^\s@]+$/.test(fact)) ?? null;
  const phone = known.find((fact) => PHONE.test(fact)) ?? null;
  const title = known.filter((fact) => fact !== email && fact !== phone).join(', ') || null;
  return { name, email, phone, title };
};
