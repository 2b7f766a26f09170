import { readFileSync } from 'node:fs';

const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;

/** How many transactions were committed to the write-ahead log of a SQLite file, by its format: a commit ends in a frame that carries the size of the database. */
export const walCommits = (path: string): number => {
  const log = readFileSync(`${path}-wal`);
  const frameBytes = FRAME_HEADER_BYTES + log.readUInt32BE(8);
  const salt = log.toString('hex', 16, 24);
  let commits = 0;
  for (let at = HEADER_BYTES; at + frameBytes <= log.length; at += frameBytes) {
    const isOfThisLog = log.toString('hex', at + 8, at + 16) === salt;
    if (isOfThisLog && log.readUInt32BE(at + 4) > 0) commits += 1;
  }
  return commits;
};
