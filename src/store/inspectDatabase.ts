import type { DatabaseLocation } from '../config.ts';
import type { DatabaseReport } from './databaseReport.ts';

/** Looks at the database that the configuration names, and leaves it as it is. Never rejects. */
export const inspectDatabase = async (location: DatabaseLocation): Promise<DatabaseReport> => {
  if (location.engine === 'sqlite') {
    const { inspectSqlite } = await import('./engines/inspectSqlite.ts');
    return inspectSqlite(location.path);
  }
  const { inspectPg } = await import('./engines/inspectPg.ts');
  return inspectPg(location.url);
};
