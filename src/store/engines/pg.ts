import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Pool, type PoolClient } from 'pg';
import { checkApplied, migrationsFolder } from '../migrationJournal.ts';
import type { Store } from '../store.ts';
import { openPostgres, type PgDb } from './postgres.ts';

/** Any number, the same in every replica: only one of them migrates. */
const MIGRATION_LOCK = 7_201_984;

/** A PostgreSQL server reached by its URL. */
export const openPg = async (url: string): Promise<Store> => {
  const pool = new Pool({ connectionString: url, max: 10 });
  await migratePg(pool);
  const clients = new WeakMap<PoolClient, PgDb>();
  const drizzleOver = (client: PoolClient): PgDb => {
    const known = clients.get(client) ?? (drizzle(client) as unknown as PgDb);
    clients.set(client, known);
    return known;
  };
  return openPostgres({
    reading: drizzle(pool) as unknown as PgDb,
    withClient: async (run) => {
      const client = await pool.connect();
      try {
        const result = await run(drizzleOver(client));
        client.release();
        return result;
      } catch (error) {
        client.release(isConnectionLost(error));
        throw error;
      }
    },
    close: () => pool.end(),
  });
};

const isConnectionLost = (error: unknown): boolean =>
  error instanceof Error && /terminat|connection|ECONN/i.test(error.message);

const migratePg = async (pool: Pool): Promise<void> => {
  const client = await pool.connect();
  const folder = migrationsFolder('postgres');
  const db = drizzle(client);
  try {
    await db.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`);
    checkApplied(folder, await appliedHashes(client), 'before');
    await migrate(db, { migrationsFolder: folder });
    checkApplied(folder, await appliedHashes(client), 'after');
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
