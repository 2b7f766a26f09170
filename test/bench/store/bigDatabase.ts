import { join } from 'node:path';
import { type FilledDatabase, fillDatabase } from '../filling/fillDatabase.ts';

/** The end of the time that the sample data covers. */
export const bigDatabaseEnd = new Date('2026-06-01T07:00:00Z');

const amounts = { parties: 100_000, ratings: 1_000_000, needs: 20_000, usualScore: { mean: 80, spread: 12 } };
const made = new Map<string, Promise<FilledDatabase>>();

/** 100 000 parties and 1 000 000 ratings; made once for a folder (half a minute, 1 GB). */
export const bigDatabase = (folder: string): Promise<FilledDatabase> => {
  const known = made.get(folder) ?? fillDatabase(join(folder, 'big.sqlite'), amounts, bigDatabaseEnd);
  made.set(folder, known);
  return known;
};
