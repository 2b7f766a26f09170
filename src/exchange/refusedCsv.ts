import type { CsvRow, CsvTable } from './readCsv.ts';
import { BYTE_ORDER_MARK, csvRecord } from './writeCsv.ts';

/** The two columns that the refused rows get at their end, as each language calls them. */
export const refusedHeaders = [
  ['line', 'reason'],
  ['行号', '原因'],
] as const;

export interface RefusedRow {
  readonly row: CsvRow;
  readonly reason: string;
}

/**
 * The refused rows as a file to repair and import again: the columns as they were, then line and reason. A row with
 * more cells than headers keeps them under headers without a name.
 */
export const refusedCsv = (
  { headers, separator }: Pick<CsvTable, 'headers' | 'separator'>,
  refused: readonly RefusedRow[],
  [line, reason]: readonly [string, string],
): string => {
  const width = refused.reduce((most, { row }) => Math.max(most, row.cells.length), headers.length);
  const widened = (cells: readonly string[]) => [...cells, ...Array(width - cells.length).fill('')];
  return [
    BYTE_ORDER_MARK + csvRecord([...widened(headers), line, reason], separator),
    ...refused.map((one) =>
      csvRecord([...widened(one.row.cells), String(one.row.line), one.reason], separator),
    ),
  ].join('');
};

/** A table without the columns that refusedCsv added; what stood under headers without a name is too much again. */
export const withoutRefusals = (
  table: Pick<CsvTable, 'headers' | 'rows'>,
): Pick<CsvTable, 'headers' | 'rows'> => {
  const { headers, rows } = table;
  const last = headers.slice(-2).map((header) => header.toLowerCase());
  const isRefused = refusedHeaders.some(([line, reason]) => last[0] === line && last[1] === reason);
  if (!isRefused || headers.length < 3) return table;
  const at = headers.length - 2;
  const named = headers.slice(0, at).findLastIndex((header) => header !== '') + 1;
  return {
    headers: headers.slice(0, named),
    rows: rows
      .map((row) => ({ ...row, cells: row.cells.toSpliced(at, 2) }))
      .filter(({ cells }) => cells.some((cell) => cell !== '')),
  };
};
