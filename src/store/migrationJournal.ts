import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';

/** The generated migrations of one engine, beside the sources or beside the bundle. */
export const migrationsFolder = (engine: 'sqlite' | 'postgres'): string =>
  fileURLToPath(
    new URL(
      `${import.meta.url.endsWith('/src/store/migrationJournal.ts') ? '../..' : '..'}/drizzle/${engine}`,
      import.meta.url,
    ),
  );

export interface Migration {
  /** The name of its file. */
  tag: string;
  /** Milliseconds since 1970. */
  when: number;
  statements: string[];
  hash: string;
}

const readMigrations = (folder: string): Migration[] => {
  const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as {
    entries: { tag: string }[];
  };
  return readMigrationFiles({ migrationsFolder: folder }).map(({ hash, sql, folderMillis }, at) => ({
    tag: journal.entries[at]?.tag ?? '',
    when: folderMillis,
    statements: sql,
    hash,
  }));
};

/** How far the database of an engine is; `fault`: why this version cannot bring it up to date. */
export const migrationState = (
  engine: 'sqlite' | 'postgres',
  appliedHashes: readonly string[],
): { applied: number; pending: number; fault: string | null } => {
  const applied = appliedHashes.length;
  try {
    const pending = pendingMigrations(migrationsFolder(engine), appliedHashes).length;
    return { applied, pending, fault: null };
  } catch (error) {
    return { applied, pending: 0, fault: error instanceof Error ? error.message : String(error) };
  }
};

/**
 * What a database still lacks, in order. Throws when it has a migration that this version does not know (a newer
 * version's, or one edited since), or lacks one older than those it has: drizzle's migrator would not notice the first
 * and skip the second without an error.
 */
export const pendingMigrations = (folder: string, appliedHashes: readonly string[]): Migration[] => {
  const known = readMigrations(folder);
  const applied = known.filter(({ hash }) => appliedHashes.includes(hash));
  if (appliedHashes.length > applied.length)
    throw new Error(
      'the database was made by a newer or changed version of prm: start that version, or restore a backup',
    );
  const pending = known.filter((migration) => !applied.includes(migration));
  const lastApplied = Math.max(...applied.map(({ when }) => when));
  const skipped = pending.find(({ when }) => when <= lastApplied);
  if (skipped)
    throw new Error(
      `the migration ${skipped.tag} is older than the last one applied and would be skipped: give it a later time in the journal`,
    );
  return pending;
};
