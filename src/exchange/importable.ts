import type { Act } from '../history/act.ts';
import type { PartyKind } from '../parties/partyKind.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Reads, Transaction } from '../store/queries/queries.ts';
import type { Cells, Columns, Needed } from './columns.ts';
import type { ImportField, RowNote, RowRefusal } from './importResult.ts';
import type { DateOrder } from './readDate.ts';
import type { RowMemory } from './rowMemory.ts';

/** What a plan may look at, within a transaction or, in a dry run, without one. */
export type ImportReads = Pick<Reads, keyof Reads & keyof Transaction>;

/** What is the same for every row of one import. */
export interface Importing {
  /** What the rows are when they don't say it themselves; of parties, and of those that purchases add. */
  readonly kind: PartyKind | null;
  /** Adds parties that are not there instead of refusing the row; of purchases alone. */
  readonly createsParties: boolean;
  /** How 03/04/2026 is meant; null: nobody has said. */
  readonly dates: DateOrder | null;
  /** The workspace's IANA zone, in which days and times without one are meant. */
  readonly zone: string;
  readonly at: Date;
  /** Who imports. */
  readonly actorId: string;
  readonly memory: RowMemory;
  /** The id of the person a cell names; undefined when nobody or several are called so. */
  personIdOf(typed: string): string | undefined;
}

/** A row and the party it is about. */
export interface PlannedRow {
  readonly outcome: 'created' | 'updated' | 'unchanged';
  /** Fields that differ from before, of an updated one. */
  readonly changed?: readonly string[];
  readonly notes: readonly RowNote[];
  /** What other rows may ask the memory for; called when the row was taken, in a dry run too. */
  remember?(line: number): void;
  /** Writes it. Not called for what is unchanged. */
  carryOut(tx: Transaction, act: Act): Promise<void>;
  /** A party whose figures have to be brought up to date. */
  readonly touches?: PartyRow;
}

/**
 * A kind of records that files bring and take away: its columns, how a row is decided about, and how it is listed. To
 * add one: a file in things/ and a line in importableThings.ts.
 */
export interface Importable<Field extends ImportField = ImportField> {
  readonly columns: Columns<Field>;
  readonly needed: Needed<Field>;
  /** Which cell tells people what the row is about. */
  labelOf(cells: Cells<Field>): string;
  /** Decides about a row and writes nothing: what a dry run says is what the real one does. */
  plan(
    read: ImportReads,
    cells: Cells<Field>,
    importing: Importing,
    line: number,
  ): Promise<PlannedRow | RowRefusal>;
  /** Brings the figures of the touched parties up to date, in the transaction that wrote the rows. */
  settle?(tx: Transaction, act: Act, parties: readonly PartyRow[]): Promise<void>;
  /** Once for each touched party when all rows are written; posts nothing. */
  finish?(tx: Transaction, act: Act, party: PartyRow): Promise<void>;
  /** Every record, in the order in which they are to be imported again. */
  list(read: ImportReads, listing: Listing): AsyncIterable<Partial<Record<Field, string | null>>>;
}

/** How an export writes what is not text. */
export interface Listing {
  readonly zone: string;
  /** Now: what lies after it is listed too. */
  readonly at: Date;
  /** What personIdOf finds the person by. */
  personNameOf(id: string | null): string | null;
}
