import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { checkApplied, migrationsFolder } from './migrationJournal.ts';

/**
 * Brings the file up to date on a connection of its own, which nobody else can enter meanwhile. Foreign keys are off
 * while tables are rebuilt (their children would silently be deleted) and checked afterwards.
 */
export const migrateSqlite = (path: string, folder = migrationsFolder('sqlite')): void => {
  const file = new Database(path, { timeout: 10_000 });
  try {
    file.pragma('journal_mode = WAL');
    file.pragma('locking_mode = EXCLUSIVE');
    file.pragma('foreign_keys = OFF');
    file.exec('BEGIN IMMEDIATE; COMMIT');
    checkApplied(folder, appliedHashes(file), 'before');
    migrate(drizzle(file), { migrationsFolder: folder });
    checkApplied(folder, appliedHashes(file), 'after');
    const broken = file.pragma('foreign_key_check') as { table: string }[];
    if (broken[0])
      throw new Error(`after migrating, rows of ${broken[0].table} point at nothing: restore a backup`);
  } finally {
    file.close();
  }
};

const appliedHashes = (file: Database.Database): string[] => {
  const exists = file.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  if (!exists) return [];
  return file.prepare('select hash from __drizzle_migrations').pluck().all() as string[];
};
