import { checkPartyName, LONGEST_PARTY_NAME } from '../parties/partyName.ts';
import { readWebsite } from '../parties/website.ts';
import { visibleText } from '../visibleText.ts';
import type { RowNote, RowRefusal } from './importResult.ts';
import type { PartyColumns, PartyField } from './partyColumns.ts';
import type { CsvRow } from './readCsv.ts';

/** A row's contact person. */
export interface ContactRecord {
  readonly name: string;
  readonly title: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** What a row says of a party; null: it says nothing. */
export interface PartyRecord {
  readonly name: string;
  readonly shortName: string | null;
  readonly aliases: readonly string[] | null;
  readonly segment: string | null;
  readonly ownerId: string | null;
  readonly website: string | null;
  readonly externalId: string | null;
  readonly note: string | null;
  readonly contact: ContactRecord | null;
  readonly notes: readonly RowNote[];
}

/** In characters. */
const longest: Partial<Record<PartyField, number>> = {
  segment: 80,
  externalId: 200,
  note: 3000,
  contactTitle: 120,
  email: 254,
  phone: 60,
};

export interface RowReader {
  readonly columns: PartyColumns;
  readonly columnCount: number;
  /** The id of the person an owner's cell names; undefined when nobody or several are called so. */
  ownerIdOf(typed: string): string | undefined;
}

/** Reads one row. */
export const readPartyRow = (row: CsvRow, reader: RowReader): PartyRecord | RowRefusal => {
  const { columns, columnCount, ownerIdOf } = reader;
  const cell = (field: PartyField): string | null => {
    const at = columns.at[field];
    return at === undefined ? null : visibleText(row.cells[at] ?? '') || null;
  };
  const surplus = row.cells.slice(columnCount).some((text) => text !== '');
  if (surplus) return { reason: 'tooManyCells', cells: row.cells.length, columns: columnCount };
  for (const [field, most] of Object.entries(longest) as [PartyField, number][]) {
    const length = [...(cell(field) ?? '')].length;
    if (length > most) return { reason: 'tooLong', field, length, most };
  }
  const names = readNames((field) => row.cells[columns.at[field] ?? -1] ?? '');
  if ('reason' in names) return names;
  const typedWebsite = cell('website');
  const website = typedWebsite === null ? undefined : readWebsite(typedWebsite);
  const owner = cell('owner');
  const ownerId = owner === null ? undefined : ownerIdOf(owner);
  const notes: RowNote[] = [];
  if (typedWebsite !== null && !website) notes.push({ note: 'websiteLeftOut', typed: typedWebsite });
  if (owner !== null && !ownerId) notes.push({ note: 'ownerUnknown', typed: owner });
  const { contactName, ...partyNames } = names;
  return {
    ...partyNames,
    segment: cell('segment'),
    ownerId: ownerId ?? null,
    website: website?.website ?? null,
    externalId: cell('externalId'),
    note: cell('note'),
    contact: contactName
      ? { name: contactName, title: cell('contactTitle'), email: cell('email'), phone: cell('phone') }
      : null,
    notes,
  };
};

interface RowNames {
  name: string;
  shortName: string | null;
  aliases: string[] | null;
  contactName: string | null;
}

const readNames = (cell: (field: PartyField) => string): RowNames | RowRefusal => {
  const name = readName('name', cell('name'));
  if (name === null) return { reason: 'nameMissing' };
  const shortName = readName('shortName', cell('shortName'));
  const contactName = readName('contactName', cell('contactName'));
  const aliases = cell('aliases')
    .split(/[,，;；、\n]/)
    .map((alias) => readName('aliases', alias))
    .filter((alias) => alias !== null);
  const refused = [name, shortName, contactName, ...aliases].find(isRefusal);
  if (refused) return refused;
  const text = (read: string | RowRefusal | null): string | null => (typeof read === 'string' ? read : null);
  const spelt = aliases.filter((alias) => typeof alias === 'string');
  return {
    name: text(name) ?? '',
    shortName: text(shortName),
    aliases: spelt.length > 0 ? spelt : null,
    contactName: text(contactName),
  };
};

const isRefusal = (read: string | RowRefusal | null): read is RowRefusal =>
  typeof read === 'object' && read !== null;

const readName = (field: PartyField, typed: string): string | RowRefusal | null => {
  const checked = checkPartyName(typed);
  if (checked.ok) return checked.name;
  if (checked.reason === 'empty') return null;
  const { reason: because, length } = checked;
  return { reason: 'nameRefused', field, because, length, most: LONGEST_PARTY_NAME };
};
