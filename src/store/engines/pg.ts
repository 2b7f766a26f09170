import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Pool, type PoolClient } from 'pg';
import { PreparedQueries } from '../hotQuery.ts';
import { migrationsFolder, pendingMigrations } from '../migrationJournal.ts';
import type { ReadStore } from '../openReads.ts';
import * as tables from '../schema/postgres.ts';
import type { Store } from '../store.ts';
import { type Engine, readsOver, storeOver } from '../storeOver.ts';
import { type PgDb, type PostgresClient, type PostgresOptions, postgresEngine } from './postgres.ts';
import { isConnectionLost, MOST_CONNECTIONS, onLiveConnection } from './postgresErrors.ts';

/** Any number, the same in every replica: only one of them migrates. */
const MIGRATION_LOCK = 7_201_984;
/** How long a use case waits for a connection before it hears "try again". */
const LONGEST_WAIT_MS = 5000;

/** A PostgreSQL server reached by its URL. */
export const openPg = async (url: string): Promise<Store> => storeOver(await pgEngine(url));

/** Reads a database that is there and up to date, through connections of its own. */
export const openPgReads = (url: string): ReadStore => {
  const pool = new Pool({ connectionString: url, max: 2, connectionTimeoutMillis: LONGEST_WAIT_MS });
  pool.on('error', () => {});
  const db = drizzle(readingAgain(pool)) as unknown as PgDb;
  return readsOver({
    schema: tables,
    reading: { db, prepared: new PreparedQueries(db, tables) },
    close: () => pool.end(),
  });
};

export const pgEngine = async (url: string, options?: PostgresOptions): Promise<Engine> => {
  const pool = new Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: LONGEST_WAIT_MS,
    keepAlive: true,
  });
  // A server that restarts ends idle connections: the pool opens new ones, and an unheard 'error' would end the process.
  pool.on('error', () => {});
  await migratePg(pool).catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  const clients = new WeakMap<PoolClient, PostgresClient>();
  const clientOver = (client: PoolClient): PostgresClient => {
    const known = clients.get(client) ?? {
      db: drizzle(client) as unknown as PgDb,
      exec: (statements: string) => client.query(statements),
    };
    clients.set(client, known);
    return known;
  };
  const driver = {
    reading: drizzle(readingAgain(pool)) as unknown as PgDb,
    withClient: async <T>(run: (client: PostgresClient) => Promise<T>): Promise<T> => {
      const client = await pool.connect();
      const cutOff = Promise.withResolvers<never>();
      client.on('error', cutOff.reject);
      try {
        const result = await Promise.race([run(clientOver(client)), cutOff.promise]);
        client.release();
        return result;
      } catch (error) {
        client.release(isConnectionLost(error));
        throw error;
      } finally {
        client.off('error', cutOff.reject);
      }
    },
    close: () => pool.end(),
  };
  return postgresEngine(driver, options);
};

/** The pool, for reads alone: one on a connection that the server closed meanwhile is done again on another. */
const readingAgain = (pool: Pool): Pool => {
  const query = (...query: Parameters<Pool['query']>): Promise<unknown> =>
    onLiveConnection(() => pool.query(...query) as unknown as Promise<unknown>);
  return Object.assign(Object.create(pool) as Pool, { query });
};

const migratePg = async (pool: Pool): Promise<void> => {
  const client = await pool.connect();
  const folder = migrationsFolder('postgres');
  const db = drizzle(client);
  try {
    await db.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`);
    pendingMigrations(folder, await appliedHashes(client));
    await migrate(db, { migrationsFolder: folder });
    if (pendingMigrations(folder, await appliedHashes(client)).length > 0)
      throw new Error('a migration was skipped');
  } finally {
    await db.execute(sql`select pg_advisory_unlock(${MIGRATION_LOCK})`);
    client.release();
  }
};

const appliedHashes = async (client: PoolClient): Promise<string[]> => {
  const { rows } = await client.query(
    "select to_regclass('drizzle.__drizzle_migrations') is not null as there",
  );
  if (!rows[0]?.there) return [];
  const applied = await client.query('select hash from drizzle.__drizzle_migrations');
  return applied.rows.map((row) => String(row.hash));
};
