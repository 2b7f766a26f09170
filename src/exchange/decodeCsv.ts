import { AppError } from '../errors.ts';

/**
 * The text of a CSV file: UTF-8, with or without a byte order mark, or UTF-16 with one (Excel's "Unicode text").
 * Throws AppError csvNotUtf8 with the first line that is neither.
 */
export const decodeCsv = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be');
  return decoded(bytes, 'utf-8');
};

const decoded = (bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): string => {
  const text = decodedOrNull(bytes, encoding);
  if (text !== null && !text.includes('\0')) return text;
  throw new AppError('invalid', 'csvNotUtf8', { line: firstBadLine(bytes, encoding) });
};

const decodedOrNull = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Counted from 1. No line end can be part of a longer UTF-8 sequence, so the lines can be looked at one by one. */
const firstBadLine = (bytes: Uint8Array, encoding: string): number => {
  if (encoding !== 'utf-8') return 1;
  let line = 1;
  let start = 0;
  for (;;) {
    const lineEnd = bytes.indexOf(0x0a, start);
    const end = lineEnd < 0 ? bytes.length : lineEnd;
    const text = decodedOrNull(bytes.subarray(start, end), encoding);
    if (text === null || text.includes('\0') || lineEnd < 0) return line;
    line += 1;
    start = end + 1;
  }
};
