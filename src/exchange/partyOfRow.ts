import { findParties } from '../parties/findParties.ts';
import { findParty } from '../parties/getParty.ts';
import { similarParties, twinsOf } from '../parties/similarParties.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Cells, Columns } from './columns.ts';
import type { ImportReads } from './importable.ts';
import type { RowRefusal } from './importResult.ts';
import { isRefusal } from './readName.ts';
import type { RowMemory } from './rowMemory.ts';

export type PartyField = 'party' | 'partyId';

/** By which a row of anything but parties says whom it is about. */
export const partyFields: Columns<PartyField> = {
  party: {
    headers: [
      ...(['Party', 'Account Name', 'Company name', 'Associated Company', 'Organization - Name'] as const),
      ...[
        'Person - Organization',
        'Deal - Organization',
        'Organization Name',
        'Customer Name',
        'Partner Name',
      ],
      ...[
        'Client Name',
        'Company',
        'Account',
        'Organization',
        'Organisation',
        'Customer',
        'Partner',
        'Client',
      ],
      ...['客户名称', '合作伙伴名称', '公司名称', '企业名称', '单位名称', '客户', '合作伙伴', '公司', '单位'],
    ],
    most: 400,
  },
  partyId: {
    headers: [
      ...(['External ID', 'Account ID', 'Company ID', 'Associated Company ID', 'Organization - ID'] as const),
      ...['Party ID', 'Customer ID', '外部编号', '客户编号'],
    ],
    most: 200,
  },
};

/**
 * The party a row is about: the one with its external id, else the one that answers to exactly its name, folded. Asked
 * again for the same cells it looks up the id alone.
 */
export const partyOfRow = async (
  read: Pick<ImportReads, 'parties'>,
  cells: Cells<PartyField>,
  memory: RowMemory,
): Promise<PartyRow | RowRefusal> => {
  const [typed, externalId] = [cells.text('party'), cells.text('partyId')];
  if (typed === null && externalId === null) return { reason: 'missing', field: 'party' };
  const key = `party of:${externalId ?? ''}\n${typed ?? ''}`;
  const known = memory.get<string | RowRefusal>(key);
  if (typeof known === 'string') {
    const party = await findParty(read, known);
    if (party) return party;
  } else if (known) return known;
  const found = await lookUp(read, typed, externalId);
  memory.set(key, isRefusal(found) ? found : found.id);
  return found;
};

const lookUp = async (
  read: Pick<ImportReads, 'parties'>,
  typed: string | null,
  externalId: string | null,
): Promise<PartyRow | RowRefusal> => {
  const byId = externalId === null ? undefined : await read.parties.findByExternalId(externalId);
  const known = byId && (await findParty(read, byId.id));
  if (known) return known;
  if (typed === null) return { reason: 'partyUnknown', typed: externalId ?? '', nearest: null };
  const [party, another] = await twinsOf(read, typed);
  if (party && !another) return party;
  if (!party) return { reason: 'partyUnknown', typed, nearest: await nearestName(read, typed) };
  const names = (await twinsOf(read, typed)).map(({ name }) => name);
  return { reason: 'partyUnclear', typed, names };
};

const nearestName = async (read: Pick<ImportReads, 'parties'>, typed: string): Promise<string | null> => {
  const { ranked } = await findParties(read, typed);
  const [similar] = ranked.length > 0 ? [] : await similarParties(read, { name: typed, website: null });
  return ranked[0]?.party.name ?? similar?.name ?? null;
};
