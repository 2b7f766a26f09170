import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'prm-killed-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'prm.sqlite');
const acknowledged: string[] = [];

test.each([
  ['a', 1],
  ['b', 80],
  ['c', 333],
  ['d', 200],
  ['e', 3000],
  ['f', 1700],
])(
  'a process killed while it writes (%s) has lost nothing that it acknowledged',
  async (prefix, acknowledgements) => {
    const child = spawn(
      process.execPath,
      ['--import', './src/fastResolve.ts', 'test/store/writerProcess.ts', path, prefix],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const exited = once(child, 'exit');
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk;
      if (printed.split('\n').length > acknowledgements) child.kill('SIGKILL');
    });
    const [code, signal] = await exited;
    expect({ code, signal }).toEqual({ code: null, signal: 'SIGKILL' });
    if (!child.stdout.readableEnded) await once(child.stdout, 'end');
    // The last line may have been cut off with the process.
    const ids = printed.split('\n').slice(0, -1);
    expect(ids.length).toBeGreaterThanOrEqual(acknowledgements);
    acknowledged.push(...ids);

    const file = new Database(path);
    const kept = new Set(file.prepare('select id from parties').pluck().all());
    const whole = new Set(file.prepare('select id from contacts').pluck().all());
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    expect([...kept].filter((id) => !whole.has(id))).toEqual([]);
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok');
    file.close();
  },
);
