import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hot, PreparedQueries } from '../../src/store/hotQuery.ts';
import { bindReads, type Reads } from '../../src/store/queries/queries.ts';
import { WorkspaceScope } from '../../src/store/workspaceScope.ts';
import { type OpenedEngine, openSqliteFile } from '../contract/engines.ts';
import { readCases } from '../contract/readCases.ts';
import { insertRows, sampleRows } from '../contract/records.ts';

type Areas = Record<string, Record<string, (area: never) => Promise<unknown>>>;

const names = Object.entries(readCases as Areas).flatMap(([area, cases]) =>
  Object.keys(cases).map((query) => [area, query] as const),
);

describe('a query run without drizzle', () => {
  let opened: OpenedEngine;
  let ours: Reads;
  let drizzles: Reads;

  beforeAll(async () => {
    opened = await openSqliteFile();
    const { engine } = opened;
    const { workspaceId } = await opened.newWorkspace();
    await engine.transaction(workspaceId, (scope) => insertRows(scope, sampleRows('ours')));
    const { db } = engine.reading;
    const plain = { db, prepared: new PreparedQueries(db, engine.schema) };
    ours = bindReads(new WorkspaceScope(workspaceId, engine.schema, engine.reading));
    drizzles = bindReads(new WorkspaceScope(workspaceId, engine.schema, plain));
  });
  afterAll(() => opened?.stop());

  test.each(names)('%s.%s answers as drizzle does, to the type', async (area, query) => {
    const run = (reads: Reads) => (readCases as Areas)[area]?.[query]?.((reads as never)[area]);
    expect(await run(ours)).toStrictEqual(await run(drizzles));
  });

  test('a value that was forgotten is an error, not null', async () => {
    const byId = hot<{ id: string }>()('test.byId', (db, { people }, p) =>
      db.select().from(people).where(eq(people.id, p.id)),
    );
    await expect(
      opened.engine.transaction('T1', (scope) => scope.run(byId, {} as { id: string })),
    ).rejects.toThrow('no value for "id"');
  });
});
