import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type HealthValues,
  healthBandOf,
  healthScore,
  nextHealthBand,
} from '../../src/health/healthScore.ts';
import { promiseScore, promisesKept } from '../../src/health/promises.ts';
import { healthBands } from '../../src/loyalty/healthBand.ts';

const nothing: HealthValues = { satisfaction: null, activity: null, service: null, delivery: null };
const known = fc.option(fc.double({ min: 0, max: 100, noNaN: true }));
const values = fc.record({ satisfaction: known, activity: known, service: known, delivery: known });

describe('health', () => {
  test('is the weighted mean of the four parts', () => {
    const all = { satisfaction: 80, activity: 60, service: 90, delivery: 40 };
    expect(healthScore(all, null)?.score).toBeCloseTo(0.35 * 80 + 0.3 * 60 + 0.2 * 90 + 0.15 * 40, 9);
  });

  test('spreads the weight of what is missing over the rest', () => {
    const some = healthScore({ ...nothing, satisfaction: 80, activity: 60 }, null);
    expect(some?.score).toBeCloseTo((35 * 80 + 30 * 60) / 65, 9);
    expect(some?.parts.map(({ part }) => part)).toEqual(['satisfaction', 'activity']);
    expect(healthScore({ ...nothing, delivery: 42 }, null)?.score).toBe(42);
    expect(healthScore(nothing, null)).toBeNull();
  });

  test('is held at 69 by an open alert, and says what it would be', () => {
    expect(healthScore({ ...nothing, satisfaction: 90 }, 'alert')).toMatchObject({ score: 69, uncapped: 90 });
    expect(healthScore({ ...nothing, satisfaction: 50 }, 'alert')).toMatchObject({ score: 50, uncapped: 50 });
  });

  test('lies between 0 and 100, within its parts, with shares that make a whole, and never falls when a part rises', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 100, noNaN: true }), (given, better) => {
        const score = healthScore(given, null);
        const parts = Object.values(given).filter((value) => value !== null);
        if (!score) {
          expect(parts).toEqual([]);
          return;
        }
        expect(score.score).toBeGreaterThanOrEqual(Math.min(...parts) - 1e-9);
        expect(score.score).toBeLessThanOrEqual(Math.max(...parts) + 1e-9);
        expect(score.parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        if (given.activity === null || better < given.activity) return;
        const raised = healthScore({ ...given, activity: better }, null);
        expect(raised?.score).toBeGreaterThanOrEqual(score.score - 1e-9);
      }),
    );
  });
});

describe('the band', () => {
  const next = (before: 'red' | 'amber' | 'green' | null, score: number) =>
    nextHealthBand(before, { score, cap: null });

  test('begins at 70 and at 50, on the tenth that is shown', () => {
    expect([49.94, 49.95, 69.94, 69.95].map(healthBandOf)).toEqual(['red', 'amber', 'amber', 'green']);
    expect(next(null, 70)).toBe('green');
  });

  test('is left only three points beyond its line, in both directions', () => {
    expect([67, 66.9].map((score) => next('green', score))).toEqual(['green', 'amber']);
    expect([72.9, 73].map((score) => next('amber', score))).toEqual(['amber', 'green']);
    expect([47, 46.9].map((score) => next('amber', score))).toEqual(['amber', 'red']);
    expect([52.9, 53].map((score) => next('red', score))).toEqual(['red', 'amber']);
    expect(next('green', 10)).toBe('red');
    expect(next('red', 71)).toBe('amber');
    expect(next('red', 90)).toBe('green');
  });

  test('is never green under an open alert, whatever it was before', () => {
    for (const before of [...healthBands, null])
      expect(nextHealthBand(before, { score: 69, cap: 'alert' })).not.toBe('green');
  });

  test('stays once it has settled: judging the same score again changes nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...healthBands, null),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (before, score) => {
          const once = next(before, score);
          expect(next(once, score)).toBe(once);
        },
      ),
    );
  });
});

describe('promises', () => {
  const on = '2026-11-29';

  test('a few shipped in time are good, and not yet perfect', () => {
    const kept = promisesKept([{ dueOn: '2026-10-01', shippedOn: '2026-10-01' }], on);
    expect(kept).toEqual({ onTime: 1, late: 0, overdue: 0 });
    expect(promiseScore(kept)).toBeCloseTo((100 * 5) / 6, 9);
  });

  test('late ones count less, overdue ones cost 15 more each, and 0 is the floor', () => {
    expect(promiseScore({ onTime: 2, late: 1, overdue: 1 })).toBeCloseTo((100 * 6) / 9 - 15, 9);
    expect(promiseScore({ onTime: 0, late: 0, overdue: 9 })).toBe(0);
  });

  test('what is not due yet, or was settled over a year ago, is not counted', () => {
    const promises = [
      { dueOn: '2026-12-24', shippedOn: null },
      { dueOn: '2025-01-01', shippedOn: '2025-03-01' },
      { dueOn: on, shippedOn: null },
    ];
    expect(promisesKept(promises, on)).toEqual({ onTime: 0, late: 0, overdue: 0 });
    expect(promiseScore(promisesKept(promises, on))).toBeNull();
  });
});
