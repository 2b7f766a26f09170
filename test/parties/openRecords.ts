import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Act } from '../../src/history/act.ts';
import { openSqlite } from '../../src/store/engines/sqlite.ts';
import type { Transaction } from '../../src/store/queries/queries.ts';
import type { Store, WorkspaceStore } from '../../src/store/store.ts';

export const now = new Date('2026-11-23T12:00:00Z');

export interface Records {
  store: Store;
  workspace: WorkspaceStore;
  act(more?: Partial<Act>): Act;
  /** Carries a use case out as a rep in Berlin, on 23 November 2026 at noon. */
  does<T>(useCase: (tx: Transaction, act: Act) => Promise<T>, more?: Partial<Act>): Promise<T>;
  /** Somebody whom Slack told us of. */
  meet(id: string, name: string, more?: { isSlackAdmin?: boolean; isOutsider?: boolean }): Promise<void>;
  close(): Promise<void>;
}

/** A database of the test's own with one workspace and nothing in it. */
export const openRecords = async (): Promise<Records> => {
  const folder = await mkdtemp(join(tmpdir(), 'prm-parties-'));
  const store = await openSqlite({ path: join(folder, 'prm.sqlite'), durability: 'off' });
  await store.addWorkspace({
    id: 'T1',
    name: 'Northwind',
    zone: 'Europe/Berlin',
    language: 'en',
    defaultRole: 'rep',
    botUserId: null,
    createdAt: now,
    reviewedOn: null,
  });
  const workspace = store.inWorkspace('T1');
  let ids = 0;
  const act = (more: Partial<Act> = {}): Act => ({
    actor: { id: 'UANA', role: 'rep', language: 'en', zone: 'Europe/Berlin' },
    at: now,
    source: 'line',
    requestKey: null,
    permalink: null,
    batchId: null,
    newId: () => `id-${String(ids++).padStart(6, '0')}`,
    ...more,
  });
  return {
    store,
    workspace,
    act,
    does: (useCase, more) => workspace.write((tx) => useCase(tx, act(more))),
    meet: (id, name, { isSlackAdmin = false, isOutsider = false } = {}) =>
      workspace.write((tx) =>
        tx.people.save({
          id,
          name,
          language: 'en',
          zone: 'UTC',
          isSlackAdmin,
          isOutsider,
          refreshedAt: now,
        }),
      ),
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
