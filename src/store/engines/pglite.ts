import type { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { migrationsFolder } from '../migrationJournal.ts';
import type { Engine } from '../storeOver.ts';
import { type PgDb, postgresEngine } from './postgres.ts';

/** PostgreSQL in the process, over the one connection PGlite has: transactions and reads take turns on it. */
export const pgliteEngine = async (pglite: PGlite): Promise<Engine> => {
  const db = drizzle(pglite);
  await migrate(db, { migrationsFolder: migrationsFolder('postgres') });
  let lastTurn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const turn = lastTurn.then(run, run);
    lastTurn = turn.catch(() => {});
    return turn;
  };
  const readingPglite = new Proxy(pglite, {
    get(target, name) {
      const value = Reflect.get(target, name, target);
      if (name === 'query')
        return (...args: Parameters<PGlite['query']>) => inTurn(() => target.query(...args));
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const client = {
    db: db as unknown as PgDb,
    exec: (statements: string) => pglite.exec(statements),
  };
  return postgresEngine({
    reading: drizzle(readingPglite) as unknown as PgDb,
    withClient: (run) => inTurn(() => run(client)),
    close: async () => {
      await lastTurn;
    },
  });
};
