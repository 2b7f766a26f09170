import type { Act } from '../history/act.ts';
import { addContactDetails } from '../parties/addContactDetails.ts';
import { addParty } from '../parties/addParty.ts';
import { changeParty } from '../parties/changeParty.ts';
import { foldName } from '../parties/foldName.ts';
import type { PartyKind } from '../parties/partyKind.ts';
import type { Reads, Transaction } from '../store/queries/queries.ts';
import type { WorkspaceStore } from '../store/store.ts';
import type { ImportedRow, ImportOutcome, ImportResult, RowNote } from './importResult.ts';
import { partyColumns } from './partyColumns.ts';
import { planPartyRow, type RowPlan, SeenRows } from './planPartyRow.ts';
import { type CsvRow, readCsv } from './readCsv.ts';
import { type PartyRecord, type RowReader, readPartyRow } from './readPartyRow.ts';
import { withoutFooter } from './withoutFooter.ts';

/** Written in one transaction: few enough that the event loop goes on. */
const ROWS_AT_A_TIME = 20;

export interface ImportOptions {
  /** What the rows are; a party that is there as the other kind becomes both. */
  kind: PartyKind;
  /** Says what would be done and writes nothing. */
  dryRun?: boolean;
  /** Called after each chunk. */
  onProgress?: (done: number, all: number) => void;
}

/**
 * Adds and updates parties from a CSV file: one row a party, the first row the headers. Rows that cannot be taken are
 * refused one by one, with the reason. Throws AppError csvNotUtf8, csvMalformed, csvEmpty or csvNameColumnMissing.
 */
export const importParties = async (
  workspace: WorkspaceStore,
  act: Act,
  csv: string | Uint8Array,
  { kind, dryRun = false, onProgress }: ImportOptions,
): Promise<ImportResult> => {
  const table = readCsv(csv);
  const columns = partyColumns(table);
  const rows = withoutFooter(table);
  const reader = { columns, columnCount: table.headers.length, ownerIdOf: await ownerLookUp(workspace.read) };
  const batchId = act.batchId ?? act.newId();
  const importing = { ...act, source: 'import', requestKey: null, batchId } as const;
  const seen = new SeenRows();
  const results: ImportedRow[] = [];
  for (let from = 0; from < rows.length; from += ROWS_AT_A_TIME) {
    const chunk = rows.slice(from, from + ROWS_AT_A_TIME);
    results.push(
      ...(dryRun
        ? await importChunk(workspace.read, null, chunk, { reader, kind, seen })
        : await workspace.write((tx) =>
            importChunk(tx, { tx, act: importing }, chunk, { reader, kind, seen }),
          )),
    );
    onProgress?.(results.length, rows.length);
  }
  return {
    isDryRun: dryRun,
    batchId,
    rows: results,
    counts: counted(results),
    ignoredColumns: columns.ignored,
  };
};

interface Writing {
  tx: Transaction;
  act: Act;
}

const importChunk = async (
  read: Pick<Reads, 'parties'>,
  writing: Writing | null,
  chunk: readonly CsvRow[],
  { reader, kind, seen }: { reader: RowReader; kind: PartyKind; seen: SeenRows },
): Promise<ImportedRow[]> => {
  const results: ImportedRow[] = [];
  for (const row of chunk) {
    const { line } = row;
    const record = readPartyRow(row, reader);
    const name = row.cells[reader.columns.at.name ?? 0] ?? '';
    if ('reason' in record) {
      results.push({ line, name, outcome: 'refused', refusal: record });
      continue;
    }
    const plan = await planPartyRow(read, record, kind, seen);
    const result = await carryOut(plan, { line, name, record, kind }, read, writing);
    if (result.outcome !== 'refused') seen.add(record, result.partyId, line);
    results.push(result);
  }
  return results;
};

const carryOut = async (
  plan: RowPlan,
  { line, name, record, kind }: { line: number; name: string; record: PartyRecord; kind: PartyKind },
  read: Pick<Reads, 'parties'>,
  writing: Writing | null,
): Promise<ImportedRow> => {
  const { notes } = record;
  if (plan.act === 'refuse') return { line, name, outcome: 'refused', refusal: plan.refusal };
  if (plan.act === 'create') {
    const said: RowNote[] =
      plan.similar.length > 0 ? [...notes, { note: 'similar', names: plan.similar }] : [...notes];
    const partyId = writing ? await create(writing, record, kind) : null;
    return { line, name, outcome: 'created', partyId, notes: said };
  }
  const { party, changes } = plan;
  const fields: string[] = Object.keys(changes).filter((field) => isChanged(changes, party, field));
  const isContactNew =
    record.contact !== null && (await addContactDetails(read, writing, party.id, record.contact));
  if (writing && fields.length > 0)
    await changeParty(writing.tx, writing.act, { partyId: party.id, changes });
  const changed = [...fields, ...(isContactNew ? ['contact'] : [])];
  return changed.length > 0
    ? { line, name, outcome: 'updated', partyId: party.id, changed, notes }
    : { line, name, outcome: 'unchanged', partyId: party.id, notes };
};

const isChanged = (changes: object, party: object, field: string): boolean =>
  JSON.stringify(changes[field as never]) !== JSON.stringify(party[field as never]);

const create = async ({ tx, act }: Writing, record: PartyRecord, kind: PartyKind): Promise<string> => {
  const { contact, notes, aliases, ...fields } = record;
  const { party } = await addParty(tx, act, { ...fields, kind, aliases: aliases ?? [] });
  if (contact) await addContactDetails(tx, { tx, act }, party.id, contact);
  return party.id;
};

/** People by their name or id in Slack. */
const ownerLookUp = async (read: Pick<Reads, 'people'>): Promise<(typed: string) => string | undefined> => {
  const people = await read.people.list();
  const byName = Map.groupBy(people, ({ name }) => foldName(name));
  const ids = new Set(people.map(({ id }) => id));
  return (typed) => {
    if (ids.has(typed)) return typed;
    const named = byName.get(foldName(typed)) ?? [];
    return named.length === 1 ? named[0]?.id : undefined;
  };
};

const counted = (rows: readonly ImportedRow[]): Record<ImportOutcome, number> => {
  const counts = { created: 0, updated: 0, unchanged: 0, refused: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
};
