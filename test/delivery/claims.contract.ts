import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OpenedEngine } from '../contract/engines.ts';
import { type Outbox, openOutbox, run } from './outbox.ts';

/** What delivery relies on, on every engine: a message is one worker's at a time, and none is lost when that one dies. */
export const claimsContract = (name: string, open: () => Promise<OpenedEngine>): void => {
  describe(`messages taken from the outbox on ${name}`, () => {
    let engine: OpenedEngine;
    let outbox: Outbox;
    beforeAll(async () => {
      engine = await open();
    }, 60_000);
    afterAll(() => engine?.stop());
    beforeEach(async () => {
      outbox = await openOutbox(await engine.newWorkspace());
    });
    afterEach(() => outbox.close());

    test('are each posted once, in order, however many workers race', async () => {
      const names = Array.from({ length: 18 }, (_, n) => `Party ${n}`);
      for (const [n, party] of names.entries()) await outbox.put(party, `C${n % 3}`);
      await Promise.all(Array.from({ length: 4 }, () => run(outbox.worker())));
      await run(outbox.worker());
      const posted = outbox.poster.posted.map(({ message }) => 'partyName' in message && message.partyName);
      expect(posted.toSorted()).toEqual(names.toSorted());
      for (const remainder of [0, 1, 2])
        expect(outbox.poster.namesIn(`C${remainder}`)).toEqual(names.filter((_, n) => n % 3 === remainder));
    });

    test('are taken by one of many who ask at the same moment', async () => {
      await outbox.put('Acme');
      const at = new Date(outbox.clock.nowMs);
      const until = new Date(outbox.clock.nowMs + 120_000);
      const claims = await Promise.all(
        Array.from({ length: 20 }, () => outbox.workspace.write((tx) => tx.outbox.claim('C1', at, until))),
      );
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await outbox.rowOf('Acme')).toMatchObject({ attempts: 1, sentAt: at, claimedUntil: until });
    });

    test('are looked for by whoever takes over from a worker that died', async () => {
      await outbox.put('Acme');
      const at = new Date(outbox.clock.nowMs);
      const until = new Date(outbox.clock.nowMs + 120_000);
      await outbox.workspace.write((tx) => tx.outbox.claim('C1', at, until));
      outbox.clock.nowMs += 120_000;
      await Promise.all([outbox.worker(), outbox.worker()].map(run));
      await run(outbox.worker());
      expect(outbox.poster.looked).toHaveLength(1);
      expect(outbox.poster.namesIn('C1')).toEqual(['Acme']);
      expect(await outbox.rowOf('Acme')).toMatchObject({ state: 'posted', attempts: 2, claimedUntil: null });
    });

    test('cannot be given back by a worker from whom they were taken over', async () => {
      await outbox.put('Acme');
      const at = new Date(outbox.clock.nowMs);
      const claim = (minutes: number) =>
        outbox.workspace.write((tx) =>
          tx.outbox.claim(
            'C1',
            new Date(outbox.clock.nowMs),
            new Date(outbox.clock.nowMs + minutes * 60_000),
          ),
        );
      const first = await claim(2);
      outbox.clock.nowMs += 120_000;
      const second = await claim(2);
      if (!first || !second) throw new Error('both should have had it in turn');
      const back = { state: 'waiting', dueAt: at, sentAt: null, error: 'late' } as const;
      expect(await outbox.workspace.write((tx) => tx.outbox.release(first, back))).toBe(false);
      expect(await outbox.workspace.write((tx) => tx.outbox.release(second, back))).toBe(true);
    });

    test('are enqueued once under a key, and called back only while they wait', async () => {
      await outbox.put('Acme');
      await run(outbox.worker());
      await outbox.put('Globex');
      await outbox.workspace.write((tx) => tx.outbox.cancelWaiting('test:'));
      expect((await outbox.rowOf('Acme'))?.state).toBe('posted');
      expect(await outbox.rowOf('Globex')).toBeUndefined();
    });

    test('are forgotten half a year after they were settled, a few at a time', async () => {
      for (const party of ['Acme', 'Globex', 'Initech']) await outbox.put(party);
      await run(outbox.worker());
      await outbox.put('Umbrella');
      const before = new Date(outbox.clock.nowMs + 1);
      const remove = () => outbox.workspace.write((tx) => tx.outbox.removeSettled(before, 2));
      expect(await outbox.workspace.write((tx) => tx.outbox.removeSettled(new Date(0), 2))).toBe(0);
      expect([await remove(), await remove(), await remove()]).toEqual([2, 1, 0]);
      expect((await outbox.rowOf('Umbrella'))?.state).toBe('waiting');
    });
  });
};
