import type { DatabaseLocation } from '../config.ts';
import type { Store } from './store.ts';

/** Loads the engine that the configuration asks for, and none other. Nothing is opened until what it answers is called. */
export const loadEngine = async (location: DatabaseLocation): Promise<() => Promise<Store>> => {
  if (location.engine === 'sqlite') {
    const { openSqlite } = await import('./engines/sqlite.ts');
    return () => openSqlite({ path: location.path });
  }
  const { openPg } = await import('./engines/pg.ts');
  return () => openPg(location.url);
};

/** Opens the database that the configuration names, makes it where there is none, and brings it up to date. */
export const openStore = async (location: DatabaseLocation): Promise<Store> => (await loadEngine(location))();
