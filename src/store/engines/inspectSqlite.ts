import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { type DatabaseReport, reasonOf } from '../databaseReport.ts';
import { migrationState } from '../migrationJournal.ts';

/** Longer than any commit of a service that runs beside it. */
const BUSY_TIMEOUT_MS = 2000;

/** Looks at the file as it is: through a connection of its own, beside a service that has it open. */
export const inspectSqlite = (path: string): DatabaseReport => {
  const place = resolve(path);
  const found = { place, error: null, damage: [], disk: null, migrations: null };
  if (!existsSync(place)) return { ...found, state: 'missing', unwritable: whyNotMade(place) };
  const disk = diskOf(place);
  let file: Database.Database | undefined;
  try {
    file = new Database(place, { fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
    const checked = (file.pragma('quick_check(5)') as { quick_check: string }[]).map(
      (row) => row.quick_check,
    );
    return {
      ...found,
      state: 'readable',
      unwritable: whyNotWritten(place, file),
      damage: checked.filter((line) => line !== 'ok'),
      disk,
      migrations: migrationState('sqlite', appliedHashes(file)),
    };
  } catch (error) {
    return { ...found, state: 'unreadable', error: reasonOf(error), unwritable: null, disk };
  } finally {
    file?.close();
  }
};

const appliedHashes = (file: Database.Database): string[] => {
  const exists = file.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  return exists ? (file.prepare('select hash from __drizzle_migrations').pluck().all() as string[]) : [];
};

/** SQLite opens what it may not write to as readable, and says so only at the first write. */
const whyNotWritten = (path: string, file: Database.Database): string | null => {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    file.exec('begin immediate; rollback');
    return null;
  } catch (error) {
    return reasonOf(error);
  }
};

/** The nearest folder that is there must take new ones. */
const whyNotMade = (path: string): string | null => {
  let folder = dirname(path);
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  try {
    accessSync(folder, constants.W_OK);
    return statSync(folder).isDirectory() ? null : `ENOTDIR: ${folder} is a file`;
  } catch (error) {
    return reasonOf(error);
  }
};

const diskOf = (path: string): DatabaseReport['disk'] => {
  const { bavail, bsize } = statfsSync(dirname(path));
  const log = `${path}-wal`;
  return {
    freeBytes: bavail * bsize,
    sizeBytes: statSync(path).size,
    logBytes: existsSync(log) ? statSync(log).size : 0,
  };
};
