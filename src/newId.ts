import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const ID_BYTES = 16;
const IDS_PER_DRAW = 256;

const drawn = new Uint8Array(ID_BYTES * IDS_PER_DRAW);
let used = drawn.length;
let milliseconds = 0;
let sequence = 0;

/**
 * A new UUIDv7, greater than any that this process made before. Random bytes are drawn for many ids at once: a draw for
 * each one takes several times as long as all the rest of it.
 */
export const newId = (): string => {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  const random = drawn.subarray(used, used + ID_BYTES);
  used += ID_BYTES;
  const now = Date.now();
  if (now > milliseconds) {
    milliseconds = now;
    // Half of the range is left for the ids that follow within the same millisecond.
    sequence = ((random[6] ?? 0) << 22) | ((random[7] ?? 0) << 14) | ((random[8] ?? 0) << 6);
  } else sequence += 1;
  return v7({ random, msecs: milliseconds, seq: sequence });
};
