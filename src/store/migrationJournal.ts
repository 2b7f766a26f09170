import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The generated migrations of one engine, beside the sources or beside the bundle. */
export const migrationsFolder = (engine: 'sqlite' | 'postgres'): string =>
  fileURLToPath(
    new URL(
      `${import.meta.url.endsWith('/src/store/migrationJournal.ts') ? '../..' : '..'}/drizzle/${engine}`,
      import.meta.url,
    ),
  );

interface Journal {
  entries: { when: number; tag: string }[];
}

/**
 * Throws when the database has a migration that this version does not know, or lacks one after migrating: the
 * migrator skips an older one without an error and does not notice one that was edited after it was applied.
 */
export const checkApplied = (
  folder: string,
  appliedHashes: readonly string[],
  phase: 'before' | 'after',
): void => {
  const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as Journal;
  const known = journal.entries.map((entry) =>
    createHash('sha256')
      .update(readFileSync(join(folder, `${entry.tag}.sql`)))
      .digest('hex'),
  );
  const strange = appliedHashes.filter((hash) => !known.includes(hash));
  if (strange.length > 0)
    throw new Error(
      'the database was made by a newer or changed version of prm: start that version, or restore a backup',
    );
  const missing = known.filter((hash) => !appliedHashes.includes(hash));
  if (phase === 'after' && missing.length > 0)
    throw new Error(
      'a migration was skipped, since it is older than the last one applied: give it a later time in the journal',
    );
};
