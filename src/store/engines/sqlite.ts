import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { PreparedQueries, type QueryDb } from '../hotQuery.ts';
import { migrateSqlite } from '../migrate.ts';
import type { ReadStore } from '../openReads.ts';
import { ReportThread } from '../reportThread.ts';
import type { Schema } from '../schema/defineSchema.ts';
import * as tables from '../schema/sqlite.ts';
import type { Store } from '../store.ts';
import { type Engine, readsOver, storeOver } from '../storeOver.ts';
import { type Connection, WorkspaceScope } from '../workspaceScope.ts';
import { Checkpoints } from './checkpoints.ts';
import { directStatement } from './directStatement.ts';
import { GroupCommit } from './groupCommit.ts';
import { LogSync } from './logSync.ts';
import { ReadTurn } from './readTurn.ts';

/** A smaller file is read in less time than a thread takes to start. */
const REPORT_THREAD_FROM_BYTES = 32 * 1024 * 1024;

/** 32 MB: short enough to be read quickly after a crash, long enough that a page changed often is copied once. */
const CHECKPOINT_FROM_PAGES = 8000;

/** A busy wait blocks the event loop: this is the longest. */
const BUSY_TIMEOUT_MS = 1000;

/**
 * A bare `?` in a join or beside ORDER BY has SQLite (built with STAT4) plan the statement anew for each value bound to
 * it, which takes five times as long as running it. Behind a sign that changes nothing it is planned once.
 */
const PLANNED_ONCE = '+?';

interface SqliteDialect {
  readonly dialect: { escapeParam(index: number): string };
}

export interface SqliteOptions {
  path: string;
  /** 'off' forgoes the fsync: for tests and sample data that can be made again. */
  durability?: 'full' | 'off';
  /** From this size of the file on long reports run in a thread of their own; default 32 MB. */
  reportThreadFromBytes?: number;
  /** So many pages in the log are copied into the file; default 8000, of 4 kB. */
  checkpointFromPages?: number;
}

export interface SqliteEngine extends Engine {
  /** The one connection that writes. A backup runs on it: from any other it starts again with each write. */
  readonly writer: Database.Database;
}

/** Opens (and makes, and migrates) the file. */
export const openSqlite = async (options: SqliteOptions): Promise<Store> =>
  storeOver(await sqliteEngine(options));

/** One connection writes; another reads while a group is being written, and whatever is long. */
export const sqliteEngine = async ({
  path,
  durability = 'full',
  reportThreadFromBytes = REPORT_THREAD_FROM_BYTES,
  checkpointFromPages = CHECKPOINT_FROM_PAGES,
}: SqliteOptions): Promise<SqliteEngine> => {
  mkdirSync(dirname(path), { recursive: true });
  await migrateSqlite(path);
  const writer = openFile(path, false);
  // As durable as FULL, by LogSync; NORMAL by itself keeps the file whole, and may lose the last commits.
  writer.pragma(`synchronous = ${durability === 'full' ? 'normal' : 'off'}`);
  // What a savepoint would take back is kept in memory; otherwise two writes to a temporary file for each page.
  writer.pragma('temp_store = memory');
  writer.pragma('journal_size_limit = 67108864');
  const reader = openFile(path, true);
  const schema = tables as unknown as Schema;
  const writing = connect(writer, schema);
  const beside = connect(reader, schema);
  const turn = new ReadTurn(writer);
  const log = durability === 'full' ? new LogSync(path) : undefined;
  const checkpoints = new Checkpoints(writer, reader, {
    path,
    fromPages: checkpointFromPages,
    isDurable: durability === 'full',
  });
  const groupCommit = new GroupCommit(writer, { turn, checkpoints, log });
  // Every commit empties the page cache of the other connection, so a short read is quicker on the one that wrote.
  const reading: Connection = {
    db: beside.db,
    prepared: {
      run: (query, values) => {
        if (groupCommit.isWriting) return beside.prepared.run(query, values);
        turn.enter();
        return writing.prepared.run(query, values);
      },
    },
  };
  const reports = new ReportThread(path);

  return {
    writer,
    schema,
    reading,
    transaction: (workspaceId, useCase) => {
      const scope = new WorkspaceScope(workspaceId, schema, writing);
      return groupCommit.write(
        async () => {
          const result = await useCase(scope);
          scope.mustBeWhole();
          return result;
        },
        () => scope.close(),
      );
    },
    reporting: (workspaceId) =>
      statSync(path).size < reportThreadFromBytes
        ? undefined
        : (name, params) => reports.run(workspaceId, name, params),
    close: async () => {
      await reports.close();
      await groupCommit.idle();
      await checkpoints.close();
      log?.close();
      turn.leave();
      reader.close();
      writer.pragma('wal_checkpoint(TRUNCATE)');
      writer.close();
    },
  };
};

/** Reads a file that is there and up to date, through a connection of its own. */
export const openSqliteReads = (path: string): ReadStore => {
  const file = openFile(path, true);
  const schema = tables as unknown as Schema;
  const { db, prepared } = connect(file, schema);
  const turn = new ReadTurn(file);
  const run: Connection['prepared']['run'] = (query, values) => {
    turn.enter();
    return prepared.run(query, values);
  };
  return readsOver({
    schema,
    reading: { db, prepared: { run } },
    close: async () => {
      turn.leave();
      file.close();
    },
  });
};

const openFile = (path: string, readonly: boolean): Database.Database => {
  const file = new Database(path, { readonly, timeout: BUSY_TIMEOUT_MS });
  file.pragma('foreign_keys = ON');
  file.pragma('cache_size = -65536');
  return file;
};

const connect = (file: Database.Database, schema: Schema): Connection => {
  const db = drizzle(file) as unknown as QueryDb & SqliteDialect;
  db.dialect.escapeParam = () => PLANNED_ONCE;
  return { db, prepared: new PreparedQueries(db, schema, directStatement) };
};
