import { aliasesOf } from '../parties/aliasesOf.ts';
import type { PartyChanges } from '../parties/changeParty.ts';
import { foldName } from '../parties/foldName.ts';
import { findParty } from '../parties/getParty.ts';
import type { PartyKind } from '../parties/partyKind.ts';
import { similarParties, twinsOf } from '../parties/similarParties.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Reads } from '../store/queries/queries.ts';
import type { RowRefusal } from './importResult.ts';
import type { PartyRecord } from './readPartyRow.ts';

/** What is to be done with a row. */
export type RowPlan =
  | { readonly act: 'create'; readonly similar: readonly string[] }
  | { readonly act: 'change'; readonly party: PartyRow; readonly changes: PartyChanges }
  | { readonly act: 'refuse'; readonly refusal: RowRefusal };

/** What the rows above hold, by line: the same party is not written twice in one import. */
export class SeenRows {
  readonly #lines = new Map<string, number>();

  /** The line of an earlier row that is about the same party. */
  lineOf(record: PartyRecord, partyId: string | null): number | undefined {
    const keys = [
      ...(partyId ? [`party:${partyId}`] : []),
      ...keysOf({ ...record, aliases: null, shortName: null }),
    ];
    return keys.map((key) => this.#lines.get(key)).find((line) => line !== undefined);
  }

  add(record: PartyRecord, partyId: string | null, line: number): void {
    for (const key of [...(partyId ? [`party:${partyId}`] : []), ...keysOf(record)])
      if (!this.#lines.has(key)) this.#lines.set(key, line);
  }
}

const keysOf = ({ name, shortName, aliases, externalId }: PartyRecord): string[] => [
  ...[name, shortName, ...(aliases ?? [])]
    .filter((spelling) => spelling !== null)
    .map((n) => `name:${foldName(n)}`),
  ...(externalId ? [`id:${externalId}`] : []),
];

/**
 * Decides about a row: a party with its external id is brought up to date, else the one that answers to its name, else
 * it is a new one. Empty cells never erase what is known; a customer that comes as a partner is both.
 */
export const planPartyRow = async (
  read: Pick<Reads, 'parties'>,
  record: PartyRecord,
  kind: PartyKind,
  seen: SeenRows,
): Promise<RowPlan> => {
  const byId = record.externalId ? await read.parties.findByExternalId(record.externalId) : undefined;
  // The id of a party that became part of another leads to that one, which keeps its own id and name.
  const known = byId && (await findParty(read, byId.id));
  const isMerged = known !== undefined && known.id !== byId?.id;
  const twins = await twinsOf(read, record.name);
  const party = known ?? twins[0];
  const line = seen.lineOf(record, party?.id ?? null);
  if (line !== undefined) return { act: 'refuse', refusal: { reason: 'duplicateOfLine', line } };
  if (!party) {
    const similar = await similarParties(read, record);
    return { act: 'create', similar: similar.map(({ name }) => name) };
  }
  const other = known
    ? twins.find(({ id }) => id !== known.id)
    : twins.find((twin) => isAnother(twin, record));
  if (other) return { act: 'refuse', refusal: { reason: 'nameTaken', name: other.name } };
  return {
    act: 'change',
    party,
    changes: await changesOf(read, party, isMerged ? { ...record, externalId: null } : record, kind),
  };
};

/** The same name under another external id is somebody else. */
const isAnother = (twin: PartyRow, { externalId }: PartyRecord): boolean =>
  externalId !== null && twin.externalId !== null && twin.externalId !== externalId;

const changesOf = async (
  read: Pick<Reads, 'parties'>,
  party: PartyRow,
  record: PartyRecord,
  kind: PartyKind,
): Promise<PartyChanges> => {
  const { name, shortName, segment, ownerId, website, externalId, note } = record;
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
    ...Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== null)),
    ...(party.kind === kind || party.kind === 'both' ? {} : { kind: 'both' as const }),
    ...(added.length > 0 ? { aliases: [...known, ...added] } : {}),
  };
};
