import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bindReads, bindTransaction } from '../../src/store/queries/queries.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';
import type { WorkspaceScope } from '../../src/store/workspaceScope.ts';
import type { OpenedEngine } from './engines.ts';
import { openSqliteFile } from './engines.ts';
import { readCases, withoutOrder } from './readCases.ts';
import { allRows, insertRows, type Rows, sampleRows } from './records.ts';
import { withStrangers } from './strangers.ts';
import { ourMark, writeCases } from './writeCases.ts';

type Query = (area: never) => Promise<unknown>;
type Areas = Record<string, Record<string, Query>>;

const namesIn = (areas: object): string[] => {
  const names: string[] = [];
  // Not Object.keys: a transaction's areas are made when they are asked for.
  for (const area in areas)
    names.push(...Object.keys((areas as Areas)[area] ?? {}).map((query) => `${area}.${query}`));
  return names;
};

/** Runs one case by its name. */
const runCase = (cases: object, areas: object, name: string): Promise<unknown> => {
  const [area = '', query = ''] = name.split('.');
  const run = (cases as Areas)[area]?.[query];
  if (!run) throw new Error(`${name} has no contract case: add one to test/contract`);
  return run((areas as Record<string, never>)[area] as never);
};

/** The namesakes of our rows, and others that the same look-ups would find there. */
const theirRows = withStrangers(sampleRows('another workspace'));

class RollBack extends Error {}

/** What a use case would change, as it stands before and after, without keeping it. */
const tried = async (
  { engine }: OpenedEngine,
  workspaceId: string,
  useCase: (scope: WorkspaceScope) => Promise<unknown>,
) => {
  let rows: { before: Record<string, string[]>; after: Record<string, string[]> } | undefined;
  await engine
    .transaction(workspaceId, async (scope) => {
      const before = await allRows(scope);
      await useCase(scope);
      rows = { before, after: await allRows(scope) };
      throw new RollBack();
    })
    .catch((error) => {
      if (!(error instanceof RollBack)) throw error;
    });
  if (!rows) throw new Error('the use case did not run to its end');
  return rows;
};

const isEmpty = (found: unknown): boolean =>
  found === undefined || found === false || found === 0 || (Array.isArray(found) && found.length === 0);

/** Keys sorted: PostgreSQL keeps JSON's keys in an order of its own. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)]));
};

const comparable = (name: string, found: unknown, workspaceId: string): unknown => {
  const plain: unknown = JSON.parse((JSON.stringify(found) ?? 'null').replaceAll(workspaceId, 'T'));
  if (!withoutOrder.includes(name) || !Array.isArray(plain)) return plain;
  return plain.map((row) => JSON.stringify(canonical(row))).sort();
};

/** Every query there is: none sees or touches another workspace, and each finds the same on every engine. */
export const everyQueryContract = (opened: () => OpenedEngine): void => {
  describe('every query', () => {
    /** SQLite files with one workspace each. */
    const references: OpenedEngine[] = [];
    let ours: WorkspaceStore;
    let theirs: WorkspaceStore;
    let oursAlone: WorkspaceStore;
    let theirsAlone: WorkspaceStore;
    let nobodys: WorkspaceStore;
    let nobodysAlone: WorkspaceStore;
    let readNames: string[];
    let readNamesInTransaction: string[];
    let writeNames: string[];
    const foundAlone = new Map<string, unknown>();

    beforeAll(async () => {
      ours = await opened().newWorkspace();
      theirs = await opened().newWorkspace();
      await opened().engine.transaction(ours.workspaceId, async (scope) => {
        await insertRows(scope, sampleRows(ourMark));
        readNames = namesIn(bindReads(scope));
        const inTransaction = namesIn(bindTransaction(scope));
        readNamesInTransaction = inTransaction.filter((name) => readNames.includes(name));
        writeNames = inTransaction.filter((name) => !readNames.includes(name));
      });
      for (const name of namesIn(readCases)) foundAlone.set(name, await runCase(readCases, ours.read, name));
      await opened().engine.transaction(theirs.workspaceId, (scope) => insertRows(scope, theirRows));
      nobodys = await opened().newWorkspace();
      [oursAlone, theirsAlone, nobodysAlone] = await Promise.all([
        inReference(sampleRows(ourMark)),
        inReference(theirRows),
        inReference({}),
      ]);
    });
    afterAll(async () => {
      await Promise.all(references.map((reference) => reference.stop()));
    });

    const inReference = async (rows: Partial<Rows>): Promise<WorkspaceStore> => {
      const reference = await openSqliteFile();
      references.push(reference);
      const workspace = await reference.newWorkspace();
      await reference.engine.transaction(workspace.workspaceId, (scope) => insertRows(scope, rows));
      return workspace;
    };

    test('has a case here, by which it is proven', () => {
      const cases = [...namesIn(readCases), ...namesIn(writeCases)];
      expect([...readNames, ...writeNames].filter((name) => !cases.includes(name))).toEqual([]);
      expect(cases.length).toBe(readNames.length + writeNames.length);
    });

    test.each(namesIn(readCases))('%s finds its own workspace’s rows, and no other', async (name) => {
      expect(isEmpty(foundAlone.get(name))).toBe(false);
      expect(await runCase(readCases, ours.read, name)).toEqual(foundAlone.get(name));
      if (!readNamesInTransaction.includes(name)) return;
      const inTransaction = await ours.write((tx) => runCase(readCases, tx, name));
      expect(inTransaction).toEqual(foundAlone.get(name));
    });

    test.each(namesIn(readCases))('%s finds the same, in the same order, as on SQLite', async (name) => {
      for (const [workspace, alone] of [
        [ours, oursAlone],
        [theirs, theirsAlone],
        [nobodys, nobodysAlone],
      ] as const) {
        const found = comparable(name, await runCase(readCases, workspace.read, name), workspace.workspaceId);
        const expected = await runCase(readCases, alone.read, name);
        expect(found).toEqual(comparable(name, expected, alone.workspaceId));
      }
    });

    test.each(namesIn(writeCases))('%s changes its own workspace, and no other', async (name) => {
      const { before, after } = await tried(opened(), ours.workspaceId, (scope) =>
        runCase(writeCases, bindTransaction(scope), name),
      );
      expect(before[theirs.workspaceId]?.length).toBeGreaterThan(before[ours.workspaceId]?.length ?? 0);
      expect(after[ours.workspaceId]).not.toEqual(before[ours.workspaceId]);
      expect({ ...after, [ours.workspaceId]: [] }).toEqual({ ...before, [ours.workspaceId]: [] });
    });
  });
};
