import { Client } from 'pg';
import { type DatabaseReport, reasonOf } from '../databaseReport.ts';
import { migrationState } from '../migrationJournal.ts';

const LONGEST_WAIT_MS = 5000;

/** Looks at a server's database as it is. Its disk, its log and its integrity are the server's own business. */
export const inspectPg = async (url: string): Promise<DatabaseReport> => {
  const found = { place: withoutSecret(url), damage: [], disk: null };
  const client = new Client({ connectionString: url, connectionTimeoutMillis: LONGEST_WAIT_MS });
  // A server that ends the connection meanwhile fails the query; unheard, this would end the process.
  client.on('error', () => {});
  try {
    await client.connect();
    return {
      ...found,
      state: 'readable',
      error: null,
      unwritable: await whyNotWritten(client),
      migrations: migrationState('postgres', await appliedHashes(client)),
    };
  } catch (error) {
    return { ...found, state: 'unreadable', error: reasonOf(error), unwritable: null, migrations: null };
  } finally {
    await client.end().catch(() => {});
  }
};

const withoutSecret = (url: string): string => {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
};

const whyNotWritten = async (client: Client): Promise<string | null> => {
  const { rows } = await client.query(
    `select current_setting('transaction_read_only') = 'on' as reads_only,
            has_database_privilege(current_database(), 'CREATE') as may_create`,
  );
  if (rows[0]?.reads_only) return 'the server takes no writes (a standby, or default_transaction_read_only)';
  return rows[0]?.may_create ? null : 'the user may not create tables in it';
};

const appliedHashes = async (client: Client): Promise<string[]> => {
  const { rows } = await client.query(
    "select to_regclass('drizzle.__drizzle_migrations') is not null as there",
  );
  if (!rows[0]?.there) return [];
  const applied = await client.query('select hash from drizzle.__drizzle_migrations');
  return applied.rows.map((row) => String(row.hash));
};
