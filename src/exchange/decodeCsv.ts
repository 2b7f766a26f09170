import { AppError } from '../errors.ts';
import { guessEncodings } from './guessEncodings.ts';

/** What people save tables in, by the names that `--encoding` takes; any other that the Encoding Standard knows works too. */
export const commonEncodings = [
  ...['utf-8', 'utf-16le', 'windows-1252', 'windows-1250', 'windows-1251'],
  ...['gb18030', 'big5', 'shift_jis', 'euc-kr'],
] as const;

/** The encoding's own name. Throws AppError encodingUnknown. */
export const getEncoding = (typed: string): string => {
  try {
    return new TextDecoder(typed.trim()).encoding;
  } catch {
    throw new AppError('invalid', 'encodingUnknown', { typed, common: commonEncodings });
  }
};

/**
 * The text of a CSV file: UTF-8, or UTF-16 with its mark or surely without one; anything else only in the encoding that
 * is named, since a guess may read well and be wrong. Throws AppError csvNotUtf8 with guesses, csvNotInEncoding with
 * the first line that does not fit, or csvNul.
 */
export const decodeCsv = (bytes: Uint8Array, encoding?: string): string => {
  if (encoding !== undefined) return decodedAs(bytes, encoding);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodedAs(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodedAs(bytes, 'utf-16be');
  const unmarked = bytes.includes(0) ? unmarkedUtf16(bytes) : null;
  if (unmarked !== null) return unmarked;
  const text = decodedOrNull(bytes, 'utf-8');
  // ISO-2022-JP is made of ASCII alone: its escapes give it away.
  if (text !== null && !text.includes('\u001b$')) return withoutNul(text);
  const line = firstBadLine(bytes, 'utf-8');
  throw new AppError('invalid', 'csvNotUtf8', { line, guesses: guessEncodings(bytes, line) });
};

const decodedAs = (bytes: Uint8Array, encoding: string): string => {
  const text = decodedOrNull(bytes, encoding);
  if (text !== null) return withoutNul(text);
  throw new AppError('invalid', 'csvNotInEncoding', { encoding, line: firstBadLine(bytes, encoding) });
};

/** Sure only when line ends and separators are found one way round and none the other. */
const unmarkedUtf16 = (bytes: Uint8Array): string | null => {
  if (bytes.length % 2 !== 0) return null;
  const readings = (['utf-16le', 'utf-16be'] as const)
    .map((encoding) => decodedOrNull(bytes, encoding))
    .filter((text) => text !== null && /[\r\n,;\t]/.test(text) && !text.includes('\0'));
  return readings.length === 1 ? (readings[0] ?? null) : null;
};

const withoutNul = (text: string): string => {
  const at = text.indexOf('\0');
  if (at < 0) return text;
  throw new AppError('invalid', 'csvNul', { line: text.slice(0, at).split('\n').length });
};

const decodedOrNull = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Counted from 1. In every encoding but UTF-16 no line end is part of a longer sign, so lines can be looked at one by one. */
const firstBadLine = (bytes: Uint8Array, encoding: string): number => {
  if (encoding.startsWith('utf-16')) return 1;
  let line = 1;
  let start = 0;
  for (;;) {
    const lineEnd = bytes.indexOf(0x0a, start);
    const end = lineEnd < 0 ? bytes.length : lineEnd;
    if (decodedOrNull(bytes.subarray(start, end), encoding) === null || lineEnd < 0) return line;
    line += 1;
    start = end + 1;
  }
};
