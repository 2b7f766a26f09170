import type BetterSqlite3 from 'better-sqlite3';
import { Column, getTableName, is, Param, Placeholder, SQL } from 'drizzle-orm';
import type { Execute, Prepared } from '../hotQuery.ts';

/** What drizzle's prepared query over better-sqlite3 holds. Every query is compared with drizzle's own answer by a test. */
interface DrizzlePrepared {
  readonly stmt: BetterSqlite3.Statement;
  readonly query: { readonly params: readonly unknown[] };
  readonly fields?: readonly Field[];
  readonly joinsNotNullableMap?: Readonly<Record<string, boolean>>;
}

interface Field {
  readonly path: readonly string[];
  readonly field: unknown;
}

/**
 * Runs a prepared statement with its parameters and columns worked out once. drizzle works out what each of them is for
 * every row again, which takes longer than SQLite takes over a row found by its key.
 */
export const directStatement = (prepared: Prepared): Execute => {
  const { stmt, query, fields, joinsNotNullableMap } = prepared as unknown as DrizzlePrepared;
  const parameters = query.params.map(parameterOf);
  const valuesOf = (given: Given): unknown[] => parameters.map((parameter) => parameter(given));
  if (!fields) return async (given = {}) => stmt.run(valuesOf(given));
  const toRecord = recordReader(fields, joinsNotNullableMap);
  const rows = stmt.raw(true);
  return async (given = {}) => (rows.all(valuesOf(given)) as Row[]).map(toRecord);
};

type Given = Readonly<Record<string, unknown>>;
type Row = readonly unknown[];

const parameterOf = (parameter: unknown): ((given: Given) => unknown) => {
  if (is(parameter, Placeholder)) return valueNamed(parameter.name);
  if (is(parameter, Param) && is(parameter.value, Placeholder)) {
    const { encoder } = parameter;
    const value = valueNamed(parameter.value.name);
    return (given) => encoder.mapToDriverValue(value(given));
  }
  return () => parameter;
};

const valueNamed =
  (name: string) =>
  (given: Given): unknown => {
    const value = given[name];
    if (value === undefined && !(name in given)) throw new Error(`no value for "${name}" was given`);
    return value;
  };

interface ColumnReader {
  readonly at: number;
  readonly name: string;
  /** Null: as it comes. */
  readonly decode: ((value: unknown) => unknown) | null;
}

/** Columns of one record: `name` is null for those of the row itself. */
interface RecordReader {
  readonly name: string | null;
  /** Of an outer join: null when none of its columns has a value. */
  readonly isNullable: boolean;
  readonly columns: readonly ColumnReader[];
}

const recordReader = (fields: readonly Field[], joins: DrizzlePrepared['joinsNotNullableMap']) => {
  if (fields.some(({ path }) => path.length > 2)) throw new Error('records within records are not read');
  const columns = fields.map(({ path, field }, at) => ({ path, field, at }));
  const byRecord = Map.groupBy(columns, ({ path }) => (path.length > 1 ? (path[0] ?? null) : null));
  const readers = [...byRecord].map(([name, of]): RecordReader => {
    const tables = new Set(of.map(({ field }) => (is(field, Column) ? getTableName(field.table) : null)));
    const [table] = tables;
    return {
      name,
      isNullable: name !== null && tables.size === 1 && table != null && joins !== undefined && !joins[table],
      columns: of.map(({ path, field, at }) => ({ at, name: path.at(-1) ?? '', decode: decoderOf(field) })),
    };
  });
  return (row: Row): Record<string, unknown> => {
    const record: Record<string, unknown> = {};
    for (const { name, isNullable, columns: of } of readers) {
      if (name === null) readInto(record, of, row);
      else if (isNullable && of.every(({ at }) => row[at] === null)) record[name] = null;
      else record[name] = readInto({}, of, row);
    }
    return record;
  };
};

const readInto = (record: Record<string, unknown>, columns: readonly ColumnReader[], row: Row) => {
  for (const { at, name, decode } of columns) {
    const value = row[at];
    record[name] = value === null || decode === null ? value : decode(value);
  }
  return record;
};

const decoderOf = (field: unknown): ColumnReader['decode'] => {
  if (is(field, Column)) {
    const isPlain = field.mapFromDriverValue === Column.prototype.mapFromDriverValue;
    return isPlain ? null : (value) => field.mapFromDriverValue(value);
  }
  const { decoder } = (is(field, SQL.Aliased) ? field.sql : field) as { decoder: Decoder };
  return (value) => decoder.mapFromDriverValue(value);
};

interface Decoder {
  mapFromDriverValue(value: unknown): unknown;
}
