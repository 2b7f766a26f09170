import type { PartyNameRefusal } from '../parties/partyName.ts';
import type { PartyField } from './partyColumns.ts';

/** Why a row was not taken. Lengths are in characters. */
export type RowRefusal =
  | { readonly reason: 'nameMissing' }
  | {
      readonly reason: 'nameRefused';
      readonly field: PartyField;
      readonly because: PartyNameRefusal;
      readonly length: number;
      readonly most: number;
    }
  | { readonly reason: 'tooLong'; readonly field: PartyField; readonly length: number; readonly most: number }
  | { readonly reason: 'tooManyCells'; readonly cells: number; readonly columns: number }
  | { readonly reason: 'duplicateOfLine'; readonly line: number }
  /** Another party answers to the name. */
  | { readonly reason: 'nameTaken'; readonly name: string };

/** What a person should know about a row that was taken. */
export type RowNote =
  | { readonly note: 'websiteLeftOut'; readonly typed: string }
  | { readonly note: 'ownerUnknown'; readonly typed: string }
  | { readonly note: 'similar'; readonly names: readonly string[] };

interface Row {
  /** Where it begins in the file, counted from 1. */
  readonly line: number;
  /** As in the file. */
  readonly name: string;
}

/** In a dry run: what would be done. `changed` are the fields that differ from what was there. */
export type ImportedRow =
  | (Row & {
      readonly outcome: 'created';
      readonly partyId: string | null;
      readonly notes: readonly RowNote[];
    })
  | (Row & {
      readonly outcome: 'updated';
      readonly partyId: string;
      readonly changed: readonly string[];
      readonly notes: readonly RowNote[];
    })
  | (Row & { readonly outcome: 'unchanged'; readonly partyId: string; readonly notes: readonly RowNote[] })
  | (Row & { readonly outcome: 'refused'; readonly refusal: RowRefusal });

export type ImportOutcome = ImportedRow['outcome'];

export interface ImportResult {
  readonly isDryRun: boolean;
  /** Ties together everything the import wrote. */
  readonly batchId: string;
  /** In the order of the file. */
  readonly rows: readonly ImportedRow[];
  readonly counts: Readonly<Record<ImportOutcome, number>>;
  /** Headers of columns that are not read. */
  readonly ignoredColumns: readonly string[];
}
