import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { Checkpoints } from '../../src/store/engines/checkpoints.ts';
import { sqliteEngine } from '../../src/store/engines/sqlite.ts';
import { storeOver } from '../../src/store/storeOver.ts';
import { day, sampleRows } from '../contract/records.ts';
import { temporaryFile } from './temporaryFile.ts';

const [party] = sampleRows('ours').parties;
if (!party) throw new Error('the sample rows of a table are missing');

const open = async (checkpointFromPages: number) => {
  const path = temporaryFile();
  const engine = await sqliteEngine({ path, durability: 'off', checkpointFromPages });
  const store = storeOver(engine);
  onTestFinished(() => (engine.writer.open ? store.close() : undefined));
  const settings = { name: 'Northwind', zone: 'UTC', language: 'en', defaultRole: 'rep' } as const;
  await store.addWorkspace({ id: 'T1', ...settings, botUserId: null, createdAt: day(1), reviewedOn: null });
  const workspace = store.inWorkspace('T1');
  const log = () =>
    (engine.writer.pragma('wal_checkpoint(NOOP)') as { log: number; checkpointed: number }[])[0] ?? null;
  const addParty = (id: string) =>
    workspace.write((tx) => tx.parties.insert({ ...party, id, note: 'n'.repeat(3000), externalId: null }));
  return { path, engine, store, workspace, log, addParty };
};

const addMany = async (addParty: (id: string) => Promise<void>, count: number): Promise<void> => {
  const ids = Array.from({ length: count }, (_, at) => `p${String(at).padStart(4, '0')}`);
  for (let from = 0; from < count; from += 20)
    await Promise.all(ids.slice(from, from + 20).map((id) => addParty(id)));
};

describe('a checkpoint', () => {
  test('copies the log into the file from its thread, and the log begins anew under a writer that never rests', async () => {
    const { path, workspace, log, addParty } = await open(60);
    const before = statSync(path).size;
    await addMany(addParty, 1000);
    await vi.waitFor(async () => {
      await addParty(`more${Math.random()}`);
      expect(log()?.log).toBeLessThan(60 + 500);
    });
    expect(statSync(path).size).toBeGreaterThan(before + 1000 * 3000);
    expect((await workspace.read.parties.list()).length).toBeGreaterThan(1000);
  });

  test('is waited for by a close, and nothing is lost', async () => {
    const { path, store, addParty } = await open(20);
    await addMany(addParty, 100);
    await store.close();
    const file = new Database(path, { readonly: true });
    expect(file.prepare('select count(*) from parties').pluck().get()).toBe(100);
    file.close();
  });

  test('is left to SQLite where the thread cannot work', async () => {
    const path = temporaryFile();
    const writer = new Database(path);
    onTestFinished(() => void writer.close());
    writer.pragma('journal_mode = wal');
    const checkpoints = new Checkpoints(writer, writer, {
      path: `${path}.elsewhere`,
      fromPages: 1,
      isDurable: false,
    });
    writer.exec('create table t (x)');
    checkpoints.afterCommit();
    await checkpoints.close();
    expect(writer.pragma('wal_autocheckpoint', { simple: true })).toBe(1);
    expect(checkpoints.pause).toBeUndefined();
  });
});
