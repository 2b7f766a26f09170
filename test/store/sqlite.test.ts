import { once } from 'node:events';
import fs, { copyFileSync, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type SqliteEngine, type SqliteOptions, sqliteEngine } from '../../src/store/engines/sqlite.ts';
import type { Transaction } from '../../src/store/queries/queries.ts';
import type { Store, WorkspaceStore } from '../../src/store/store.ts';
import { storeOver } from '../../src/store/storeOver.ts';
import { day, sampleRows } from '../contract/records.ts';
import { temporaryFile } from './temporaryFile.ts';
import { walCommits } from './walCommits.ts';

const [party] = sampleRows('ours').parties;
if (!party) throw new Error('the sample rows of a table are missing');
const add = (tx: Transaction, id: string, note = 'n') =>
  tx.parties.insert({ ...party, id, note, externalId: null });

interface Opened {
  path: string;
  engine: SqliteEngine;
  store: Store;
  workspace: WorkspaceStore;
}

const open = async (path = temporaryFile(), options: Partial<SqliteOptions> = {}): Promise<Opened> => {
  const engine = await sqliteEngine({ path, durability: 'off', ...options });
  const store = storeOver(engine);
  onTestFinished(() => (engine.writer.open ? store.close() : undefined));
  await store.addWorkspace({
    id: 'T1',
    name: 'Northwind',
    zone: 'UTC',
    language: 'en',
    defaultRole: 'rep',
    botUserId: null,
    createdAt: day(1),
    reviewedOn: null,
  });
  return { path, engine, store, workspace: store.inWorkspace('T1') };
};

/** `fdatasync` as the test wants it. */
const slowDisk = () => {
  const real = fs.fdatasync;
  let mode: 'normal' | 'held' | 'failing' = 'normal';
  const held: (() => void)[] = [];
  vi.spyOn(fs, 'fdatasync').mockImplementation((file, done) => {
    if (mode === 'failing') done(Object.assign(new Error('input/output error'), { code: 'EIO' }));
    else if (mode === 'held') held.push(() => real(file, done));
    else real(file, done);
  });
  onTestFinished(() => void vi.restoreAllMocks());
  return {
    waiting: () => held.length,
    hold: () => {
      mode = 'held';
    },
    fail: () => {
      mode = 'failing';
    },
    release: () => {
      mode = 'normal';
      for (const go of held.splice(0)) go();
    },
    /** Those that wait now; later ones are held again. */
    letThrough: () => {
      for (const go of held.splice(0)) go();
    },
  };
};

const idsIn = async (workspace: WorkspaceStore) => (await workspace.read.parties.list()).map(({ id }) => id);
const numbered = (count: number) =>
  Array.from({ length: count }, (_, at) => `p${String(at).padStart(3, '0')}`);

describe('durability', () => {
  test('is full unless somebody forgoes it: a write is acknowledged when the log is on disk', async () => {
    const disk = slowDisk();
    const { engine, workspace } = await open(temporaryFile(), { durability: 'full' });
    expect(engine.writer.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(engine.writer.pragma('synchronous', { simple: true })).toBeGreaterThanOrEqual(1);
    disk.hold();
    let isAcknowledged = false;
    const written = workspace
      .write((tx) => add(tx, 'p1'))
      .then(() => {
        isAcknowledged = true;
      });
    await vi.waitFor(() => expect(disk.waiting()).toBe(1));
    expect(await idsIn(workspace)).toEqual(['p1']);
    expect(isAcknowledged).toBe(false);
    disk.letThrough();
    await written;
  });

  test('writes that come while the disk is busy share its next turn, and none is acknowledged by an earlier one', async () => {
    const disk = slowDisk();
    const { workspace } = await open(temporaryFile(), { durability: 'full' });
    disk.hold();
    const acknowledged: string[] = [];
    const write = (id: string) => workspace.write((tx) => add(tx, id)).then(() => void acknowledged.push(id));
    const first = write('p1');
    await vi.waitFor(() => expect(disk.waiting()).toBe(1));
    const second = write('p2');
    await vi.waitFor(async () => expect(await idsIn(workspace)).toEqual(['p1', 'p2']));
    const third = write('p3');
    await vi.waitFor(async () => expect(await idsIn(workspace)).toEqual(['p1', 'p2', 'p3']));
    disk.letThrough();
    await first;
    expect(acknowledged).toEqual(['p1']);
    await vi.waitFor(() => expect(disk.waiting()).toBe(1));
    disk.letThrough();
    await Promise.all([second, third]);
    expect(disk.waiting()).toBe(0);
  });

  test('a disk that fails is never trusted again: whoever writes hears "try again", and nothing more is kept', async () => {
    const disk = slowDisk();
    const { store, workspace } = await open(temporaryFile(), { durability: 'full' });
    disk.fail();
    const unavailable = { code: 'unavailable', key: 'storeUnavailable' };
    await expect(workspace.write((tx) => add(tx, 'p1'))).rejects.toMatchObject(unavailable);
    disk.release();
    await expect(workspace.write((tx) => add(tx, 'p2'))).rejects.toMatchObject(unavailable);
    expect(await idsIn(workspace)).toEqual(['p1']);
    await store.close();
  });

  test('a close waits for the disk', async () => {
    const disk = slowDisk();
    const { path, store, workspace } = await open(temporaryFile(), { durability: 'full' });
    disk.hold();
    const written = workspace.write((tx) => add(tx, 'p1'));
    await vi.waitFor(() => expect(disk.waiting()).toBe(1));
    let isClosed = false;
    const closing = store.close().then(() => {
      isClosed = true;
    });
    await idsIn(workspace);
    expect(isClosed).toBe(false);
    disk.letThrough();
    await Promise.all([written, closing]);
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  test('two hundred writes at once take four commits, and one after another one each', async () => {
    const { path, workspace } = await open();
    const before = walCommits(path);
    await Promise.all(numbered(200).map((id) => workspace.write((tx) => add(tx, id))));
    expect(walCommits(path) - before).toBe(4);
    expect(await idsIn(workspace)).toEqual(numbered(200));
    for (const id of ['q1', 'q2', 'q3']) await workspace.write((tx) => add(tx, id));
    expect(walCommits(path) - before).toBe(7);
  });

  test('a write is readable by another process as soon as it is acknowledged', async () => {
    const { path, workspace } = await open();
    const other = new Database(path, { readonly: true });
    onTestFinished(() => void other.close());
    for (const id of numbered(5)) {
      await workspace.write((tx) => add(tx, id));
      expect(other.prepare('select count(*) from parties where id = ?').pluck().get(id)).toBe(1);
    }
  });
});

test('values are bound behind a sign, without which SQLite plans joins anew for each of them', async () => {
  const { engine } = await open();
  const { parties } = engine.schema;
  const query = engine.reading.db.select().from(parties).where(eq(parties.id, 'p1')).limit(1);
  expect((query as unknown as { toSQL(): { sql: string } }).toSQL().sql).toMatch(/= \+\? limit \+\?$/);
});

describe('what is read while others write', () => {
  test('is what was committed, also in the middle of a use case, and the use case sees its own', async () => {
    const { workspace } = await open();
    await workspace.write(async (tx) => {
      await add(tx, 'p1');
      expect(await workspace.read.parties.find('p1')).toBeUndefined();
      expect(await idsIn(workspace)).toEqual([]);
      expect(await tx.parties.find('p1')).toMatchObject({ id: 'p1' });
    });
    expect(await workspace.read.parties.find('p1')).toMatchObject({ id: 'p1' });
  });

  test('is of one moment within a turn of the event loop, and of the next moment in the next', async () => {
    const { path, workspace } = await open();
    const elsewhere = new Database(path);
    onTestFinished(() => void elsewhere.close());
    await workspace.write((tx) => add(tx, 'p1'));
    const before = await workspace.read.parties.find('p1');
    elsewhere.prepare("update parties set note = 'changed'").run();
    expect(await workspace.read.parties.find('p1')).toEqual(before);
    await wait(1);
    expect(await workspace.read.parties.find('p1')).toMatchObject({ note: 'changed' });
    await workspace.write((tx) => add(tx, 'p2'));
    expect(await workspace.read.parties.find('p2')).toBeDefined();
  });

  test('never shows one of two rows that are written together', async () => {
    const { workspace } = await open();
    const both = async (): Promise<boolean[]> => {
      const [a, b] = await Promise.all([workspace.read.parties.find('a'), workspace.read.parties.find('b')]);
      return [Boolean(a), Boolean(b)];
    };
    const seen: Promise<boolean[]>[] = [];
    const written = workspace.write(async (tx) => {
      await add(tx, 'a');
      seen.push(both());
      await add(tx, 'b');
      seen.push(both());
    });
    seen.push(both());
    await written;
    seen.push(both());
    expect(await Promise.all(seen)).toEqual([
      [false, false],
      [false, false],
      [false, false],
      [true, true],
    ]);
  });
});

describe('a use case that awaits something other than the store', () => {
  const leaving = async (away: () => Promise<unknown>) => {
    const { workspace } = await open();
    const startedAt = performance.now();
    let statementAfterwards: Promise<unknown> = Promise.resolve('never reached');
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const left = workspace.write(async (tx) => {
      await add(tx, 'left');
      await away();
      statementAfterwards = add(tx, 'late');
      statementAfterwards.catch(() => {});
      arrive();
    });
    const beside = workspace.write((tx) => add(tx, 'beside'));
    await expect(left).rejects.toMatchObject({ key: 'transactionLeftStore' });
    const caughtAfterMs = performance.now() - startedAt;
    await beside;
    return { workspace, caughtAfterMs, arrived, statementAfterwards: () => statementAfterwards };
  };

  test('is refused within milliseconds when it waits for a timer, and what it does later is refused, too', async () => {
    const { workspace, caughtAfterMs, arrived, statementAfterwards } = await leaving(() => wait(300));
    expect(caughtAfterMs).toBeLessThan(250);
    await arrived;
    await expect(statementAfterwards()).rejects.toThrow('over');
    expect(await idsIn(workspace)).toEqual(['beside']);
  });

  test('is refused when it fetches', async () => {
    const server = createServer((_request, response) => response.end('ok')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const address = server.address();
    if (!address || typeof address === 'string') throw new Error('the server has no port');
    const { workspace, arrived, statementAfterwards } = await leaving(async () =>
      (await fetch(`http://127.0.0.1:${address.port}/`)).text(),
    );
    await arrived;
    await expect(statementAfterwards()).rejects.toThrow('over');
    expect(await idsIn(workspace)).toEqual(['beside']);
  });

  test('is refused when it never ends, and nothing waits behind it', async () => {
    const { workspace } = await leaving(() => new Promise(() => {}));
    await workspace.write((tx) => add(tx, 'next'));
    expect(await idsIn(workspace)).toEqual(['beside', 'next']);
  });

  test('is refused when it waits for another write, also through a promise made outside', async () => {
    const { store, workspace } = await open();
    const other = store.inWorkspace('T1');
    await expect(workspace.write(() => other.write((tx) => add(tx, 'inner')))).rejects.toMatchObject({
      key: 'transactionLeftStore',
    });
    const queued = other.write((tx) => add(tx, 'queued'));
    await expect(workspace.write(() => queued)).rejects.toMatchObject({ key: 'transactionLeftStore' });
    await queued;
    expect(await idsIn(workspace)).toEqual(['queued']);
  });
});

describe('a full disk', () => {
  const full = async () => {
    const opened = await open();
    const { engine, workspace } = opened;
    await workspace.write((tx) => add(tx, 'before'));
    const pages = Number(engine.writer.pragma('page_count', { simple: true }));
    engine.writer.pragma(`max_page_count = ${pages + 2}`);
    return { ...opened, makeRoom: () => engine.writer.pragma('max_page_count = 1000000') };
  };
  const large = 'x'.repeat(50_000);

  test('says "try again" to whoever writes, keeps reading, and writes again when there is room', async () => {
    const { workspace, engine, makeRoom } = await full();
    const attempt = workspace.write((tx) => add(tx, 'too large', large));
    await expect(attempt).rejects.toMatchObject({ code: 'unavailable', key: 'storeUnavailable' });
    expect(await idsIn(workspace)).toEqual(['before']);
    makeRoom();
    await workspace.write((tx) => add(tx, 'large', large));
    expect(await idsIn(workspace)).toEqual(['before', 'large']);
    expect(engine.writer.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  test('tells each of many that write at once truly whether it was kept', async () => {
    const { workspace, engine, makeRoom } = await full();
    const ids = numbered(40);
    const outcomes = await Promise.allSettled(
      ids.map((id, at) => workspace.write((tx) => add(tx, id, at % 3 ? 'small' : large))),
    );
    const kept = ids.filter((_, at) => outcomes[at]?.status === 'fulfilled');
    expect(kept.length).toBeLessThan(ids.length);
    expect(await idsIn(workspace)).toEqual(['before', ...kept]);
    makeRoom();
    await workspace.write((tx) => add(tx, 'z after'));
    expect(await idsIn(workspace)).toEqual(['before', ...kept, 'z after']);
    expect(engine.writer.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  test('that another process fills by holding the lock too long says the same', async () => {
    const { path, workspace } = await open();
    const other = new Database(path);
    onTestFinished(() => void other.close());
    other.exec('begin immediate');
    await expect(workspace.write((tx) => add(tx, 'p1'))).rejects.toMatchObject({ key: 'storeUnavailable' });
    other.exec('rollback');
    await workspace.write((tx) => add(tx, 'p2'));
    expect(await idsIn(workspace)).toEqual(['p2']);
  });
});

describe('closing and opening', () => {
  test('a close waits for what was asked before, and keeps it', async () => {
    const { path, store, workspace } = await open();
    const writes = numbered(150).map((id) => workspace.write((tx) => add(tx, id)));
    await store.close();
    await Promise.all(writes);
    const again = await open(path);
    expect(await idsIn(again.workspace)).toEqual(numbered(150));
  });

  test('whoever writes after the close hears "try again" at once', async () => {
    const { store, workspace } = await open();
    await store.close();
    await expect(workspace.write((tx) => add(tx, 'p1'))).rejects.toThrow();
  });

  test('a closed file stands alone: no log beside it that a copy would miss', async () => {
    const { path, store, workspace } = await open();
    await workspace.write((tx) => add(tx, 'p1'));
    await store.close();
    expect(existsSync(`${path}-wal`)).toBe(false);
    const copy = `${path}.copy`;
    copyFileSync(path, copy);
    expect(await idsIn((await open(copy)).workspace)).toEqual(['p1']);
  });

  test('a second process opens the file while the first one has it open', async () => {
    const first = await open();
    const startedAt = performance.now();
    const second = await open(first.path);
    expect(performance.now() - startedAt).toBeLessThan(1000);
    await Promise.all([
      first.workspace.write((tx) => add(tx, 'a')),
      second.workspace.write((tx) => add(tx, 'b')),
    ]);
    expect(await idsIn(first.workspace)).toEqual(['a', 'b']);
  });

  test('a folder that does not exist is made; a path that is a folder is refused', async () => {
    const path = join(dirname(temporaryFile()), 'made', 'prm.sqlite');
    const { store } = await open(path);
    expect(await store.listWorkspaceIds()).toEqual(['T1']);
    await expect(sqliteEngine({ path: dirname(path) })).rejects.toThrow();
  });
});
