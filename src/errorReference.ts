import { randomBytes } from 'node:crypto';

// 32 signs that are not taken for one another when read aloud or typed: no I, O, 0, 1.
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const length = 6;

/** Six signs shown to the person and written to the log, so that one finds the other: `K7QX2M`. */
export function newErrorReference(random: (byteCount: number) => Uint8Array = randomBytes): string {
  let reference = '';
  for (const byte of random(length)) reference += signs[byte % signs.length];
  return reference;
}
