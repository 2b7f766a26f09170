import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const script = `
const [core, sqlite, postgres] = await Promise.all(
  ['drizzle-orm', 'drizzle-orm/better-sqlite3', 'drizzle-orm/pg-core'].map((name) => import(name)),
);
const { eq } = await import('drizzle-orm/sql/expressions/conditions');
console.log([core.eq === eq, typeof sqlite.drizzle, typeof postgres.pgTable].join(' '));`;

describe('starting with fastResolve', () => {
  it('loads the same modules as without it, and warns of nothing', () => {
    const run = spawnSync(
      process.execPath,
      ['--import', './src/fastResolve.ts', '--input-type=module', '-e', script],
      {
        cwd: new URL('..', import.meta.url),
        encoding: 'utf8',
        timeout: 15_000,
      },
    );
    expect(run.stderr).toBe('');
    expect(run.stdout.trim()).toBe('true function function');
  });
});
