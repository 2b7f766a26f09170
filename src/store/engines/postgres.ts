import { sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { PreparedQueries } from '../hotQuery.ts';
import type { Schema } from '../schema/defineSchema.ts';
import * as tables from '../schema/postgres.ts';
import type { Store } from '../store.ts';
import { storeOver } from '../storeOver.ts';
import { captureContext } from '../transactionTurn.ts';
import { type Connection, WorkspaceScope } from '../workspaceScope.ts';

export type PgDb = PgDatabase<PgQueryResultHKT>;

/** How a driver hands out connections: one for reads, and one at a time to each transaction. */
export interface PostgresDriver {
  reading: PgDb;
  /** Gives the transaction a connection that nobody else uses until it is done. */
  withClient<T>(run: (client: PgDb) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A use case awaits nothing but the store; whoever takes longer holds a connection and a lock. */
const LONGEST_TRANSACTION_MS = 10_000;

/** A migrated PostgreSQL database behind any of its drivers. */
export const openPostgres = (driver: PostgresDriver): Store => {
  const schema: Schema = tables;
  const connections = new WeakMap<PgDb, Connection>();
  const connect = (db: PgDb): Connection => {
    const known = connections.get(db) ?? { db, prepared: new PreparedQueries(db, schema) };
    connections.set(db, known);
    return known;
  };

  return storeOver({
    schema,
    reading: connect(driver.reading),
    transaction: (workspaceId, useCase) => {
      const inContext = captureContext();
      return driver.withClient(async (client) => {
        const scope = new WorkspaceScope(workspaceId, schema, connect(client));
        await client.execute(sql`begin`);
        try {
          await client.execute(sql`select pg_advisory_xact_lock(hashtextextended(${workspaceId}, 0))`);
          await client.execute(
            sql.raw(`set local idle_in_transaction_session_timeout = ${LONGEST_TRANSACTION_MS}`),
          );
          const result = await inContext(() => useCase(scope));
          await client.execute(sql`commit`);
          return result;
        } catch (error) {
          await client.execute(sql`rollback`);
          throw error;
        } finally {
          scope.close();
        }
      });
    },
    close: () => driver.close(),
  });
};
