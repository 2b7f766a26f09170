import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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
const prm = async (
  args: string[],
  env: Record<string, string> = {},
  more: { signal?: AbortSignal; progress?: () => void } = {},
) => {
  let clock = Date.parse('2026-11-23T12:00:00Z');
  const out: string[] = [];
  const err: string[] = [];
  const exitCode = await runCli(args, {
    env,
    openStore: open,
    now: () => {
      clock += more.signal ? 200 : 0;
      return new Date(clock);
    },
    newId: () => `id-${String(ids++).padStart(6, '0')}`,
    say: (line) => void out.push(line),
    complain: (line) => void err.push(line),
    write: async (text) => void out.push(text),
    progress: () => {},
    ...more,
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
      `The 2 refused rows are in ${join(folder, 'parties.refused.csv')}, with the reason: repair them there and import that file.`,
      expect.stringContaining('npm run prm -- undo-import id-'),
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

describe('what was refused comes back as a file', () => {
  it('with line and reason, and is imported once it is repaired', async () => {
    await addWorkspaces('T1');
    const path = await file('name;segment\nAcme;x\n;=1+1\nBeta;y;z\nacme;q\n');
    const { out, exitCode } = await prm(['import', path, '--kind', 'customer']);
    expect(exitCode).toBe(2);
    const refused = join(folder, 'parties.refused.csv');
    expect(out).toContain(refused);
    const text = await readFile(refused, 'utf8');
    expect(text).toBe(
      '\ufeffname;segment;;line;reason\r\n' +
        ";'=1+1;;3;the name is missing\r\n" +
        'Beta;y;z;4;"it has 3 cells, but there are 2 headers: put ""…"" around a text with the separator in it"\r\n' +
        'acme;q;;5;the same one as in line 2\r\n',
    );
    await writeFile(refused, text.replace(";'=1+1;", "Gamma;'=1+1;").replace('acme;q', 'Delta;q'));
    const again = await prm(['import', refused, '--kind', 'customer']);
    expect(again.out).toContain('2 created, 0 updated, 0 unchanged, 1 refused.');
    expect(again.out).toContain(join(folder, 'parties.refused-2.csv'));
    const found = await partiesOf();
    expect(found.map(({ name, segment }) => [name, segment])).toEqual([
      ['Acme', 'x'],
      ['Delta', 'q'],
      ['Gamma', '=1+1'],
    ]);
    const last = await readFile(join(folder, 'parties.refused-2.csv'), 'utf8');
    expect(last.split('\r\n')[0]).toBe('\ufeffname;segment;;line;reason');
  });

  it('a dry run leaves a file only where it is told to, and a Chinese terminal has Chinese headers', async () => {
    await addWorkspaces('T1');
    const path = await file('名称\n华为\n华为\n');
    const args = ['import', path, '--kind', 'customer', '--dry-run'];
    expect((await prm(args)).out).not.toContain('refused.csv');
    const told = join(folder, 'out.csv');
    await prm([...args, '--refused', told], { LANG: 'zh_CN.UTF-8' });
    expect(await readFile(told, 'utf8')).toBe('\ufeff名称,行号,原因\r\n华为,3,与第 2 行重复\r\n');
    expect(await partiesOf()).toEqual([]);
  });
});

describe('all there is goes out, and an import is taken back', () => {
  it('exported and imported again nothing changes; the import is listed and undone', async () => {
    await addWorkspaces('T1');
    const parties = await file(
      'name,kind,other names\nAcme,customer,"""A, Inc."";@cme"\nGlobex,both,\n',
      'p.csv',
    );
    const ratings = await file(
      'party,score,date,rater\nAcme,4/5,2026-10-01,Jane\nGlobex,50,2026-10-02,\n',
      'r.csv',
    );
    expect((await prm(['import', parties])).exitCode).toBe(0);
    expect((await prm(['import', 'ratings', ratings])).exitCode).toBe(0);
    for (const thing of ['parties', 'contacts', 'ratings', 'requirements']) {
      const path = join(folder, `${thing}.out.csv`);
      expect((await prm(['export', thing, path])).exitCode).toBe(0);
      expect((await prm(['export', thing, path])).err).toContain('is there already');
      const { out } = await prm(['import', thing, path]);
      expect(out).toContain('0 created, 0 updated');
      expect(out).toContain('0 refused');
    }
    expect((await prm(['export', 'contacts'])).out).toContain('Acme,,Jane,');
    const { out: list } = await prm(['imports']);
    const [id = ''] = /^\S+(?=.*r\.csv \(ratings\))/m.exec(list) ?? [];
    expect(list).toContain('2 created, 0 updated, 0 unchanged, 0 refused.');
    expect((await prm(['undo-import', id])).out).toContain('3 changes taken back.');
    expect((await prm(['imports'])).out).toContain('Undone 2026-11-23 12:00.');
    expect((await prm(['undo-import', id])).err).toContain('was undone already');
    expect((await prm(['undo-import', 'nothing'])).err).toContain('no import nothing');
    expect((await prm(['export', 'ratings'])).out.trim().split('\n')).toHaveLength(1);
  });

  it('what was changed since stays, and is named by its line', async () => {
    await addWorkspaces('T1');
    await prm(['import', await file('name,segment\nAcme,a\nBeta,b\n'), '--kind', 'customer']);
    await prm(['import', await file('name,segment\nBeta,c\n', 'later.csv'), '--kind', 'customer']);
    const { out } = await prm(['imports']);
    const [id = ''] = /^\S+(?=.*parties\.csv)/m.exec(out) ?? [];
    const kept = join(folder, 'kept.csv');
    const undone = await prm(['undo-import', id, '--kept', kept]);
    expect(undone.exitCode).toBe(2);
    expect(undone.out).toContain('  line 3, Beta: ');
    expect(undone.out).toContain('1 change taken back; 1 change left');
    expect(await readFile(kept, 'utf8')).toMatch(/^\ufeffline,name,reason\r\n3,Beta,/);
    expect(await partiesOf()).toMatchObject([{ name: 'Beta', segment: 'c' }]);
  });

  it('nothing to undo yet, and no import yet', async () => {
    await addWorkspaces('T1');
    expect((await prm(['imports'])).out).toBe('There was no import yet.');
    expect((await prm(['undo-import'])).err).toContain('no import to undo');
  });
});

it('a kind that neither the line nor the file says is asked for', async () => {
  await addWorkspaces('T1');
  const { err } = await prm(['import', await file('name\nAcme\n')]);
  expect(err).toContain('--kind customer');
});

it('stopped between two chunks, every row is whole and the same command goes on', async () => {
  await addWorkspaces('T1');
  const path = await file(`name\n${Array.from({ length: 90 }, (_, n) => `Party ${n * 7919}`).join('\n')}\n`);
  const args = ['import', path, '--kind', 'partner'];
  const stopping = new AbortController();
  const { out, exitCode } = await prm(
    args,
    {},
    { signal: stopping.signal, progress: () => stopping.abort() },
  );
  expect(exitCode).toBe(130);
  expect(out).toMatch(/Stopped after \d+ rows, each of them whole; \d+ rows not looked at/);
  const some = (await partiesOf()).length;
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(90);
  expect((await prm(['imports'])).out).toContain(`Stopped; ${90 - some} rows not looked at.`);
  expect((await prm(args)).out).toContain(`${90 - some} created, 0 updated, ${some} unchanged`);
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
    [['import', 'x.csv'], 'There is no file x.csv'],
    [['import', 'ratings'], 'Which file?'],
    [['import', 'ratngs', 'x.csv'], 'There is no "ratngs" to import or export: parties, contacts'],
    [['import', 'contacts', 'x.csv', '--kind', 'customer'], '--kind belongs to parties'],
    [['import', 'x.csv', '--kind', 'both', '--encoding', 'klingon'], 'There is no encoding klingon'],
    [['import', 'x.csv', '--kind', 'both', '--dates', 'ymd'], '--dates ymd'],
    [['import', 'x.csv', '--kind', 'both', '--refused', './x.csv'], 'give another name'],
    [['import', '/tmp', '--kind', 'both'], '/tmp is a folder'],
    [['export'], 'Export what?'],
    [['undo-import', 'a', 'b'], 'There is no option b'],
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
    expect(await errorOf(Buffer.from('name\nSociété\n', 'latin1'))).toMatch(
      /Line 2 is not UTF-8.*--encoding windows-1252 +Société.*CSV UTF-8/s,
    );
    expect(await errorOf('Firma,Ort\nAcme,Berlin\n')).toMatch(/found are Firma, Ort;.*Account Name/);
    expect(await errorOf('name\n"Acme\nBeta\n')).toContain('line 2');
    expect(await errorOf('')).toContain('empty');
    expect(await partiesOf()).toEqual([]);
  });
});

test.each([[['help']], [['--help']]])('%j lists what there is', async (args) => {
  const { exitCode, out } = await prm(args);
  expect(out).toMatch(/import \[parties.*\] FILE\.csv/);
  expect(out).toContain('undo-import [ID]');
  expect(exitCode).toBe(0);
});

test('help on one of them explains it, without a database', async () => {
  const { out } = await prm(['help', 'import'], { DATABASE_URL: 'mysql://x' });
  expect(out).toContain('Account Name');
});
