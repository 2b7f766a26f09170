import Database from 'better-sqlite3';
import { beforeAll, expect, test, vi } from 'vitest';
import { migrateSqlite } from '../../src/store/migrate.ts';
import { bindTransaction } from '../../src/store/queries/queries.ts';
import { temporaryFile } from '../store/temporaryFile.ts';
import { openSqliteFile } from './engines.ts';
import { readCases } from './readCases.ts';
import { insertRows, sampleRows } from './records.ts';
import { ourMark, writeCases } from './writeCases.ts';

type Areas = Record<string, Record<string, (area: never) => Promise<unknown>>>;
const statements = new Set<string>();

beforeAll(async () => {
  const prepare = vi.spyOn(Database.prototype, 'prepare');
  const { engine, newWorkspace, stop } = await openSqliteFile();
  const workspace = await newWorkspace();
  await engine.transaction(workspace.workspaceId, (scope) => insertRows(scope, sampleRows(ourMark)));
  prepare.mockClear();
  for (const [area, cases] of Object.entries(readCases as Areas))
    for (const run of Object.values(cases)) await run((workspace.read as never)[area]);
  for (const [area, cases] of Object.entries(writeCases as Areas))
    for (const run of Object.values(cases))
      await engine
        .transaction(workspace.workspaceId, async (scope) => {
          await run((bindTransaction(scope) as never)[area]);
          throw new Error('not kept');
        })
        .catch(() => {});
  for (const [sql] of prepare.mock.calls) statements.add(sql);
  prepare.mockRestore();
  await stop();
});

const tablesIn = (sql: string): string[] =>
  [...sql.matchAll(/(?:from|join|update|into) "(\w+)"/g)].map(([, table = '']) => table);

test('every statement names the workspace, and every table in it is tied to that', () => {
  const read = [...statements].filter((sql) => /^(select|update|delete)/.test(sql));
  expect(read.length).toBeGreaterThan(60);
  const loose = read.filter((sql) => {
    const tables = tablesIn(sql).filter((table) => table !== 'workspaces');
    const named = sql.match(/"workspace_id" = \+?\?/g)?.length ?? 0;
    const tied = sql.match(/"workspace_id" = "(\w+)"\."workspace_id"/g)?.length ?? 0;
    return tables.length === 0
      ? !/"workspaces"\."id" = \+?\?/.test(sql)
      : named === 0 || named + tied < tables.length;
  });
  expect(loose).toEqual([]);
});

test('no statement reads a whole table: each goes by an index, which begins with the workspace', async () => {
  const path = temporaryFile();
  await migrateSqlite(path);
  const file = new Database(path);
  const scans = [...statements]
    .filter((sql) => /^(select|update|delete)/.test(sql))
    .filter((sql) => {
      const plan = file.prepare(`explain query plan ${sql}`).all(...placeholders(sql)) as {
        detail: string;
      }[];
      return plan.some(({ detail }) => /^SCAN (?!CONSTANT|\()/.test(detail));
    });
  file.close();
  expect(scans).toEqual([]);
});

const placeholders = (sql: string): null[] => [...sql.matchAll(/\?/g)].map(() => null);
