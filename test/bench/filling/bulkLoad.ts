import { closeSync, fsyncSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { Schema } from '../../../src/store/schema/defineSchema.ts';
import * as tables from '../../../src/store/schema/sqlite.ts';

const schema = tables as unknown as Schema;
type Table = keyof Schema;
type Row<T extends Table> = Schema[T]['$inferInsert'];

/** Rows by prepared inserts, with no fsync and the indexes made at the end: only for a file that can be made again. */
export class BulkLoad {
  readonly #file: Database.Database;
  readonly #indexes: string[];
  readonly #sorted: Table[] = [];

  constructor(path: string) {
    this.#file = new Database(path);
    this.#file.pragma('synchronous = OFF');
    this.#file.pragma('cache_size = -262144');
    const indexes = this.#file
      .prepare("select name, sql from sqlite_master where type = 'index' and sql is not null")
      .all() as { name: string; sql: string }[];
    this.#indexes = indexes.map(({ sql }) => sql);
    for (const { name } of indexes) this.#file.exec(`drop index ${name}`);
    this.#file.exec('BEGIN');
  }

  /** `isSorted`: rows come in no order and are put into the table in that of its primary key at the end. */
  into<T extends Table>(table: T, { isSorted = false } = {}): (row: Row<T>) => void {
    const columns = Object.entries(getTableColumns(schema[table] as Schema['parties']));
    const names = columns.map(([, column]) => `"${column.name}"`).join(', ');
    const name = getTableName(schema[table]);
    if (isSorted) {
      this.#file.exec(`create temp table unsorted_${name} as select * from main.${name} limit 0`);
      this.#sorted.push(table);
    }
    const target = isSorted ? `temp.unsorted_${name}` : name;
    const insert = this.#file.prepare(
      `insert into ${target} (${names}) values (${columns.map(() => '?').join(', ')})`,
    );
    return (row) => {
      const given = row as Record<string, unknown>;
      insert.run(
        columns.map(([field, column]) => {
          const value = given[field] ?? null;
          return value === null ? null : column.mapToDriverValue(value);
        }),
      );
    };
  }

  finish(): void {
    for (const table of this.#sorted) {
      const name = getTableName(schema[table]);
      const keys = this.#file
        .prepare('select name from pragma_table_info(?) where pk > 0 order by pk')
        .pluck()
        .all(name);
      this.#file.exec(
        `insert or ignore into main.${name} select * from temp.unsorted_${name} order by ${keys.join(', ')}`,
      );
      this.#file.exec(`drop table temp.unsorted_${name}`);
    }
    for (const sql of this.#indexes) this.#file.exec(sql);
    this.#file.exec('COMMIT');
    this.#file.pragma('wal_checkpoint(TRUNCATE)');
    const { name } = this.#file;
    this.#file.close();
    // Else the first commit that is measured waits for all of this to reach the disk.
    const written = openSync(name, 'r+');
    fsyncSync(written);
    closeSync(written);
  }
}
