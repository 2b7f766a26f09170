import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { runCli } from '../../src/cli/runCli.ts';
import { openSqlite } from '../../src/store/engines/sqlite.ts';
import type { Store } from '../../src/store/store.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prm-cli-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = () => openSqlite({ path: join(folder, 'prm.sqlite'), durability: 'off' });
const withStore = async <T>(use: (store: Store) => Promise<T>): Promise<T> => {
  const store = await open();
  try {
    return await use(store);
  } finally {
    await store.close();
  }
};
const addWorkspaces = (...ids: string[]) =>
  withStore(async (store) => {
    for (const id of ids)
      await store.addWorkspace({
        ...{ id, name: id, zone: 'UTC', language: 'en', defaultRole: 'rep' },
        ...{ botUserId: 'UBOT', createdAt: new Date('2026-11-23T12:00:00Z'), reviewedOn: null },
      });
  });
const file = async (content: string | Uint8Array, name = 'parties.csv') => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};
const partiesOf = (id = 'T1') => withStore((store) => store.inWorkspace(id).read.parties.list());

let ids = 0;
const prm = async (args: string[], env: Record<string, string> = {}) => {
  const out: string[] = [];
  const err: string[] = [];
  const exitCode = await runCli(args, {
    env,
    openStore: open,
    now: () => new Date('2026-11-23T12:00:00Z'),
    newId: () => `id-${ids++}`,
    say: (line) => void out.push(line),
    complain: (line) => void err.push(line),
    progress: () => {},
  });
  return { exitCode, out: out.join('\n'), err: err.join('\n') };
};

describe('importing', () => {
  it('says what was created, updated and refused, by line and reason', async () => {
    await addWorkspaces('T1');
    const path = await file('name,sector,Umsatz\nAcme,retail,7\nacme,medical,8\n,x,9\n');
    const { exitCode, out, err } = await prm(['import', path, '--kind', 'customer']);
    expect(err).toBe('');
    expect(out.split('\n')).toEqual([
      'Refused (2 rows):',
      '  line 3, acme: the same one as in line 2',
      '  line 4: the name is missing',
      '',
      'Columns not read: Umsatz.',
      '1 created, 0 updated, 0 unchanged, 2 refused.',
    ]);
    expect(exitCode).toBe(2);
    expect(await partiesOf()).toMatchObject([{ name: 'Acme', kind: 'customer', createdBy: 'UBOT' }]);
  });

  it('a dry run says what would be, and writes nothing', async () => {
    await addWorkspaces('T1');
    const path = await file('name\nAcme\nBeta\n');
    const { exitCode, out } = await prm(['import', path, '--kind', 'partner', '--dry-run']);
    expect(out).toContain('  Acme\n  Beta');
    expect(out).toContain('nothing was written. It would be: 2 created');
    expect(exitCode).toBe(0);
    expect(await partiesOf()).toEqual([]);
  });

  it('in a Chinese terminal speaks Chinese', async () => {
    await addWorkspaces('T1');
    const path = await file('客户名称\n华为\n华为\n');
    const { out } = await prm(['import', path, '--kind', 'customer'], { LANG: 'zh_CN.UTF-8' });
    expect(out).toContain('第 3 行，华为：与第 2 行重复');
    expect(out).toContain('新建 1，更新 0，未变 0，拒绝 1。');
  });
});

describe('which workspace', () => {
  it('none yet: how to get one', async () => {
    const path = await file('name\nAcme\n');
    const { exitCode, err } = await prm(['import', path, '--kind', 'customer']);
    expect(err).toContain('npm start');
    expect(exitCode).toBe(1);
  });

  it('several: it must be said', async () => {
    await addWorkspaces('T1', 'T2');
    const path = await file('name\nAcme\n');
    expect((await prm(['import', path, '--kind', 'customer'])).err).toContain('T1, T2');
    expect((await prm(['import', path, '--kind', 'customer', '--workspace', 'T9'])).err).toContain('T9');
    expect((await prm(['import', path, '--kind', 'customer', '--workspace', 'T2'])).exitCode).toBe(0);
    expect(await partiesOf('T1')).toEqual([]);
    expect(await partiesOf('T2')).toMatchObject([{ name: 'Acme' }]);
  });
});

describe('a line that cannot be carried out says how it should be', () => {
  test.each([
    [['import'], 'Which file?'],
    [['import', 'x.csv'], '--kind customer'],
    [['import', 'x.csv', '--kind', 'custmer'], '--kind custmer'],
    [['import', 'x.csv', 'y.csv', '--kind', 'both'], 'one file'],
    [['import', 'x.csv', '--kind', 'both', '--dryrun'], '--dryrun'],
    [['import', '/no/such/file.csv', '--kind', 'both'], 'There is no file /no/such/file.csv.'],
    [['imprt'], 'There is no "imprt"'],
  ])('%j', async (args, problem) => {
    const { exitCode, err, out } = await prm(args);
    expect(err).toContain(problem);
    expect(out).toBe('');
    expect(exitCode).toBe(1);
  });

  it('a database that cannot be one', async () => {
    const path = await file('name\nAcme\n');
    const { err, exitCode } = await prm(['import', path, '--kind', 'both'], { DATABASE_URL: 'mysql://x' });
    expect(err).toContain('DATABASE_URL');
    expect(exitCode).toBe(1);
  });

  it('a file in another encoding, without a name column, with an open quotation mark', async () => {
    await addWorkspaces('T1');
    const errorOf = async (content: string | Uint8Array) =>
      (await prm(['import', await file(content), '--kind', 'customer'])).err;
    expect(await errorOf(Buffer.from('name\nSociété\n', 'latin1'))).toMatch(/Line 2 is not UTF-8.*CSV UTF-8/);
    expect(await errorOf('Firma,Ort\nAcme,Berlin\n')).toMatch(/found are Firma, Ort;.*Account Name/);
    expect(await errorOf('name\n"Acme\nBeta\n')).toContain('line 2');
    expect(await errorOf('')).toContain('empty');
    expect(await partiesOf()).toEqual([]);
  });
});

test.each([[['help']], [['--help']]])('%j lists what there is', async (args) => {
  const { exitCode, out } = await prm(args);
  expect(out).toContain('import FILE.csv');
  expect(exitCode).toBe(0);
});

test('help on one of them explains it, without a database', async () => {
  const { out } = await prm(['help', 'import'], { DATABASE_URL: 'mysql://x' });
  expect(out).toContain('Account Name');
});
