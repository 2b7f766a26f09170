import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import type { Act } from '../../src/history/act.ts';
import { undoChange } from '../../src/history/undoChange.ts';
import { addParty } from '../../src/parties/addParty.ts';
import { keepBothRatings } from '../../src/satisfaction/keepBothRatings.ts';
import { recordRating } from '../../src/satisfaction/recordRating.ts';
import { reviewSatisfaction } from '../../src/satisfaction/reviewSatisfaction.ts';
import { type OpenedEngine, openSqliteFile } from '../contract/engines.ts';

let engine: OpenedEngine;
beforeAll(async () => {
  engine = await openSqliteFile();
});
afterAll(() => engine.stop());

const START_MS = Date.parse('2026-03-02T09:00:00Z');
const HOUR_MS = 3_600_000;
const HALF_LIFE_MS = 180 * 24 * HOUR_MS;

const step = fc.record({
  does: fc.constantFrom('rate', 'rate', 'rate', 'undo', 'keepBoth', 'review'),
  party: fc.nat(1),
  person: fc.constantFrom('UANA', 'ULIN'),
  score: fc.integer({ min: 0, max: 100 }),
  /** How many ratings ago. */
  which: fc.nat(2),
  /** Several fall on one day and so replace one another. */
  hoursLater: fc.nat(6),
});

test('whatever people rate, undo and keep, the kept summary is what the raw ratings give', async () => {
  const done = { undo: 0, keepBoth: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
      const workspace = await engine.newWorkspace();
      let nowMs = START_MS;
      let nextId = 0;
      const act = (person: string): Act => ({
        actor: { id: person, role: 'manager', language: 'en', zone: 'UTC' },
        at: new Date(nowMs),
        source: 'line',
        requestKey: null,
        permalink: null,
        batchId: null,
        newId: () => `id-${String(nextId++).padStart(6, '0')}`,
      });
      const parties: string[] = [];
      for (const name of ['Acme', 'Globex'])
        parties.push(
          (await workspace.write((tx) => addParty(tx, act('UANA'), { kind: 'both', name }))).party.id,
        );
      const recorded: { ratingId: string; auditId: string }[] = [];
      for (const { does, party, person, score, which, hoursLater } of steps) {
        nowMs += hoursLater * HOUR_MS + 1;
        const earlier = recorded.at(-1 - which);
        try {
          if (does === 'rate') {
            const input = { partyId: parties[party] ?? '', score, comment: null, contactName: null };
            const { rating, auditId } = await workspace.write((tx) => recordRating(tx, act(person), input));
            recorded.push({ ratingId: rating.id, auditId });
          }
          if (does === 'undo' && earlier) {
            await workspace.write((tx) => undoChange(tx, act(person), earlier.auditId));
            done.undo += 1;
          }
          if (does === 'keepBoth' && earlier) {
            await workspace.write((tx) => keepBothRatings(tx, act(person), earlier.ratingId));
            done.keepBoth += 1;
          }
          if (does === 'review')
            expect((await reviewSatisfaction(workspace, new Date(nowMs))).refreshedCount).toBe(0);
        } catch (error) {
          // What cannot be undone or kept any more is refused, and must leave nothing half-written.
          if (!(error instanceof AppError)) throw error;
        }
      }
      for (const partyId of parties) {
        const kept = await workspace.read.ratings.summaryOf(partyId);
        const rows = await workspace.read.ratings.listCounted(new Date(0), new Date(nowMs));
        const own = rows.filter((row) => row.partyId === partyId);
        expect(kept?.ratingCount ?? 0).toBe(own.length);
        if (!kept || own.length === 0) continue;
        const weights = own.map(
          (row) => 0.5 ** ((kept.asOf.getTime() - row.ratedAt.getTime()) / HALF_LIFE_MS),
        );
        const weight = weights.reduce((sum, w) => sum + w, 0);
        const weighted = own.reduce((sum, row, n) => sum + row.score * (weights[n] ?? 0), 0);
        expect(kept.weight).toBeCloseTo(weight, 9);
        expect(kept.mean).toBeCloseTo(weighted / weight, 9);
        expect(kept.lastScore).toBe(own.at(-1)?.score);
        expect(kept.lastRatedAt).toEqual(own.at(-1)?.ratedAt);
      }
    }),
    { numRuns: 40 },
  );
  expect(done.undo).toBeGreaterThan(10);
  expect(done.keepBoth).toBeGreaterThan(5);
}, 60_000);
