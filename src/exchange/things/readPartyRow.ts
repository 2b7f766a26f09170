import type { PartyKind } from '../../parties/partyKind.ts';
import { partyKinds } from '../../parties/partyKind.ts';
import { readWebsite } from '../../parties/website.ts';
import type { Cells } from '../columns.ts';
import type { Importing } from '../importable.ts';
import type { RowNote, RowRefusal } from '../importResult.ts';
import { isRefusal, readName } from '../readName.ts';
import { wordIn } from '../wordIn.ts';
import type { PartyColumn } from './partyHeaders.ts';

/** A row's contact person. */
export interface ContactRecord {
  readonly name: string;
  readonly title: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** What a row says of a party; null: it says nothing. */
export interface PartyRecord {
  readonly kind: PartyKind;
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

const kindWords: Readonly<Record<string, PartyKind>> = {
  ...{ customer: 'customer', client: 'customer', 客户: 'customer' },
  ...{ partner: 'partner', reseller: 'partner', vendor: 'partner', 合作伙伴: 'partner', 伙伴: 'partner' },
  ...{ both: 'both', 'customer and partner': 'both', 客户兼合作伙伴: 'both', 两者: 'both', 两者皆是: 'both' },
};

/** Reads one row. */
export const readPartyRow = (
  cells: Cells<PartyColumn>,
  { kind: kindOfAll, personIdOf }: Pick<Importing, 'kind' | 'personIdOf'>,
): PartyRecord | RowRefusal => {
  const names = readNames(cells);
  if (isRefusal(names)) return names;
  const kind = wordIn(kindWords, partyKinds, 'kind', cells.text('kind'));
  if (isRefusal(kind)) return kind;
  const isKind = kind ?? kindOfAll;
  if (isKind === null) return { reason: 'missing', field: 'kind' };
  const typedWebsite = cells.text('website');
  const website = typedWebsite === null ? undefined : readWebsite(typedWebsite);
  const owner = cells.text('owner');
  const ownerId = owner === null ? undefined : personIdOf(owner);
  const notes: RowNote[] = [];
  if (typedWebsite !== null && !website) notes.push({ note: 'websiteLeftOut', typed: typedWebsite });
  if (owner !== null && !ownerId) notes.push({ note: 'ownerUnknown', typed: owner });
  const { contactName, ...partyNames } = names;
  return {
    ...partyNames,
    kind: isKind,
    segment: cells.text('segment'),
    ownerId: ownerId ?? null,
    website: website?.website ?? null,
    externalId: cells.text('externalId'),
    note: cells.text('note'),
    // An address or number says whom it belongs to only beside a contact's name.
    contact: contactName
      ? {
          name: contactName,
          title: cells.text('contactTitle'),
          email: cells.text('email'),
          phone: cells.text('phone'),
        }
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

const readNames = (cells: Cells<PartyColumn>): RowNames | RowRefusal => {
  const name = readName('name', cells.raw('name'));
  if (name === null) return { reason: 'missing', field: 'name' };
  const shortName = readName('shortName', cells.raw('shortName'));
  const contactName = readName('contactName', cells.raw('contactName'));
  const aliases = listedIn(cells.raw('aliases'))
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

/** Several names in one cell; one with a separator in it stands in quotation marks. */
const listedIn = (cell: string): string[] =>
  [...cell.matchAll(/\s*"([^"\n]*)"(?=\s*(?:[,，;；、\n]|$))|[^,，;；、\n]+/g)].map(
    ([whole, inQuotes]) => inQuotes ?? whole,
  );

/** The other way round. */
export const listOf = (names: readonly string[]): string =>
  names.map((name) => (/[,，;；、]|^"/.test(name) ? `"${name}"` : name)).join('; ');
