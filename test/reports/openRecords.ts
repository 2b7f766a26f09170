import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Act } from '../../src/history/act.ts';
import { openSqlite, type SqliteOptions } from '../../src/store/engines/sqlite.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';

export interface Records {
  workspace: WorkspaceStore;
  /** Something a manager does at that time. */
  act(at: Date, requestKey?: string): Act;
  newId(): string;
  close(): Promise<void>;
}

/** A database of the test's own, with one workspace in Berlin. */
export const openRecords = async (options: Partial<SqliteOptions> = {}): Promise<Records> => {
  const folder = await mkdtemp(join(tmpdir(), 'prm-reports-'));
  const store = await openSqlite({ path: join(folder, 'prm.sqlite'), durability: 'off', ...options });
  await store.addWorkspace({
    id: 'T1',
    name: 'Northwind',
    zone: 'Europe/Berlin',
    language: 'en',
    defaultRole: 'rep',
    botUserId: null,
    createdAt: new Date('2026-01-01T00:00:00Z'),
    reviewedOn: null,
  });
  let nextId = 0;
  const newId = () => `id-${String(nextId++).padStart(6, '0')}`;
  return {
    workspace: store.inWorkspace('T1'),
    newId,
    act: (at, requestKey) => ({
      actor: { id: 'UMO', role: 'manager', language: 'en', zone: 'Europe/Berlin' },
      at,
      source: 'form',
      requestKey: requestKey ?? null,
      permalink: null,
      batchId: null,
      newId,
    }),
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
