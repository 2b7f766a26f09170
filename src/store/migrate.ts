import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { migrationsFolder, pendingMigrations } from './migrationJournal.ts';

/** How long one look at a file that another process holds may block the event loop. */
const LOOK_MS = 50;
/** Between two looks, at random: processes that start at once must not keep meeting. */
const LONGEST_PAUSE_MS = 200;

export interface MigrateOptions {
  /** Where the migrations are, instead of the product's own. */
  folder?: string;
  /** How long to wait for a process that has the file open. */
  longestWaitMs?: number;
}

/**
 * Brings the file up to date. One that already is (another process may have it open) is only looked at. Throws when
 * the file was made by another version, or another process keeps it open while it must be migrated.
 */
export const migrateSqlite = async (
  path: string,
  { folder = migrationsFolder('sqlite'), longestWaitMs = 10_000 }: MigrateOptions = {},
): Promise<void> => {
  const giveUpAt = performance.now() + longestWaitMs;
  while (!migrateIfFree(path, folder)) {
    if (performance.now() > giveUpAt)
      throw new Error(
        `another process has ${path} open: stop it, so that the file can be brought up to date`,
      );
    await wait(Math.random() * LONGEST_PAUSE_MS);
  }
};

/** Whether the file is up to date now. It is closed in between: whoever only looks would keep the others out. */
const migrateIfFree = (path: string, folder: string): boolean => {
  const file = new Database(path, { timeout: LOOK_MS });
  try {
    const pending = ifFree(() => pendingMigrations(folder, appliedHashes(file)));
    if (!pending || pending.length === 0) return pending !== undefined;
    if (!ifFree(() => takeForItself(file))) return false;
    migrateAlone(file, folder);
    return true;
  } finally {
    file.close();
  }
};

/** Undefined when another process holds the file. */
const ifFree = <T>(use: () => T): T | undefined => {
  try {
    return use();
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined;
    throw error;
  }
};

/** Locks the file against every other process until it is closed. */
const takeForItself = (file: Database.Database): true => {
  file.pragma('journal_mode = WAL');
  file.pragma('locking_mode = EXCLUSIVE');
  file.exec('BEGIN IMMEDIATE; COMMIT');
  return true;
};

/**
 * All that is pending in one transaction, or nothing. Foreign keys are off while tables are rebuilt (their children would
 * silently be deleted) and checked before the commit, which drizzle's own migrator does not.
 */
const migrateAlone = (file: Database.Database, folder: string): void => {
  file.pragma('foreign_keys = OFF');
  const apply = file.transaction(() => {
    file.exec(journalTable);
    const note = file.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)');
    for (const { statements, hash, when } of pendingMigrations(folder, appliedHashes(file))) {
      for (const statement of statements) file.exec(statement);
      note.run(hash, when);
    }
    const broken = file.pragma('foreign_key_check') as { table: string }[];
    if (broken[0])
      throw new Error(
        `the migration would leave rows of ${broken[0].table} that point at nothing: nothing was changed`,
      );
  });
  apply.immediate();
};

/** As drizzle's migrator makes it. */
const journalTable =
  'create table if not exists __drizzle_migrations (id integer primary key, hash text not null, created_at numeric)';

const appliedHashes = (file: Database.Database): string[] => {
  const exists = file.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  if (!exists) return [];
  return file.prepare('select hash from __drizzle_migrations').pluck().all() as string[];
};
