import type { AppError } from '../errors.ts';
import type { AmountRefusal } from '../money/parseAmount.ts';
import type { PartyNameRefusal } from '../parties/partyName.ts';
import type { ScoreRefusal } from '../satisfaction/score.ts';

/** Everything that a column of an importable thing may hold. */
export const importFields = [
  ...(['name', 'kind', 'shortName', 'aliases', 'segment', 'owner', 'website', 'externalId', 'note'] as const),
  ...([
    'contactName',
    'firstName',
    'lastName',
    'contactTitle',
    'email',
    'phone',
    'party',
    'partyId',
  ] as const),
  ...(['score', 'comment', 'ratedAt', 'rater', 'recordedBy'] as const),
  ...(['number', 'title', 'detail', 'type', 'priority', 'difficulty', 'category', 'status'] as const),
  ...(['dueOn', 'askedAt', 'closedAt', 'link'] as const),
  ...(['amount', 'currency', 'boughtOn', 'description', 'reference', 'refundOf'] as const),
] as const;
export type ImportField = (typeof importFields)[number];

export type DateRefusal = 'notADate' | 'noSuchDay' | 'ambiguous' | 'noCentury' | 'future' | 'tooEarly';

/** Why a row was not taken. Lengths are in characters. */
export type RowRefusal =
  | { readonly reason: 'missing'; readonly field: ImportField }
  | {
      readonly reason: 'nameRefused';
      readonly field: ImportField;
      readonly because: PartyNameRefusal;
      readonly length: number;
      readonly most: number;
    }
  | {
      readonly reason: 'tooLong';
      readonly field: ImportField;
      readonly length: number;
      readonly most: number;
    }
  | { readonly reason: 'tooManyCells'; readonly cells: number; readonly columns: number }
  | { readonly reason: 'duplicateOfLine'; readonly line: number }
  /** Another party answers to the name. */
  | { readonly reason: 'nameTaken'; readonly name: string }
  | { readonly reason: 'partyUnknown'; readonly typed: string; readonly nearest: string | null }
  | { readonly reason: 'partyUnclear'; readonly typed: string; readonly names: readonly string[] }
  | { readonly reason: 'scoreRefused'; readonly typed: string; readonly because: ScoreRefusal }
  | {
      readonly reason: 'dateRefused';
      readonly field: ImportField;
      readonly typed: string;
      readonly because: DateRefusal;
    }
  | {
      readonly reason: 'notOneOf';
      readonly field: ImportField;
      readonly typed: string;
      readonly valid: readonly string[];
    }
  | { readonly reason: 'amountRefused'; readonly typed: string; readonly because: AmountRefusal }
  | { readonly reason: 'currencyRefused'; readonly typed: string }
  /** Another purchase has that number. */
  | { readonly reason: 'referenceTaken'; readonly typed: string }
  | { readonly reason: 'emailRefused'; readonly typed: string }
  | { readonly reason: 'linkRefused'; readonly typed: string }
  /** It was decided to take it, and then it could not be written. */
  | { readonly reason: 'failed'; readonly error: AppError };

/** What a person should know about a row that was taken. */
export type RowNote =
  | { readonly note: 'websiteLeftOut'; readonly typed: string }
  | { readonly note: 'ownerUnknown'; readonly typed: string }
  | { readonly note: 'similar'; readonly names: readonly string[] }
  | { readonly note: 'recorderUnknown'; readonly typed: string }
  | { readonly note: 'contactAdded'; readonly name: string }
  | { readonly note: 'partyAdded'; readonly name: string }
  | { readonly note: 'countsForNothing' }
  /** Of one rater and day the last score counts. `line` null: it was recorded before. */
  | { readonly note: 'replacesScore'; readonly score: number; readonly line: number | null }
  | { readonly note: 'laterScoreCounts'; readonly score: number }
  /** Rows above say otherwise of the same wish. */
  | { readonly note: 'saidOtherwise'; readonly fields: readonly ImportField[]; readonly line: number };

/** One row and what became of it; in a dry run: what would be done. `changed` are the fields that differ from before. */
export type ImportedRow = {
  /** Where it begins in the file, counted from 1. */
  readonly line: number;
  /** What it is about, as in the file. */
  readonly name: string;
} & (
  | { readonly outcome: 'created'; readonly notes: readonly RowNote[] }
  | { readonly outcome: 'updated'; readonly changed: readonly string[]; readonly notes: readonly RowNote[] }
  | { readonly outcome: 'unchanged'; readonly notes: readonly RowNote[] }
  | { readonly outcome: 'refused'; readonly refusal: RowRefusal }
);

export type ImportOutcome = ImportedRow['outcome'];
export type ImportCounts = Readonly<Record<ImportOutcome, number>>;

export interface ImportResult {
  readonly isDryRun: boolean;
  /** Ties together everything the import wrote; by it the import is undone. */
  readonly batchId: string;
  /** In the order of the file; fewer than it has when it was stopped. */
  readonly rows: readonly ImportedRow[];
  readonly counts: ImportCounts;
  /** Headers of columns that are not read. */
  readonly ignoredColumns: readonly string[];
  /** Rows that were not looked at, since it was stopped. */
  readonly leftCount: number;
}
