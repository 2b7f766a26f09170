import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type InputOptions, rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import bundling from '../rolldown.config.ts';
import { startPlayground } from '../src/playground/startPlayground.ts';
import { startProcess } from './startedProcess.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Where no .env is found. */
const folder = mkdtempSync(join(tmpdir(), 'prm-bundle-'));
const bundle = join(root, 'dist/main.js');
const path = process.env.PATH ?? '';

beforeAll(() => {
  const build = spawnSync(
    process.execPath,
    ['node_modules/rolldown/bin/cli.mjs', '-c', 'rolldown.config.ts'],
    {
      cwd: root,
      encoding: 'utf8',
      timeout: 60_000,
    },
  );
  expect(build.stderr).toBe('');
  expect(build.stdout).not.toMatch(/warn/i);
  expect(build.status).toBe(0);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('a start loads neither what Bolt brings for others, nor the socket client, nor an engine', async () => {
  const build = await rolldown(bundling as InputOptions);
  const { output } = await build.generate();
  await build.close();
  const loaded = new Set(['main.js']);
  for (const name of loaded) {
    const file = output.find(({ fileName }) => fileName === name);
    if (file?.type === 'chunk') for (const imported of file.imports) loaded.add(imported);
  }
  const packages = new Set(
    output.flatMap((file) =>
      file.type === 'chunk' && loaded.has(file.fileName)
        ? file.moduleIds.flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? [])
        : [],
    ),
  );
  expect([...packages]).toEqual(expect.arrayContaining(['@slack/bolt', 'luxon', 'zod']));
  const forOthers = ['express', '@slack/oauth', '@slack/socket-mode', 'undici', 'pg', 'better-sqlite3'];
  expect(forOthers.filter((name) => packages.has(name))).toEqual([]);
});

test('the bundle without tokens says what is missing and how to try it without, and fails', () => {
  const run = spawnSync(process.execPath, [bundle], {
    cwd: folder,
    env: { PATH: path },
    encoding: 'utf8',
    timeout: 15_000,
  });
  expect(run.status).toBe(1);
  expect(run.stderr).toContain('SLACK_BOT_TOKEN');
  expect(run.stderr).toContain('npm run demo');
  expect(run.stdout).toBe('');
});

test('`npm start` runs the bundle, which answers from a database that it made itself, and ends when asked to', async () => {
  const manifest = parse(readFileSync(join(root, 'manifest.yml'), 'utf8'));
  const playground = await startPlayground({
    workspace: {
      team: { name: 'Northwind', domain: 'northwind' },
      users: [{ name: 'ada', realName: 'Ada Byron', tz: 'Europe/London', isAdmin: true, isOwner: true }],
      channels: [{ name: 'sales', hasApp: true, members: ['ada'] }],
    },
    manifest,
  });
  const startedAt = performance.now();
  const service = startProcess([process.execPath, join(root, 'src/start.js'), 'main'], {
    cwd: folder,
    env: {
      PATH: path,
      SLACK_BOT_TOKEN: playground.botToken,
      SLACK_APP_TOKEN: playground.appToken,
      SLACK_API_URL: playground.apiUrl,
      DATABASE_URL: join(folder, 'prm.sqlite'),
    },
  });
  try {
    await service.says(/"ready"/);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(service.output()).not.toContain('older than src/');
    const ada = playground.control.as('ada');
    await ada.type('#sales', '/prm add customer Acme');
    await ada.message('#sales', (message) => message.text.includes('Acme'));
    const memory = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${service.pid}/status`, 'utf8'))?.[1];
    expect(Number(memory) / 1024).toBeLessThan(250);
    expect(await service.stop()).toBe(0);
  } finally {
    await service.stop();
    await playground.stop();
  }
});

test('the command line works from its bundle, on a database that `npm start` made', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'src/start.js'), 'prm', ...args], {
      cwd: folder,
      env: { PATH: path, DATABASE_URL: join(folder, 'prm.sqlite') },
      encoding: 'utf8',
      timeout: 15_000,
    });
  writeFileSync(join(folder, 'accounts.csv'), 'name\nAcme\nGlobex\n');
  const imported = run('import', 'accounts.csv', '--kind', 'customer', '--dry-run');
  expect(imported.stderr).toBe('');
  expect(imported.stdout).toContain('Globex');
  expect(imported.status).toBe(0);
});
