import { analyse } from 'chardet';

/** An encoding the file may be in, and how the first line that is not UTF-8 reads in it. */
export interface EncodingGuess {
  readonly encoding: string;
  readonly sample: string;
}

const MOST_GUESSES = 4;
const MOST_BYTES_LOOKED_AT = 65_536;
const LONGEST_SAMPLE = 60;
/** Offered when the statistics have no better idea: a name or two is too little to tell by. */
const usual = ['windows-1252', 'gb18030', 'big5', 'shift_jis'];

/** The likeliest encodings of a file that is not UTF-8 from `line` on, the likeliest first; each reads differently. */
export const guessEncodings = (bytes: Uint8Array, line: number): EncodingGuess[] => {
  const start = startOf(bytes, line);
  const lineEnd = bytes.indexOf(0x0a, start);
  const sampled = bytes.subarray(start, lineEnd < 0 ? bytes.length : lineEnd);
  const likely = analyse(bytes.subarray(start, start + MOST_BYTES_LOOKED_AT))
    .filter(({ confidence }) => confidence > 10)
    .map(({ name }) => name);
  const guesses: EncodingGuess[] = [];
  for (const name of [...likely, ...usual]) {
    const guess = guessOf(name, sampled);
    const isNew = guess !== null && guesses.every(({ sample }) => sample !== guess.sample);
    if (isNew && guesses.length < MOST_GUESSES) guesses.push(guess);
  }
  return guesses;
};

const startOf = (bytes: Uint8Array, line: number): number => {
  let start = 0;
  for (let at = 1; at < line; at += 1) start = bytes.indexOf(0x0a, start) + 1;
  return start;
};

const guessOf = (name: string, sampled: Uint8Array): EncodingGuess | null => {
  try {
    // The Encoding Standard reads ISO-8859-1 as windows-1252, and says so.
    const decoder = new TextDecoder(name, { fatal: true });
    const text = decoder.decode(sampled).trim();
    if (/(?!\t)\p{Cc}|\p{Co}|\p{Cn}|\ufffd/u.test(text)) return null;
    return { encoding: decoder.encoding, sample: [...text].slice(0, LONGEST_SAMPLE).join('') };
  } catch {
    return null;
  }
};
