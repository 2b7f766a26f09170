import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import Database from 'better-sqlite3';
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from 'drizzle-kit/api';
import { beforeAll, describe, expect, test } from 'vitest';
import { pgliteEngine } from '../../../src/store/engines/pglite.ts';
import { migrateSqlite } from '../../../src/store/migrate.ts';
import { migrationsFolder } from '../../../src/store/migrationJournal.ts';
import { type ColumnKit, postgresKit } from '../../../src/store/schema/columnKit.ts';
import { defineSchema } from '../../../src/store/schema/defineSchema.ts';
import * as postgresTables from '../../../src/store/schema/postgres.ts';
import * as sqliteTables from '../../../src/store/schema/sqlite.ts';
import { sqliteKit } from '../../../src/store/schema/sqliteKit.ts';
import { tablesOfPostgres, tablesOfSqlite } from './migratedTables.ts';
import { type TableLines, tablesOfSchema } from './tableLines.ts';

type Columns = Record<string, ReturnType<ColumnKit['text']>>;

/** The schema as somebody leaves it who adds a column and forgets `npm run db:generate`. */
const withAddedColumn = (kit: ColumnKit): object =>
  defineSchema({
    ...kit,
    table: ((name: string, columns: Columns, extra?: never) =>
      kit.table(
        name,
        name === 'parties' ? { ...columns, added: kit.text('added') } : columns,
        extra,
      )) as never,
  });

const latestSnapshot = (engine: 'sqlite' | 'postgres'): never => {
  const meta = join(migrationsFolder(engine), 'meta');
  const { entries } = JSON.parse(readFileSync(join(meta, '_journal.json'), 'utf8')) as {
    entries: { idx: number }[];
  };
  const index = String(entries.at(-1)?.idx).padStart(4, '0');
  return JSON.parse(readFileSync(join(meta, `${index}_snapshot.json`), 'utf8')) as never;
};

const engines = [
  {
    engine: 'sqlite',
    tables: sqliteTables,
    kit: sqliteKit,
    /** The statements that a new migration would hold. */
    drift: async (schema: object): Promise<string[]> => {
      const snapshot: { id: string } = latestSnapshot('sqlite');
      const current = await generateSQLiteDrizzleJson({ ...schema }, snapshot.id);
      return generateSQLiteMigration(snapshot as never, current);
    },
    migrated: async (): Promise<TableLines> => {
      const folder = mkdtempSync(join(tmpdir(), 'prm-migrated-'));
      await migrateSqlite(join(folder, 'prm.sqlite'));
      const file = new Database(join(folder, 'prm.sqlite'), { readonly: true });
      const tables = tablesOfSqlite(file);
      file.close();
      rmSync(folder, { recursive: true });
      return tables;
    },
  },
  {
    engine: 'postgres',
    tables: postgresTables,
    kit: postgresKit,
    drift: async (schema: object): Promise<string[]> => {
      const snapshot: { id: string } = latestSnapshot('postgres');
      return generateMigration(snapshot as never, generateDrizzleJson({ ...schema }, snapshot.id));
    },
    migrated: async (): Promise<TableLines> => {
      const pglite = new PGlite();
      await pgliteEngine(pglite);
      const tables = await tablesOfPostgres(pglite);
      await pglite.close();
      return tables;
    },
  },
] as const;

describe.each(engines)('the migrations of $engine', ({ engine, tables, kit, drift, migrated }) => {
  let found: TableLines;
  const changed = withAddedColumn(kit);

  beforeAll(async () => {
    found = await migrated();
  }, 60_000);

  test('hold all that the schema says: `npm run db:generate` would add nothing', async () => {
    expect(await drift(tables)).toEqual([]);
  });

  test('would have to be generated anew for a column that was added', async () => {
    expect((await drift(changed)).join('\n')).toMatch(/ALTER TABLE .parties. ADD .*added/);
  });

  test('make the very tables of the schema', () => {
    expect(Object.keys(found).length).toBeGreaterThan(15);
    expect(found).toEqual(tablesOfSchema(engine, tables));
  });

  test('do not make a column that was added since', () => {
    expect(found).not.toEqual(tablesOfSchema(engine, changed));
  });
});

test('both engines have the same tables, columns, keys and indexes', () => {
  const typeless = (lines: TableLines): TableLines =>
    Object.fromEntries(
      Object.entries(lines).map(([table, all]) => [
        table,
        all.map((line) => line.replace(/^(column \w+) .*?( not null)?$/, '$1$2')).sort(),
      ]),
    );
  expect(typeless(tablesOfSchema('sqlite', sqliteTables))).toEqual(
    typeless(tablesOfSchema('postgres', postgresTables)),
  );
});
