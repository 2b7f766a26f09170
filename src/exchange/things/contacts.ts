import type { ContactDetails } from '../../parties/contactLines.ts';
import { contactToSave } from '../../parties/contactToSave.ts';
import { foldName } from '../../parties/foldName.ts';
import type { Cells, Columns } from '../columns.ts';
import { contactOfRow, saveContactOfRow } from '../contactOfRow.ts';
import type { Importable } from '../importable.ts';
import type { RowRefusal } from '../importResult.ts';
import { type PartyField, partyFields, partyOfRow } from '../partyOfRow.ts';
import { isRefusal, readName } from '../readName.ts';

type ContactColumn =
  | PartyField
  | 'contactName'
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'phone'
  | 'contactTitle';

const columns: Columns<ContactColumn> = {
  ...partyFields,
  contactName: {
    headers: [
      ...(['Contact', 'Contact Name', 'Full Name', 'Person - Name', 'Contact Person'] as const),
      ...['Name', '联系人', '联系人姓名', '姓名'],
    ],
  },
  firstName: { headers: ['First Name', 'Given Name', 'Person - First name', '名'], isReadOnly: true },
  lastName: {
    headers: ['Last Name', 'Surname', 'Family Name', 'Person - Last name', '姓'],
    isReadOnly: true,
  },
  email: {
    headers: [
      ...(['Email', 'Email Address', 'Person - Email', 'Person - Email - Work', 'Contact Email'] as const),
      ...['邮箱', '电子邮件', '电子邮箱'],
    ],
    most: 254,
  },
  phone: {
    headers: [
      ...(['Phone', 'Phone Number', 'Person - Phone', 'Person - Phone - Work', 'Contact Phone'] as const),
      ...['Mobile Phone Number', 'Mobile', 'Telephone', '电话', '联系电话', '手机'],
    ],
    most: 60,
  },
  contactTitle: {
    headers: ['Title', 'Job Title', 'Contact Title', 'Person - Job title', 'Position', '职务', '职位'],
    most: 120,
  },
};

/** People at customers and partners: one row a contact. What the file says takes the place of what was known. */
export const contacts: Importable<ContactColumn> = {
  columns,
  needed: [
    ['party', 'partyId'],
    ['contactName', 'lastName', 'firstName'],
  ],
  labelOf: (cells) => cells.raw('contactName') || joined(cells.raw('firstName'), cells.raw('lastName')),
  plan: async (read, cells, importing, line) => {
    const { memory } = importing;
    const contact = readContact(cells);
    if (isRefusal(contact)) return contact;
    const party = await partyOfRow(read, cells, memory);
    if (isRefusal(party)) return party;
    const key = `contact:${party.id}:${foldName(contact.name)}`;
    const above = memory.get<number>(key);
    if (above !== undefined) return { reason: 'duplicateOfLine', line: above };
    const known = await contactOfRow(read, memory, party, contact.name);
    const saved = contactToSave(known ? [known] : [], contact, 'replace');
    return {
      outcome: !saved ? 'unchanged' : known ? 'updated' : 'created',
      changed: known && saved ? fields.filter((field) => saved[field] !== known[field]).map(nameOf) : [],
      notes: [],
      remember: () => memory.set(key, line),
      carryOut: async (tx, act) => {
        if (saved) await saveContactOfRow(tx, act, memory, { partyId: party.id, wanted: saved, known });
      },
    };
  },
  async *list(read) {
    for (const { id, name: party, externalId: partyId } of await read.parties.list())
      for (const { name: contactName, email, phone, title: contactTitle } of await read.parties.contactsOf(
        id,
      ))
        yield { party, partyId, contactName, email, phone, contactTitle };
  },
};

const fields = ['name', 'email', 'phone', 'title'] as const;
const nameOf = (field: (typeof fields)[number]): string =>
  ({ name: 'contactName', title: 'contactTitle', email: 'email', phone: 'phone' })[field];

const readContact = (cells: Cells<ContactColumn>): ContactDetails | RowRefusal => {
  const typed = cells.raw('contactName') || joined(cells.raw('firstName'), cells.raw('lastName'));
  const name = readName('contactName', typed);
  if (isRefusal(name)) return name;
  if (name === null) return { reason: 'missing', field: 'contactName' };
  const email = cells.text('email');
  if (email !== null && !/^[^\s@]+@[^\s@]+$/.test(email)) return { reason: 'emailRefused', typed: email };
  return { name, email, phone: cells.text('phone'), title: cells.text('contactTitle') };
};

/** Chinese names have the family name first and no space. */
const joined = (first: string, last: string): string =>
  /^\p{sc=Han}+$/u.test(`${first}${last}`) ? `${last}${first}` : `${first} ${last}`.trim();
