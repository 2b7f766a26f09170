import { getTableName } from 'drizzle-orm';
import { type PgTable, getTableConfig as postgresConfig } from 'drizzle-orm/pg-core';
import { type SQLiteTable, getTableConfig as sqliteConfig } from 'drizzle-orm/sqlite-core';

/** A table in lines that two sources can be compared by: its columns, primary key, indexes and foreign keys. */
export type TableLines = Record<string, string[]>;

export const columnLine = (name: string, type: string, isNotNull: boolean): string =>
  `column ${name} ${type.toLowerCase().replaceAll('"', '').replace(' (', '(')}${isNotNull ? ' not null' : ''}`;
export const keyLine = (columns: readonly string[]): string => `primary key ${columns.join(' ')}`;
export const indexLine = (name: string, isUnique: boolean, columns: readonly string[]): string =>
  `${isUnique ? 'unique ' : ''}index ${name} on ${columns.join(' ')}`;
export const foreignLine = (columns: readonly string[], table: string, foreign: readonly string[]): string =>
  `foreign key ${columns.join(' ')} to ${table} ${foreign.join(' ')}`;

type Config = ReturnType<typeof sqliteConfig> | ReturnType<typeof postgresConfig>;

const linesOf = (config: Config): string[] => {
  const single = config.columns.filter((column) => column.primary).map((column) => column.name);
  const keys = [...config.primaryKeys.map((key) => key.columns.map((column) => column.name)), single];
  const indexes = config.indexes.map(({ config: { name, unique, columns } }) =>
    indexLine(
      name ?? '',
      unique,
      columns.map((column) => ('name' in column && column.name ? column.name : 'an expression')),
    ),
  );
  const foreign = config.foreignKeys.map((key) => {
    const { columns, foreignColumns, foreignTable } = key.reference();
    return foreignLine(
      columns.map((column) => column.name),
      getTableName(foreignTable),
      foreignColumns.map((column) => column.name),
    );
  });
  return [
    ...config.columns.map((column) =>
      columnLine(column.name, column.getSQLType(), column.notNull || column.primary),
    ),
    ...keys.filter((columns) => columns.length > 0).map(keyLine),
    ...indexes,
    ...foreign,
  ].sort();
};

/** What the schema says its tables are. */
export const tablesOfSchema = (engine: 'sqlite' | 'postgres', schema: object): TableLines =>
  Object.fromEntries(
    Object.values(schema).map((table) => {
      const config =
        engine === 'sqlite' ? sqliteConfig(table as SQLiteTable) : postgresConfig(table as PgTable);
      return [config.name, linesOf(config)];
    }),
  );
