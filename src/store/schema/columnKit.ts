import {
  boolean,
  customType,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

/** Sorted and compared byte by byte on every engine, so that `>=` and `<` on a prefix mean the same everywhere. */
const key = customType<{ data: string; driverData: string }>({ dataType: () => 'text collate "C"' });

/** The column types the schema is written in, as PostgreSQL builds them. The other engines give their own and are cast to this. */
export const postgresKit = {
  table: pgTable,
  /** Free text in any script. */
  text: (name: string) => text(name),
  /** Ids, enums and folded names: text compared byte by byte. */
  key: (name: string) => key(name),
  integer: (name: string) => integer(name),
  real: (name: string) => doublePrecision(name),
  boolean: (name: string) => boolean(name),
  /** A point in time to the millisecond, as a Date. */
  instant: (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' }),
  json: <T>(name: string) => jsonb(name).$type<T>(),
  index,
  uniqueIndex,
  primaryKey,
  foreignKey,
};

export type ColumnKit = typeof postgresKit;
