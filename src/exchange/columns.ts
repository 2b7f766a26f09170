import { AppError } from '../errors.ts';
import { foldName } from '../parties/foldName.ts';
import { visibleText } from '../visibleText.ts';
import type { ImportField, RowRefusal } from './importResult.ts';
import type { CsvRow, CsvTable } from './readCsv.ts';

/** A column that an importable thing may have. The first header is the one it is exported under. */
export interface Column {
  /** What it is called in files, the most telling first; compared without case, accents, punctuation and spaces. */
  readonly headers: readonly [string, ...string[]];
  /** In characters. */
  readonly most?: number;
  /** Not written by an export: another column, or another thing, has it. */
  readonly isReadOnly?: true;
}
export type Columns<Field extends ImportField> = Readonly<Record<Field, Column>>;

/** Which column (counted from 0) holds which field, and the headers that are not read. */
export interface FoundColumns<Field extends ImportField = ImportField> {
  readonly at: Readonly<Partial<Record<Field, number>>>;
  readonly ignored: readonly string[];
}

/** At least one of the fields of each group is needed. */
export type Needed<Field extends ImportField> = readonly (readonly Field[])[];

/** Enough headers to show what is meant. */
const MOST_SHOWN = 8;

/** Finds the columns by their headers. Throws AppError csvColumnMissing when a needed one is not there. */
export const findColumns = <Field extends ImportField>(
  columns: Columns<Field>,
  needed: Needed<Field>,
  { headers }: Pick<CsvTable, 'headers'>,
): FoundColumns<Field> => {
  const keys = headers.map(headerKey);
  const at: Partial<Record<Field, number>> = {};
  for (const [field, column] of Object.entries(columns) as [Field, Column][]) {
    const found = column.headers
      .map((header) => keys.indexOf(headerKey(header)))
      .find((index) => index >= 0 && !Object.values(at).includes(index));
    if (found !== undefined) at[field] = found;
  }
  for (const group of needed) {
    if (group.some((field) => at[field] !== undefined)) continue;
    const accepted = group.flatMap((field) => columns[field].headers).slice(0, MOST_SHOWN);
    const [field = 'name'] = group as readonly ImportField[];
    throw new AppError('invalid', 'csvColumnMissing', { field, found: headers.filter(Boolean), accepted });
  }
  const used = new Set(Object.values(at));
  return { at, ignored: headers.filter((header, index) => header !== '' && !used.has(index)) };
};

const headerKey = (header: string): string => foldName(header).replaceAll(' ', '');

/** The cells of one row, by field. */
export interface Cells<Field extends ImportField> {
  /** As it is in the file, trimmed; empty when there is no such column. */
  raw(field: Field): string;
  /** Cleaned; null when nothing visible is in it. */
  text(field: Field): string | null;
}

/** In UTF-16 units: no field takes as much, whatever is invisible in it. */
export const FAR_TOO_LONG = 20_000;

/** A row's cells; refused when there are too many of them, or one is too long. */
export const readCells = <Field extends ImportField>(
  columns: Columns<Field>,
  { at }: FoundColumns<Field>,
  columnCount: number,
  row: CsvRow,
): Cells<Field> | RowRefusal => {
  const surplus = row.cells.slice(columnCount).some((text) => text !== '');
  if (surplus) return { reason: 'tooManyCells', cells: row.cells.length, columns: columnCount };
  const raw = (field: Field): string => row.cells[at[field] ?? -1] ?? '';
  const text = (field: Field): string | null => visibleText(raw(field)) || null;
  for (const [field, { most }] of Object.entries(columns) as [Field, Column][]) {
    if (most === undefined || raw(field).length <= most) continue;
    // Cleaning what is far too long would hold everything up.
    const length = raw(field).length > FAR_TOO_LONG ? raw(field).length : [...(text(field) ?? '')].length;
    if (length > most) return { reason: 'tooLong', field, length, most };
  }
  return { raw, text };
};
