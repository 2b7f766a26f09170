import type { DatabaseLocation } from '../config.ts';
import type { Reads } from './queries/queries.ts';

/** The records through a connection that cannot write: beside the service, or in a thread of its own. */
export interface ReadStore {
  inWorkspace(workspaceId: string): Reads;
  listWorkspaceIds(): Promise<string[]>;
  close(): Promise<void>;
}

/** Opens a database that is there and up to date; neither makes nor migrates it. */
export const openReads = async (location: DatabaseLocation): Promise<ReadStore> => {
  if (location.engine === 'sqlite') {
    const { openSqliteReads } = await import('./engines/sqlite.ts');
    return openSqliteReads(location.path);
  }
  const { openPgReads } = await import('./engines/pg.ts');
  return openPgReads(location.url);
};
