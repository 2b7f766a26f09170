import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { PreparedQueries } from '../hotQuery.ts';
import type { Schema } from '../schema/defineSchema.ts';
import * as tables from '../schema/postgres.ts';
import type { Engine } from '../storeOver.ts';
import { captureContext } from '../transactionTurn.ts';
import { type Connection, WorkspaceScope } from '../workspaceScope.ts';
import { asUnavailable, onLiveConnection } from './postgresErrors.ts';

export type PgDb = PgDatabase<PgQueryResultHKT>;

/** A connection that one transaction has for itself. */
export interface PostgresClient {
  db: PgDb;
  /** Runs statements without parameters in one round trip; the first that fails ends it. */
  exec(statements: string): Promise<unknown>;
}

/** How a driver hands out connections: one for reads, and one at a time to each transaction. */
export interface PostgresDriver {
  reading: PgDb;
  /** Gives the transaction a connection that nobody else uses until it is done. */
  withClient<T>(run: (client: PostgresClient) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface PostgresOptions {
  /** A use case awaits nothing but the store; whoever takes longer holds a connection and a lock, and is cut off. */
  longestIdleMs?: number;
}

/** A migrated PostgreSQL database behind any of its drivers. */
export const postgresEngine = (
  driver: PostgresDriver,
  { longestIdleMs = 10_000 }: PostgresOptions = {},
): Engine => {
  const schema: Schema = tables;
  const connections = new WeakMap<PgDb, Connection>();
  const connect = (db: PgDb): Connection => {
    const known = connections.get(db) ?? { db, prepared: new PreparedQueries(db, schema) };
    connections.set(db, known);
    return known;
  };

  return {
    schema,
    reading: connect(driver.reading),
    transaction: (workspaceId, useCase) => {
      const inContext = captureContext();
      let hasBegun = false;
      const transact = () =>
        driver.withClient(async ({ db, exec }) => {
          const scope = new WorkspaceScope(workspaceId, schema, connect(db));
          try {
            await exec(`begin; set local idle_in_transaction_session_timeout = ${longestIdleMs};
              select pg_advisory_xact_lock(hashtextextended('${workspaceId.replaceAll("'", "''")}', 0))`);
            hasBegun = true;
            const result = await inContext(() => useCase(scope));
            scope.mustBeWhole();
            // After a failed statement a bare commit would roll back and report success; this fails.
            await exec('select 1; commit');
            return result;
          } catch (error) {
            await exec('rollback').catch(() => {});
            throw error;
          } finally {
            scope.close();
          }
        });
      return onLiveConnection(transact, () => !hasBegun).catch((error: unknown) => {
        throw asUnavailable(error);
      });
    },
    close: () => driver.close(),
  };
};
