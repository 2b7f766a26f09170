import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Act } from '../../src/history/act.ts';
import { addParty } from '../../src/parties/addParty.ts';
import type { PartyKind } from '../../src/parties/partyKind.ts';
import { openSqlite } from '../../src/store/engines/sqlite.ts';
import type { Transaction } from '../../src/store/queries/queries.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';
import { now } from './requirement.ts';

export interface Records {
  workspace: WorkspaceStore;
  /** Acme (customer), Globex (partner) and Initech (both), by their names. */
  partyIds: Readonly<Record<'Acme' | 'Globex' | 'Initech', string>>;
  /** An act of a rep in Berlin, by default today at noon. */
  act(more?: Partial<Act>): Act;
  /** Carries a use case out as such an act. */
  does<T>(useCase: (tx: Transaction, act: Act) => Promise<T>, more?: Partial<Act>): Promise<T>;
  close(): Promise<void>;
}

/** A workspace of its own with three parties. */
export const openRecords = async (): Promise<Records> => {
  const folder = await mkdtemp(join(tmpdir(), 'prm-requirements-'));
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
  const does: Records['does'] = (useCase, more) => workspace.write((tx) => useCase(tx, act(more)));
  const added = async (name: string, kind: PartyKind, ownerId: string, segment: string) =>
    (await does((tx, by) => addParty(tx, by, { name, kind, ownerId, segment }))).party.id;
  return {
    workspace,
    partyIds: {
      Acme: await added('Acme', 'customer', 'UANA', 'industry'),
      Globex: await added('Globex', 'partner', 'ULIN', 'retail'),
      Initech: await added('Initech', 'both', 'UANA', 'retail'),
    },
    act,
    does,
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
