/** Without it Excel takes UTF-8 for the encoding of its own country. */
export const BYTE_ORDER_MARK = '\ufeff';

/** One record of a CSV file, with its line end (RFC 4180). */
export const csvRecord = (cells: readonly (string | null)[], separator = ','): string =>
  `${cells.map((cell) => quoted(harmless(cell ?? ''), separator)).join(separator)}\r\n`;

/** A cell that a spreadsheet would calculate gets a `'` before it; readCsv takes that off again. */
const harmless = (cell: string): string => (/^(?:[\t\r]|'*[=+\-@])/.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string, separator: string): string =>
  /["\r\n]/.test(cell) || cell.includes(separator) || /^\s|\s$/.test(cell)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
