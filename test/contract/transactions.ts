import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import type { Transaction } from '../../src/store/queries/queries.ts';
import type { OpenedEngine } from './engines.ts';
import { sampleRows } from './records.ts';

const [party] = sampleRows('ours').parties;
if (!party) throw new Error('the sample rows of a table are missing');
const add = (tx: Transaction, id: string) => tx.parties.insert({ ...party, id, externalId: null });

/** All of a use case is kept, or nothing; and none sees another one's half. */
export const transactionsContract = (opened: () => OpenedEngine): void => {
  const namesOf = async (workspace: { read: { parties: { list(): Promise<{ id: string }[]> } } }) =>
    (await workspace.read.parties.list()).map(({ id }) => id);

  describe('a use case', () => {
    test('that throws leaves nothing behind, and its own error is heard', async () => {
      const workspace = await opened().newWorkspace();
      const attempt = workspace.write(async (tx) => {
        await add(tx, 'p1');
        throw new AppError('notFound', 'partyGone', {});
      });
      await expect(attempt).rejects.toMatchObject({ key: 'partyGone' });
      expect(await namesOf(workspace)).toEqual([]);
    });

    test('reads what it wrote itself, while nobody else does', async () => {
      const workspace = await opened().newWorkspace();
      const seen = await workspace.write(async (tx) => {
        await add(tx, 'p1');
        return namesOf({ read: tx });
      });
      expect(seen).toEqual(['p1']);
      expect(await namesOf(workspace)).toEqual(['p1']);
    });

    test('that fails leaves those beside it alone', async () => {
      const workspace = await opened().newWorkspace();
      const outcomes = await Promise.allSettled(
        Array.from({ length: 9 }, (_, at) =>
          workspace.write(async (tx) => {
            await add(tx, `p${at}`);
            if (at === 4) throw new Error('this one fails');
            return at;
          }),
        ),
      );
      expect(outcomes.map((outcome) => outcome.status === 'fulfilled')).toEqual(
        outcomes.map((_, at) => at !== 4),
      );
      expect(await namesOf(workspace)).toEqual(['p0', 'p1', 'p2', 'p3', 'p5', 'p6', 'p7', 'p8']);
    });

    test('of which a statement failed is not kept, not even when it goes on', async () => {
      const workspace = await opened().newWorkspace();
      await workspace.write((tx) => add(tx, 'p1'));
      const attempt = workspace.write(async (tx) => {
        await add(tx, 'p2');
        await add(tx, 'p1').catch(() => {});
      });
      await expect(attempt).rejects.toThrow();
      expect(await namesOf(workspace)).toEqual(['p1']);
      await workspace.write((tx) => add(tx, 'p3'));
      expect(await namesOf(workspace)).toEqual(['p1', 'p3']);
    });

    test('cannot be used after its end', async () => {
      const workspace = await opened().newWorkspace();
      const kept = await workspace.write(async (tx) => tx);
      await expect(async () => add(kept, 'p1')).rejects.toThrow('over');
      expect(await namesOf(workspace)).toEqual([]);
    });

    test('cannot write in a transaction of its own, which would wait for itself', async () => {
      const workspace = await opened().newWorkspace();
      const other = await opened().newWorkspace();
      const nested = workspace.write(() => other.write((tx) => add(tx, 'p1')));
      await expect(nested).rejects.toMatchObject({ key: 'transactionLeftStore' });
      expect(await namesOf(other)).toEqual([]);
    });

    test('may begin where another one ended', async () => {
      const workspace = await opened().newWorkspace();
      await workspace.write((tx) => add(tx, 'p1')).then(() => workspace.write((tx) => add(tx, 'p2')));
      expect(await namesOf(workspace)).toEqual(['p1', 'p2']);
    });
  });

  describe('many at once', () => {
    test('lose none of fifty changes that each read first', async () => {
      const workspace = await opened().newWorkspace();
      await workspace.write((tx) => tx.parties.insert({ ...party, version: 1 }));
      await Promise.all(
        Array.from({ length: 50 }, () =>
          workspace.write(async (tx) => {
            const found = await tx.parties.find('p1');
            if (!found) throw new Error('it was there');
            await tx.parties.change('p1', found.version, { note: `${found.version}` });
          }),
        ),
      );
      expect(await workspace.read.parties.find('p1')).toMatchObject({ version: 51, note: '50' });
    });

    test('let only one of them add what may be there once', async () => {
      const workspace = await opened().newWorkspace();
      const [post] = sampleRows('ours').outbox;
      if (!post) throw new Error('the sample rows of a table are missing');
      const added = await Promise.all(
        Array.from({ length: 20 }, (_, at) =>
          workspace.write((tx) => tx.outbox.enqueue({ ...post, id: `o${at}` })),
        ),
      );
      expect(added.filter(Boolean)).toHaveLength(1);
    });

    test('are read meanwhile, and nothing half-written is seen', async () => {
      const workspace = await opened().newWorkspace();
      const pairs = Array.from({ length: 20 }, (_, at) => at);
      let isDone = false;
      const writing = Promise.all(
        pairs.map((at) =>
          workspace.write(async (tx) => {
            await add(tx, `a${at}`);
            await add(tx, `b${at}`);
          }),
        ),
      ).finally(() => {
        isDone = true;
      });
      let looks = 0;
      do {
        const seen = await namesOf(workspace);
        const [a, b] = ['a', 'b'].map((letter) => seen.filter((id) => id.startsWith(letter)).length);
        expect(a).toBe(b);
        looks += 1;
        await wait(0);
      } while (!isDone);
      await writing;
      expect(looks).toBeGreaterThan(0);
      expect(await namesOf(workspace)).toHaveLength(40);
    });
  });
};
