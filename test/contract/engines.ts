import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Client } from 'pg';
import { pgEngine } from '../../src/store/engines/pg.ts';
import { pgliteEngine } from '../../src/store/engines/pglite.ts';
import { sqliteEngine } from '../../src/store/engines/sqlite.ts';
import type { Store, WorkspaceStore } from '../../src/store/store.ts';
import { type Engine, storeOver } from '../../src/store/storeOver.ts';

export interface OpenedEngine {
  readonly engine: Engine;
  readonly store: Store;
  /** A workspace of the test's own: nothing has to be deleted between tests. */
  newWorkspace(): Promise<WorkspaceStore>;
  stop(): Promise<void>;
}

let workspaceCount = 0;

const opened = (engine: Engine, stop: () => Promise<void>): OpenedEngine => {
  const store = storeOver(engine);
  return {
    engine,
    store,
    newWorkspace: async () => {
      workspaceCount += 1;
      const id = `T${process.pid}W${workspaceCount}`;
      await store.addWorkspace({
        id,
        name: 'Northwind',
        zone: 'Europe/Berlin',
        language: 'en',
        defaultRole: 'rep',
        botUserId: null,
        createdAt: new Date('2026-01-02T03:04:05.678Z'),
        reviewedOn: null,
      });
      return store.inWorkspace(id);
    },
    stop: async () => {
      await store.close();
      await stop();
    },
  };
};

/** A new SQLite file, deleted at the end. */
export const openSqliteFile = async (): Promise<OpenedEngine> => {
  const folder = await mkdtemp(join(tmpdir(), 'prm-contract-'));
  const engine = await sqliteEngine({ path: join(folder, 'prm.sqlite'), durability: 'off' });
  return opened(engine, () => rm(folder, { recursive: true }));
};

/** PostgreSQL in this process: it takes seconds to start, so one test file has all its tests share one. */
export const openPglite = async (): Promise<OpenedEngine> => {
  const pglite = new PGlite();
  return opened(await pgliteEngine(pglite), () => pglite.close());
};

/** A new database on the server, dropped at the end; its sorting follows the server's locale. */
export const createDatabase = async (serverUrl: string) => {
  const name = `prm_test_${process.pid}_${Date.now()}`;
  const onServer = async (statement: string): Promise<void> => {
    const client = new Client({ connectionString: serverUrl });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await onServer(`create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(`drop database ${name} with (force)`) };
};

/** PostgreSQL through its driver, as the service uses it. */
export const openPostgres = async (serverUrl: string): Promise<OpenedEngine> => {
  const database = await createDatabase(serverUrl);
  return opened(await pgEngine(database.url), database.drop);
};
