import type { PGlite } from '@electric-sql/pglite';
import type Database from 'better-sqlite3';
import { columnLine, foreignLine, indexLine, keyLine, type TableLines } from './tableLines.ts';

/** What the tables of a migrated SQLite file are. */
export const tablesOfSqlite = (file: Database.Database): TableLines => {
  const names = file
    .prepare("select name from sqlite_master where type = 'table' and name not like '\\_\\_%' escape '\\'")
    .pluck()
    .all() as string[];
  return Object.fromEntries(names.map((name) => [name, sqliteLines(file, name)]));
};

const sqliteLines = (file: Database.Database, table: string): string[] => {
  const columns = file.pragma(`table_info(${table})`) as {
    name: string;
    type: string;
    notnull: number;
    pk: number;
  }[];
  const key = columns.filter((column) => column.pk > 0).sort((a, b) => a.pk - b.pk);
  const indexes = file.pragma(`index_list(${table})`) as { name: string; unique: number; origin: string }[];
  const foreign = file.pragma(`foreign_key_list(${table})`) as {
    id: number;
    seq: number;
    table: string;
    from: string;
    to: string;
  }[];
  const byKey = Map.groupBy(foreign, ({ id }) => id);
  return [
    ...columns.map((column) => columnLine(column.name, column.type, column.notnull === 1)),
    keyLine(key.map((column) => column.name)),
    ...indexes
      .filter((index) => index.origin === 'c')
      .map((index) => {
        const of = file.pragma(`index_info(${index.name})`) as { name: string }[];
        return indexLine(
          index.name,
          index.unique === 1,
          of.map(({ name }) => name),
        );
      }),
    ...[...byKey.values()].map((parts) => {
      const ordered = parts.sort((a, b) => a.seq - b.seq);
      return foreignLine(
        ordered.map(({ from }) => from),
        parts[0]?.table ?? '',
        ordered.map(({ to }) => to),
      );
    }),
  ].sort();
};

/** What the tables of a migrated PostgreSQL database are. */
export const tablesOfPostgres = async (pglite: PGlite): Promise<TableLines> => {
  const { rows: columns } = await pglite.query<{ t: string; name: string; type: string; required: boolean }>(
    `select c.relname as t, a.attname as name, a.attnotnull as required,
       format_type(a.atttypid, a.atttypmod) || case when l.collname = 'C' then ' collate C' else '' end as type
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     left join pg_collation l on l.oid = a.attcollation
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by c.relname, a.attnum`,
  );
  const { rows: indexes } = await pglite.query<{
    t: string;
    name: string;
    isunique: boolean;
    isprimary: boolean;
    columns: string[];
  }>(
    `select t.relname as t, i.relname as name, x.indisunique as isunique, x.indisprimary as isprimary,
       array(select a.attname::text from unnest(x.indkey) with ordinality k(attnum, place)
         join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum order by k.place) as columns
     from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
     where t.relnamespace = 'public'::regnamespace`,
  );
  const { rows: foreign } = await pglite.query<{
    t: string;
    target: string;
    columns: string[];
    foreigncolumns: string[];
  }>(
    `select c.conrelid::regclass::text as t, c.confrelid::regclass::text as target,
       array(select a.attname::text from unnest(c.conkey) with ordinality k(n, place)
         join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.n order by k.place) as columns,
       array(select a.attname::text from unnest(c.confkey) with ordinality k(n, place)
         join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.n order by k.place) as foreigncolumns
     from pg_constraint c where c.contype = 'f'`,
  );
  const lines = [
    ...columns.map((row) => [row.t, columnLine(row.name, row.type, row.required)] as const),
    ...indexes.map(
      (row) =>
        [
          row.t,
          row.isprimary ? keyLine(row.columns) : indexLine(row.name, row.isunique, row.columns),
        ] as const,
    ),
    ...foreign.map((row) => [row.t, foreignLine(row.columns, row.target, row.foreigncolumns)] as const),
  ];
  const tables: TableLines = {};
  for (const [table, line] of lines) tables[table] = [...(tables[table] ?? []), line].sort();
  return tables;
};
