import {
  customType,
  foreignKey,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { ColumnKit } from './columnKit.ts';
import { storableJson, storableText } from './storableText.ts';

const text = customType<{ data: string; driverData: string }>({
  dataType: () => 'text',
  toDriver: storableText,
});

const json = customType<{ data: unknown; driverData: string }>({
  dataType: () => 'text',
  toDriver: storableJson,
  fromDriver: (value) => JSON.parse(value),
});

/**
 * The seam where SQLite takes on PostgreSQL's types: the builders answer the same calls, and only select, insert,
 * update, delete and $count are used. The other way round `.get()/.all()/.run()` would compile and crash on PostgreSQL.
 */
export const sqliteKit = {
  table: sqliteTable,
  text: (name: string) => text(name),
  key: (name: string) => text(name),
  integer: (name: string) => integer(name),
  amount: (name: string) => integer(name),
  real: (name: string) => real(name),
  boolean: (name: string) => integer(name, { mode: 'boolean' }),
  instant: (name: string) => integer(name, { mode: 'timestamp_ms' }),
  json: (name: string) => json(name),
  index,
  uniqueIndex,
  primaryKey,
  foreignKey,
} as unknown as ColumnKit;
