import { type Rows, type Table, tables } from './records.ts';

/** What a row is known by, and what must be unique: other for a stranger, all else the same. */
const ownKeys = [
  'id',
  'partyId',
  'firstId',
  'secondId',
  'requirementId',
  'ratingId',
  'externalId',
  'mergedIntoId',
  'reference',
  'refundOfId',
  'deliveryKey',
  'requestKey',
  'target',
  'segment',
];

const stranger = (row: object): object =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => {
      if (ownKeys.includes(key) && typeof value === 'string') return [key, `${value} too`];
      return key === 'number' ? [key, Number(value) + 100] : [key, value];
    }),
  );

/** Every row once more under other ids: whoever looks by name, time or state alone would find these, too. */
export const withStrangers = (rows: Rows): Rows => {
  const all: Partial<Record<Table, object[]>> = {};
  for (const table of tables) {
    const own: object[] = rows[table];
    const isKeyed = own.some((row) => ownKeys.some((key) => key in row));
    all[table] = isKeyed ? [...own, ...own.map(stranger)] : own;
  }
  return all as Rows;
};
