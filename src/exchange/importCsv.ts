import { AppError } from '../errors.ts';
import type { Act } from '../history/act.ts';
import type { PartyKind } from '../parties/partyKind.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { type Cells, type FoundColumns, findColumns, readCells } from './columns.ts';
import type { Importable, Importing, ImportReads, PlannedRow } from './importable.ts';
import { importableThing, type ThingName } from './importableThings.ts';
import type { ImportedRow, ImportResult, RowRefusal } from './importResult.ts';
import { beginRun, noCounts } from './importRun.ts';
import { personLookUp } from './personLookUp.ts';
import { type CsvRow, type CsvTable, readCsv } from './readCsv.ts';
import type { DateOrder } from './readDate.ts';
import { isRefusal } from './readName.ts';
import { RowMemory } from './rowMemory.ts';
import { withoutFooter } from './withoutFooter.ts';

/** Written in one transaction: few enough that the event loop, and a service beside it, go on. */
const ROWS_AT_A_TIME = 20;

export interface ImportOptions {
  thing: ThingName;
  /** What parties are whose rows don't say it; one that is there as the other kind becomes both. */
  kind?: PartyKind | null;
  /** Of purchases: adds, as `kind`, parties that are not there. */
  createsParties?: boolean;
  /** Its name in the history. */
  file?: string;
  /** Says what would be done and writes nothing. */
  isDryRun?: boolean;
  /** What the file is in, when it is not UTF-8. */
  encoding?: string | undefined;
  dates?: DateOrder | null;
  /** Called after each chunk. */
  onProgress?: (done: number, all: number) => void;
  /** Stops between two chunks: every row is whole. */
  signal?: AbortSignal | undefined;
}

export interface ImportOutcomes extends ImportResult {
  readonly table: CsvTable;
  /** The refused rows, as they stand in the file. */
  readonly refused: readonly { readonly row: CsvRow; readonly refusal: RowRefusal }[];
}

/**
 * Adds and brings up to date what a CSV file holds, the first row the headers. Rows that cannot be taken are refused one
 * by one, with the reason. Throws AppError as readCsv, or csvColumnMissing.
 */
export const importCsv = async (
  workspace: WorkspaceStore,
  act: Act,
  csv: string | Uint8Array,
  options: ImportOptions,
): Promise<ImportOutcomes> => {
  const { thing: name, kind = null, isDryRun = false, signal, onProgress } = options;
  const thing = importableThing(name);
  const table = readCsv(csv, options.encoding);
  const columns = findColumns(thing.columns, thing.needed, table);
  const rows = withoutFooter(table);
  const { zone } = await workspace.read.workspace.settings();
  const { personIdOf } = await personLookUp(workspace.read, act.actor.id);
  const batchId = act.batchId ?? act.newId();
  const run = new ImportOfRows(workspace, {
    thing,
    columns,
    columnCount: table.headers.length,
    importing: {
      ...{
        kind,
        createsParties: options.createsParties ?? false,
        dates: options.dates ?? null,
        zone,
        personIdOf,
        at: act.at,
        actorId: act.actor.id,
      },
      memory: new RowMemory(),
    },
    act: isDryRun ? null : { ...act, source: 'import', requestKey: null, batchId },
  });
  const details = { file: options.file ?? '', thing: name, kind, leftCount: 0, keptCount: 0 };
  const auditId = isDryRun
    ? null
    : await workspace.write((tx) => beginRun(tx, act, batchId, { ...details, counts: null }));
  try {
    for (let from = 0; from < rows.length && !signal?.aborted; from += ROWS_AT_A_TIME) {
      await run.take(rows.slice(from, from + ROWS_AT_A_TIME));
      onProgress?.(run.results.length, rows.length);
    }
    await run.finish();
  } catch (error) {
    // What was written before is judged as it stands, where that is possible at all.
    await run.finish().catch(() => {});
    throw error;
  } finally {
    const leftCount = rows.length - run.results.length;
    if (auditId !== null)
      await workspace.write((tx) =>
        tx.audit.setAfter(auditId, { ...details, counts: run.counts, leftCount }),
      );
  }
  return {
    ...{ isDryRun, batchId, table, rows: run.results, counts: run.counts, refused: run.refused },
    ignoredColumns: columns.ignored,
    leftCount: rows.length - run.results.length,
  };
};

interface Settled {
  thing: Importable;
  columns: FoundColumns;
  columnCount: number;
  importing: Importing;
  /** Null in a dry run. */
  act: Act | null;
}

class ImportOfRows {
  readonly results: ImportedRow[] = [];
  readonly refused: { row: CsvRow; refusal: RowRefusal }[] = [];
  readonly counts = noCounts();
  readonly #workspace: WorkspaceStore;
  readonly #settled: Settled;
  readonly #touched = new Map<string, PartyRow>();

  constructor(workspace: WorkspaceStore, settled: Settled) {
    this.#workspace = workspace;
    this.#settled = settled;
  }

  /** Together; when one of them cannot be written after all, one by one, so that only that one is refused. */
  async take(chunk: readonly CsvRow[]): Promise<void> {
    const { memory } = this.#settled.importing;
    memory.mark();
    try {
      await this.#write(chunk);
    } catch (error) {
      memory.rollBack();
      if (!(error instanceof AppError) || error.code === 'unavailable') throw error;
      if (chunk.length > 1) for (const row of chunk) await this.take([row]);
      else for (const row of chunk) this.#keep(row, '', { reason: 'failed', error });
    }
  }

  /** What has to be judged once for each party after all its rows. */
  async finish(): Promise<void> {
    const { thing, act } = this.#settled;
    if (!act || !thing.finish) return;
    const parties = [...this.#touched.values()];
    for (let from = 0; from < parties.length; from += ROWS_AT_A_TIME)
      await this.#workspace.write(async (tx) => {
        for (const party of parties.slice(from, from + ROWS_AT_A_TIME)) await thing.finish?.(tx, act, party);
      });
  }

  async #write(chunk: readonly CsvRow[]): Promise<void> {
    const { act } = this.#settled;
    const taken = act
      ? await this.#workspace.write((tx) => this.#takeChunk(tx, { tx, act }, chunk))
      : await this.#takeChunk(this.#workspace.read, null, chunk);
    for (const { row, name, planned } of taken) this.#keep(row, name, planned);
  }

  async #takeChunk(
    read: ImportReads,
    writing: { tx: Transaction; act: Act } | null,
    chunk: readonly CsvRow[],
  ) {
    const { thing } = this.#settled;
    const taken: { row: CsvRow; name: string; planned: PlannedRow | RowRefusal }[] = [];
    const touched = new Map<string, PartyRow>();
    for (const row of chunk) {
      const { name, planned } = await this.#plan(read, row);
      taken.push({ row, name, planned });
      if (isRefusal(planned)) continue;
      if (writing && planned.outcome !== 'unchanged')
        await planned.carryOut(writing.tx, { ...writing.act, line: row.line });
      planned.remember?.(row.line);
      if (planned.touches) touched.set(planned.touches.id, planned.touches);
    }
    if (writing) await thing.settle?.(writing.tx, writing.act, [...touched.values()]);
    for (const [id, party] of touched) this.#touched.set(id, party);
    return taken;
  }

  async #plan(read: ImportReads, row: CsvRow): Promise<{ name: string; planned: PlannedRow | RowRefusal }> {
    const { thing, columns, columnCount, importing } = this.#settled;
    const cells = readCells(thing.columns, columns, columnCount, row);
    if (isRefusal(cells)) return { name: thing.labelOf(asTheyAre(columns, row)), planned: cells };
    return { name: thing.labelOf(cells), planned: await thing.plan(read, cells, importing, row.line) };
  }

  #keep(row: CsvRow, name: string, planned: PlannedRow | RowRefusal): void {
    const about = { line: row.line, name };
    if (isRefusal(planned)) {
      this.results.push({ ...about, outcome: 'refused', refusal: planned });
      this.refused.push({ row, refusal: planned });
      this.counts.refused += 1;
      return;
    }
    const { outcome, changed = [], notes } = planned;
    this.results.push({ ...about, outcome, changed, notes });
    this.counts[outcome] += 1;
  }
}

/** Of a row that is refused as a whole there is still something to call it by. */
const asTheyAre = ({ at }: FoundColumns, { cells }: CsvRow): Cells<never> => {
  const raw = (field: keyof typeof at): string => cells[at[field] ?? -1] ?? '';
  return { raw, text: (field: keyof typeof at) => raw(field) || null } as Cells<never>;
};
