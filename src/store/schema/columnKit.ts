import {
  bigint,
  boolean,
  customType,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { storableJson, storableText } from './storableText.ts';

/** Sorted and compared byte by byte, so that an order and `>=` and `<` on a prefix mean the same on every server. */
const text = customType<{ data: string; driverData: string }>({
  dataType: () => 'text collate "C"',
  toDriver: storableText,
});

const json = customType<{ data: unknown; driverData: unknown }>({
  dataType: () => 'jsonb',
  toDriver: storableJson,
});

/** The column types the schema is written in, as PostgreSQL builds them. The other engines give their own and are cast to this. */
export const postgresKit = {
  table: pgTable,
  /** What people write, in any script. */
  text: (name: string) => text(name),
  /** Ids, enums and folded names. */
  key: (name: string) => text(name),
  integer: (name: string) => integer(name),
  /** Money in minor units: whole, and beyond what 32 bits hold. */
  amount: (name: string) => bigint(name, { mode: 'number' }),
  real: (name: string) => doublePrecision(name),
  boolean: (name: string) => boolean(name),
  /** A point in time to the millisecond, as a Date. */
  instant: (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' }),
  json: <T>(name: string) => json(name).$type<T>(),
  index,
  uniqueIndex,
  primaryKey,
  foreignKey,
};

export type ColumnKit = typeof postgresKit;
