import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSqlite } from '../../../src/store/engines/sqlite.ts';
import { migrateSqlite } from '../../../src/store/migrate.ts';
import { migrationsFolder, pendingMigrations } from '../../../src/store/migrationJournal.ts';
import { temporaryFile } from '../temporaryFile.ts';

interface Step {
  tag: string;
  when: number;
  sql: string;
}

const start: Step = {
  tag: '0000_start',
  when: 1000,
  sql: `create table parties (id text primary key not null);
--> statement-breakpoint
create table ratings (id text primary key not null, party_id text not null references parties (id) on delete cascade);`,
};
const later: Step = { tag: '0001_later', when: 2000, sql: 'alter table parties add note text;' };
/** As drizzle-kit writes a rebuild: with foreign keys on, dropping the old table deletes its children. */
const rebuild: Step = {
  tag: '0002_rebuild',
  when: 3000,
  sql: `PRAGMA foreign_keys=OFF;
--> statement-breakpoint
create table __new_parties (id text primary key not null, note text default 'none');
--> statement-breakpoint
insert into __new_parties (id, note) select id, note from parties;
--> statement-breakpoint
drop table parties;
--> statement-breakpoint
alter table __new_parties rename to parties;
--> statement-breakpoint
PRAGMA foreign_keys=ON;`,
};

/** A folder of migrations as drizzle-kit leaves it. */
const folderOf = (...steps: Step[]): string => {
  const folder = join(dirname(temporaryFile()), 'drizzle');
  mkdirSync(join(folder, 'meta'), { recursive: true });
  for (const { tag, sql } of steps) writeFileSync(join(folder, `${tag}.sql`), sql);
  const entries = steps.map(({ tag, when }, idx) => ({ idx, version: '6', when, tag, breakpoints: true }));
  writeFileSync(join(folder, 'meta', '_journal.json'), JSON.stringify({ version: '7', entries }));
  return folder;
};

const inFile = <T>(path: string, use: (file: Database.Database) => T): T => {
  const file = new Database(path);
  file.pragma('foreign_keys = ON');
  try {
    return use(file);
  } finally {
    file.close();
  }
};
const appliedIn = (path: string): unknown[] =>
  inFile(path, (file) =>
    file.prepare('select created_at from __drizzle_migrations order by created_at').pluck().all(),
  );

describe('a SQLite file', () => {
  test('is brought up to date step by step, and once', async () => {
    const path = temporaryFile();
    await migrateSqlite(path, { folder: folderOf(start) });
    await migrateSqlite(path, { folder: folderOf(start, later) });
    await migrateSqlite(path, { folder: folderOf(start, later) });
    expect(appliedIn(path)).toEqual([1000, 2000]);
  });

  test('keeps the rows of other tables when a table they point at is rebuilt', async () => {
    const path = temporaryFile();
    await migrateSqlite(path, { folder: folderOf(start, later) });
    inFile(path, (file) =>
      file.exec("insert into parties values ('p1', 'n'); insert into ratings values ('r1', 'p1')"),
    );
    await migrateSqlite(path, { folder: folderOf(start, later, rebuild) });
    inFile(path, (file) => {
      expect(file.prepare('select * from ratings').all()).toEqual([{ id: 'r1', party_id: 'p1' }]);
      expect(file.prepare('select * from parties').all()).toEqual([{ id: 'p1', note: 'n' }]);
      expect(() => file.exec("insert into ratings values ('r2', 'nobody')")).toThrow('FOREIGN KEY');
    });
  });

  test('stays as it was when a migration would leave rows that point at nothing', async () => {
    const path = temporaryFile();
    await migrateSqlite(path, { folder: folderOf(start) });
    inFile(path, (file) =>
      file.exec("insert into parties values ('p1'); insert into ratings values ('r1', 'p1')"),
    );
    const careless = { tag: '0001_careless', when: 2000, sql: 'delete from parties;' };
    await expect(migrateSqlite(path, { folder: folderOf(start, careless) })).rejects.toThrow('ratings');
    expect(inFile(path, (file) => file.prepare('select id from parties').pluck().all())).toEqual(['p1']);
    expect(appliedIn(path)).toEqual([1000]);
  });

  test('stays as it was when the last of several statements fails', async () => {
    const path = temporaryFile();
    await migrateSqlite(path, { folder: folderOf(start) });
    const broken = {
      tag: '0002_broken',
      when: 3000,
      sql: 'create table x (a);--> statement-breakpoint\nnonsense;',
    };
    await expect(migrateSqlite(path, { folder: folderOf(start, later, broken) })).rejects.toThrow('nonsense');
    expect(appliedIn(path)).toEqual([1000]);
    await migrateSqlite(path, { folder: folderOf(start, later) });
    expect(appliedIn(path)).toEqual([1000, 2000]);
  });

  test('that a newer version made is refused, and says what to do', async () => {
    const path = temporaryFile();
    await migrateSqlite(path, { folder: folderOf(start, later) });
    await expect(migrateSqlite(path, { folder: folderOf(start) })).rejects.toThrow(
      /newer or changed version.*restore a backup/,
    );
  });

  test('is refused when a migration it has was edited since', async () => {
    const path = temporaryFile();
    await migrateSqlite(path, { folder: folderOf(start, later) });
    const edited = { ...later, sql: `${later.sql} -- edited` };
    await expect(migrateSqlite(path, { folder: folderOf(start, edited) })).rejects.toThrow(
      'newer or changed version',
    );
  });

  test('is refused when a migration came in that is older than the last one it has', async () => {
    const path = temporaryFile();
    const newest = { tag: '0002_newest', when: 3000, sql: 'create table newest (id text);' };
    await migrateSqlite(path, { folder: folderOf(start, newest) });
    const merged = folderOf(start, later, newest);
    await expect(migrateSqlite(path, { folder: merged })).rejects.toThrow(
      '0001_later is older than the last one applied',
    );
  });

  test('that another process has open is not migrated under its feet, and both hear of it', async () => {
    const path = temporaryFile();
    await migrateSqlite(path, { folder: folderOf(start) });
    const other = new Database(path);
    onTestFinished(() => void other.close());
    other.prepare('select * from parties').all();
    await expect(migrateSqlite(path, { folder: folderOf(start, later), longestWaitMs: 400 })).rejects.toThrow(
      'another process has',
    );
    other.exec("insert into parties values ('p1')");
    other.close();
    await migrateSqlite(path, { folder: folderOf(start, later) });
    expect(appliedIn(path)).toEqual([1000, 2000]);
  });

  test('that five processes make at once is made by one of them, and opened by all', {
    timeout: 60_000,
  }, async () => {
    const path = temporaryFile();
    const script = `
      const { openSqlite } = await import('./src/store/engines/sqlite.ts');
      const store = await openSqlite({ path: process.argv[1], durability: 'off' });
      await store.addWorkspace({ id: 'T' + process.argv[2], name: 'n', zone: 'UTC', language: 'en', defaultRole: 'rep',
        botUserId: null, createdAt: new Date(), reviewedOn: null });
      await new Promise((resolve) => process.stdin.once('data', resolve));
      await store.close();`;
    const processes = [1, 2, 3, 4, 5].map((number) =>
      spawn(
        process.execPath,
        ['--import', './src/fastResolve.ts', '--input-type=module', '-e', script, path, `${number}`],
        { stdio: ['pipe', 'ignore', 'pipe'] },
      ),
    );
    const ended = processes.map((child) => Promise.all([once(child, 'exit'), text(child.stderr)]));
    for (const child of processes) child.stdin.end('close\n');
    const outcomes = await Promise.all(ended);
    expect(outcomes.map(([[code], stderr]) => ({ code, stderr }))).toEqual(
      outcomes.map(() => ({ code: 0, stderr: '' })),
    );
    const store = await openSqlite({ path });
    expect((await store.listWorkspaceIds()).sort()).toEqual(['T1', 'T2', 'T3', 'T4', 'T5']);
    await store.close();
  });
});

test('the journal of each engine is in the order of its times', () => {
  for (const engine of ['sqlite', 'postgres'] as const) {
    const journal = JSON.parse(
      readFileSync(join(migrationsFolder(engine), 'meta', '_journal.json'), 'utf8'),
    ) as {
      entries: { when: number; tag: string }[];
    };
    const times = journal.entries.map(({ when }) => when);
    expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
    expect(pendingMigrations(migrationsFolder(engine), []).map(({ tag }) => tag)).toEqual(
      journal.entries.map(({ tag }) => tag),
    );
  }
});
