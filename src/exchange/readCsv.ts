import { CsvError, type InfoRecord, type Options, parse } from 'csv-parse/sync';
import { AppError } from '../errors.ts';
import { decodeCsv } from './decodeCsv.ts';
import { withoutRefusals } from './refusedCsv.ts';

/** One record of a CSV file. `line` is the one it begins on, counted from 1, as an editor shows it. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly headers: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly separator: string;
}

const separators = [',', ';', '\t'] as const;

/**
 * Reads a table with a header row: comma, semicolon or tab (whichever the header has most of, or what Excel's `sep=`
 * line says), any line ends, quoted line breaks, empty lines left out. Cells are trimmed, and the `'` that
 * spreadsheets put before = + - @ is taken off. Throws AppError as decodeCsv, csvMalformed or csvEmpty.
 */
export const readCsv = (csv: string | Uint8Array, encoding?: string): CsvTable => {
  const text = (typeof csv === 'string' ? csv : decodeCsv(csv, encoding))
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
  const told = /^sep=([,;\t])\n/i.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const separator = told?.[1] ?? separatorOf(body);
  const [header, ...rows] = recordsOf(body, separator, told ? 1 : 0);
  if (!header) throw new AppError('invalid', 'csvEmpty', {});
  return { ...withoutRefusals({ headers: header.cells, rows }), separator };
};

const separatorOf = (text: string): string => {
  const header = text.trimStart().split('\n', 1)[0] ?? '';
  const unquoted = header.replace(/"[^"]*"/g, '');
  const count = (separator: string): number => unquoted.split(separator).length;
  return separators.reduce((best, separator) => (count(separator) > count(best) ? separator : best));
};

const recordsOf = (text: string, delimiter: string, linesBefore: number): CsvRow[] => {
  const rows: CsvRow[] = [];
  let lastLine = linesBefore;
  const options: Options = {
    delimiter,
    record_delimiter: '\n',
    info: true,
    raw: true,
    ltrim: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    on_record: (read: unknown) => {
      const { record, raw, info } = read as { record: string[]; raw: string; info: InfoRecord };
      lastLine = linesBefore + info.lines;
      const cells = record.map((cell) => cell.trim().replace(/^'(?='*[=+\-@])/, ''));
      if (cells.some((cell) => cell !== '')) rows.push({ line: lastLine - lineBreaksIn(raw), cells });
      return null;
    },
  };
  try {
    parse(text, options);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new AppError('invalid', 'csvMalformed', { line: lastLine + 1 }, { cause: error });
  }
  return rows;
};

const lineBreaksIn = (raw: string): number => raw.trim().split('\n').length - 1;
