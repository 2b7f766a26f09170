import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AllocatableRequirement, allocate } from '../../src/requirements/allocate.ts';
import { capacityPlan } from '../../src/requirements/capacityPlan.ts';
import { defaultRankingConfig } from '../../src/requirements/rankingConfig.ts';
import { difficulties, priorities } from '../../src/requirements/requirement.ts';
import { now, requirement } from './requirement.ts';

function plan(
  capacity: number,
  requirements: AllocatableRequirement[],
  waiting: Record<string, string[]> = {},
) {
  return capacityPlan(allocate(requirements, now), capacity, ({ id }) => waiting[id] ?? []);
}

function planned(result: ReturnType<typeof plan>): [string, string][] {
  return result.planned.map(({ item, because }) => [item.requirement.id, because]);
}

describe('what fits', () => {
  it('takes critical ones first, up to 60 % of the capacity, then goes by score', () => {
    // Scores: c1 13/3, c2 13/5, c3 13/8, small 5/1. Critical may take 6 of 10: c1 (3); c2 (5) would make 8.
    const result = plan(10, [
      requirement('small', { difficulty: 1 }),
      requirement('c1', { priority: 'critical', difficulty: 3 }),
      requirement('c2', { priority: 'critical', difficulty: 4 }),
      requirement('c3', { priority: 'critical', difficulty: 5 }),
    ]);
    expect(planned(result)).toEqual([
      ['c1', 'critical'],
      ['small', 'score'],
      ['c2', 'score'],
    ]);
    expect(result).toMatchObject({ capacity: 10, criticalLimit: 6, plannedEffort: 9 });
    expect(result.leftOut).toMatchObject([
      { item: { requirement: { id: 'c3' } }, because: { reason: 'doesNotFit', remainingEffort: 1 } },
    ]);
  });

  it('passes over what does not fit and takes a smaller one', () => {
    const result = plan(4, [
      requirement('a', { priority: 'high', difficulty: 3 }),
      requirement('b', { priority: 'high', difficulty: 3 }),
      requirement('c', { priority: 'low', difficulty: 1 }),
    ]);
    expect(planned(result).map(([id]) => id)).toEqual(['a', 'c']);
  });

  it('lets a critical of 3 into a capacity of 5, of which 60 % is 3', () => {
    expect(planned(plan(5, [requirement('c', { priority: 'critical' })]))).toEqual([['c', 'critical']]);
  });

  it('fills the critical share to the brim, though 57 % of 100 comes out as 56.99999999999999', () => {
    const critical = [5, 5, 5, 5, 5, 5, 5, 1].map((difficulty, i) =>
      requirement(`c${i}`, { priority: 'critical', difficulty }),
    );
    const config = { ...defaultRankingConfig, criticalShare: 0.57 };
    const result = capacityPlan(allocate(critical, now), 100, () => [], config);
    expect(result.planned.map(({ because }) => because)).toEqual(Array(8).fill('critical'));
  });

  it('makes one with an open dependency wait, and says for what', () => {
    const result = plan(40, [requirement('a'), requirement('b', { priority: 'critical' })], { b: ['a'] });
    expect(planned(result)).toEqual([['a', 'score']]);
    expect(result.leftOut[0]?.because).toEqual({ reason: 'waitsForOthers', openDependencyIds: ['a'] });
  });

  it.each([0, -1, Number.NaN])('plans nothing into %d points', (capacity) => {
    expect(plan(capacity, [requirement('a', { difficulty: 1 })]).planned).toEqual([]);
  });
});

it('never plans more than the capacity, keeps every requirement once, and leaves nothing out that would fit', () => {
  const any = fc.record({
    priority: fc.constantFrom(...priorities, null),
    difficulty: fc.constantFrom(...difficulties, null),
  });
  const list = fc
    .array(any, { maxLength: 15 })
    .map((all) => all.map((more, i) => requirement(`r${i}`, more)));
  fc.assert(
    fc.property(list, fc.integer({ min: 0, max: 60 }), (given, capacity) => {
      const result = plan(capacity, given);
      expect(result.plannedEffort).toBeLessThanOrEqual(capacity);
      const all = [...result.planned, ...result.leftOut].map(({ item }) => item.requirement.id);
      expect(all.sort()).toEqual(given.map(({ id }) => id).sort());
      for (const { item } of result.leftOut)
        expect(item.effort).toBeGreaterThan(capacity - result.plannedEffort);
    }),
  );
});
