import { once } from 'node:events';
import { createConnection, createServer, type Socket } from 'node:net';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pgEngine } from '../../src/store/engines/pg.ts';
import type { PostgresOptions } from '../../src/store/engines/postgres.ts';
import type { Store } from '../../src/store/store.ts';
import { storeOver } from '../../src/store/storeOver.ts';
import { createDatabase } from '../contract/engines.ts';
import { day, sampleRows } from '../contract/records.ts';

const serverUrl = process.env.PRM_TEST_POSTGRES_URL;
const settings = {
  id: 'T1',
  name: 'Northwind',
  zone: 'UTC',
  language: 'en',
  defaultRole: 'rep',
  botUserId: null,
  createdAt: day(1),
  reviewedOn: null,
} as const;
const [party] = sampleRows('ours').parties;
const [post] = sampleRows('ours').outbox;
if (!party || !post) throw new Error('the sample rows of a table are missing');

describe.skipIf(!serverUrl)('on a PostgreSQL server', () => {
  let database: Awaited<ReturnType<typeof createDatabase>>;
  const opened: Store[] = [];
  const open = async (options?: PostgresOptions, url = database.url): Promise<Store> => {
    const store = storeOver(await pgEngine(url, options));
    opened.push(store);
    return store;
  };
  const onServer = async (statement: string, values: unknown[] = []) => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    return client.query(statement, values).finally(() => client.end());
  };
  const cutOffEverybody = () =>
    onServer(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );

  beforeAll(async () => {
    database = await createDatabase(serverUrl ?? '');
  });
  afterAll(async () => {
    await Promise.all(opened.map((store) => store.close()));
    await database?.drop();
  });

  test('four replicas that start at once migrate it once', async () => {
    const stores = await Promise.all([open(), open(), open(), open()]);
    await Promise.all(stores.map((store) => store.addWorkspace(settings)));
    expect(await stores[0]?.listWorkspaceIds()).toEqual(['T1']);
    const applied = await onServer('select count(*)::int as count from drizzle.__drizzle_migrations');
    expect(applied.rows).toEqual([{ count: 1 }]);
  });

  test('two replicas that race for forty deliveries each get some, and none twice', async () => {
    const [one, other] = await Promise.all([open(), open()]);
    await one.addWorkspace(settings);
    const targets = Array.from({ length: 40 }, (_, at) => `C${at}`);
    await one.inWorkspace('T1').write(async (tx) => {
      for (const target of targets)
        await tx.outbox.enqueue({ ...post, id: target, deliveryKey: target, target });
    });
    const claimAll = (store: Store) =>
      Promise.all(
        targets.map((target) =>
          store.inWorkspace('T1').write((tx) => tx.outbox.claim(target, day(50), day(51))),
        ),
      );
    const claims = await Promise.all([claimAll(one), claimAll(other)]);
    const winners = targets.map((_, at) => claims.filter((claimed) => claimed[at] !== undefined).length);
    expect(winners).toEqual(targets.map(() => 1));
  });

  test('two replicas that change one record fifty times lose no change', async () => {
    const [one, other] = await Promise.all([open(), open()]);
    await one.addWorkspace(settings);
    await one.inWorkspace('T1').write((tx) => tx.parties.insert({ ...party, id: 'raced', version: 1 }));
    await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        (at % 2 ? one : other).inWorkspace('T1').write(async (tx) => {
          const found = await tx.parties.find('raced');
          await tx.parties.change('raced', found?.version ?? 0, { note: `${at}` });
        }),
      ),
    );
    expect(await one.inWorkspace('T1').read.parties.find('raced')).toMatchObject({ version: 51 });
  });

  test('a server that restarts ends no process: what runs says "try again", and then it works again', async () => {
    const store = await open();
    await store.addWorkspace(settings);
    const workspace = store.inWorkspace('T1');
    await Promise.all(Array.from({ length: 10 }, () => workspace.read.parties.list()));
    const attempt = workspace.write(async (tx) => {
      await tx.parties.insert({ ...party, id: 'lost', externalId: null });
      await cutOffEverybody();
      await tx.parties.find('lost');
    });
    await expect(attempt).rejects.toMatchObject({ key: 'storeUnavailable' });
    // The rest of the pool is dead, too, and it may not have heard of it yet.
    expect(await workspace.read.parties.find('lost')).toBeUndefined();
    await workspace.write((tx) => tx.parties.insert({ ...party, id: 'kept', externalId: null }));
    expect(await workspace.read.parties.find('kept')).toBeDefined();
  });

  test('a use case that waits for something else is cut off, and whoever comes next gets the lock', async () => {
    const store = await open({ longestIdleMs: 200 });
    await store.addWorkspace(settings);
    const workspace = store.inWorkspace('T1');
    const forever = workspace.write(async (tx) => {
      await tx.parties.insert({ ...party, id: 'idle', externalId: null });
      await new Promise(() => {});
    });
    await expect(forever).rejects.toMatchObject({ key: 'storeUnavailable' });
    await workspace.write((tx) => tx.parties.insert({ ...party, id: 'next', externalId: null }));
    expect(await workspace.read.parties.find('idle')).toBeUndefined();
  });

  test('a server that cannot be reached says "try again", and serves again when it can', async () => {
    const direct = new URL(database.url);
    const sockets = new Set<Socket>();
    const relay = createServer((socket) => {
      const upstream = createConnection(Number(direct.port), direct.hostname);
      for (const end of [socket, upstream]) {
        sockets.add(end);
        end.on('error', () => {});
        end.on('close', () => sockets.delete(end));
      }
      socket.pipe(upstream).pipe(socket);
    });
    relay.listen(0, '127.0.0.1');
    await once(relay, 'listening');
    const address = relay.address();
    if (!address || typeof address === 'string') throw new Error('the relay has no port');
    const url = new URL(database.url);
    url.port = `${address.port}`;
    const store = await open({}, url.href);
    await store.addWorkspace(settings);
    const workspace = store.inWorkspace('T1');

    relay.close();
    for (const socket of sockets) socket.destroy();
    const attempt = workspace.write((tx) => tx.parties.insert({ ...party, id: 'cut', externalId: null }));
    await expect(attempt).rejects.toMatchObject({ key: 'storeUnavailable' });

    relay.listen(address.port, '127.0.0.1');
    await once(relay, 'listening');
    await workspace.write((tx) => tx.parties.insert({ ...party, id: 'back', externalId: null }));
    expect(await workspace.read.parties.find('back')).toBeDefined();
    await store.close();
    opened.splice(opened.indexOf(store), 1);
    relay.close();
  });

  test('a database that a newer version made is refused', async () => {
    const newer = await createDatabase(serverUrl ?? '');
    await (await pgEngine(newer.url)).close();
    const client = new Client({ connectionString: newer.url });
    await client.connect();
    await client.query(
      "insert into drizzle.__drizzle_migrations (hash, created_at) values ('unknown', 9999999999999)",
    );
    await client.end();
    await expect(pgEngine(newer.url)).rejects.toThrow('newer or changed version');
    await newer.drop();
  });
});
