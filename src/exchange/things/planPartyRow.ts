import { aliasesOf } from '../../parties/aliasesOf.ts';
import type { PartyChanges } from '../../parties/changeParty.ts';
import { foldName } from '../../parties/foldName.ts';
import { findParty } from '../../parties/getParty.ts';
import { nameKey } from '../../parties/nameKey.ts';
import { similarParties, twinsOf } from '../../parties/similarParties.ts';
import { websiteDomain } from '../../parties/website.ts';
import type { PartyRow } from '../../store/queries/parties.ts';
import type { ImportReads } from '../importable.ts';
import type { RowRefusal } from '../importResult.ts';
import type { RowMemory } from '../rowMemory.ts';
import type { PartyRecord } from './readPartyRow.ts';

/** What is to be done with a row. */
export type RowPlan =
  | { readonly act: 'create'; readonly similar: readonly string[] }
  | { readonly act: 'change'; readonly party: PartyRow; readonly changes: PartyChanges }
  | { readonly act: 'refuse'; readonly refusal: RowRefusal };

const nameKeysOf = ({ name, shortName, aliases }: PartyRecord): string[] =>
  [name, shortName, ...(aliases ?? [])]
    .filter((spelling) => spelling !== null)
    .map((n) => `name:${foldName(n)}`);

const idKeysOf = ({ externalId }: PartyRecord, partyId: string | null): string[] => [
  ...(externalId ? [`id:${externalId}`] : []),
  ...(partyId ? [`party:${partyId}`] : []),
];

/** By which rows above are found to be similar: the same name but for its legal form, or a website at the same domain. */
const likenessKeysOf = ({ name, website }: PartyRecord): string[] => {
  const domain = websiteDomain(website);
  return [`like:${nameKey(name)}`, ...(domain ? [`domain:${domain}`] : [])];
};

/** Keeps what rows further down may collide with: the same party is not written twice in one import. */
export const rememberParty = (
  memory: RowMemory,
  record: PartyRecord,
  partyId: string | null,
  line: number,
): void => {
  const keys = [...nameKeysOf(record), ...idKeysOf(record, partyId)];
  for (const key of keys) if (memory.get(key) === undefined) memory.set(key, line);
  if (partyId !== null) return;
  for (const key of likenessKeysOf(record))
    memory.set(key, [...(memory.get<string[]>(key) ?? []), record.name]);
  memory.set(`new:${foldName(record.name)}`, true);
};

/**
 * Decides about a row: a party with its external id is brought up to date, else the one that answers to its name, else
 * it is a new one. Empty cells never erase what is known; a customer that comes as a partner is both.
 */
export const planPartyRow = async (
  read: Pick<ImportReads, 'parties'>,
  record: PartyRecord,
  memory: RowMemory,
): Promise<RowPlan> => {
  const byId = record.externalId ? await read.parties.findByExternalId(record.externalId) : undefined;
  // The id of a party that became part of another leads to that one, which keeps its own id and name.
  const known = byId && (await findParty(read, byId.id));
  const isMerged = known !== undefined && known.id !== byId?.id;
  const twins = await twinsOf(read, record.name);
  const party = known ?? twins[0];
  const keys = [`name:${foldName(record.name)}`, ...idKeysOf(record, party?.id ?? null)];
  const line = keys.map((key) => memory.get<number>(key)).find((seen) => seen !== undefined);
  if (line !== undefined) return { act: 'refuse', refusal: { reason: 'duplicateOfLine', line } };
  if (!party) return { act: 'create', similar: await similarNames(read, record, memory) };
  const other = known
    ? twins.find(({ id }) => id !== known.id)
    : twins.find((twin) => isAnother(twin, record));
  if (other) return { act: 'refuse', refusal: { reason: 'nameTaken', name: other.name } };
  return {
    act: 'change',
    party,
    changes: await changesOf(read, party, isMerged ? { ...record, externalId: null } : record),
  };
};

/** Those that were there before, and those of rows above: the latter by memory, as a dry run has to. */
const similarNames = async (
  read: Pick<ImportReads, 'parties'>,
  record: PartyRecord,
  memory: RowMemory,
): Promise<string[]> => {
  const there = (await similarParties(read, record)).map(({ name }) => name);
  const before = there.filter((name) => !memory.get(`new:${foldName(name)}`));
  const above = likenessKeysOf(record).flatMap((key) => memory.get<string[]>(key) ?? []);
  return [...new Set([...before, ...above])].slice(0, MOST_SIMILAR);
};

const MOST_SIMILAR = 3;

/** The same name under another external id is somebody else. */
const isAnother = (twin: PartyRow, { externalId }: PartyRecord): boolean =>
  externalId !== null && twin.externalId !== null && twin.externalId !== externalId;

const changesOf = async (
  read: Pick<ImportReads, 'parties'>,
  party: PartyRow,
  record: PartyRecord,
): Promise<PartyChanges> => {
  const { kind, name, shortName, segment, ownerId, website, externalId, note } = record;
  // Found by an alias: what the party is called stays.
  const isRenamed = party.externalId !== null && party.externalId === externalId && party.name !== name;
  const isSpeltOtherwise = foldName(party.name) === foldName(name);
  const known = await aliasesOf(read, party.id);
  const folded = new Set(known.map(foldName));
  const added = (record.aliases ?? []).filter((alias) => !folded.has(foldName(alias)));
  const wanted = {
    name: isRenamed || isSpeltOtherwise ? name : null,
    shortName,
    segment,
    ownerId,
    website,
    externalId,
    note,
  };
  return {
    ...Object.fromEntries(
      Object.entries(wanted).filter(([field, value]) => value !== null && value !== party[field as 'name']),
    ),
    ...(party.kind === kind || party.kind === 'both' ? {} : { kind: 'both' as const }),
    ...(added.length > 0 ? { aliases: [...known, ...added] } : {}),
  };
};
