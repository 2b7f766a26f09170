import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weigh } from '../../src/requirements/rankableRequirement.ts';
import { rankByDifficulty } from '../../src/requirements/rankByDifficulty.ts';
import { rankByPriority } from '../../src/requirements/rankByPriority.ts';
import { difficulties, priorities } from '../../src/requirements/requirement.ts';
import { requirement, weeksAgo } from './requirement.ts';

const idsOf = (ranked: readonly { id: string }[]) => ranked.map(({ id }) => id);

it('weighs priorities as 13, 8, 5, 2 and difficulties as 1, 2, 3, 5, 8', () => {
  const values = priorities.map((priority) => weigh({ priority, difficulty: 1 }).value);
  const efforts = difficulties.map((difficulty) => weigh({ priority: 'low', difficulty }).effort);
  expect(values).toEqual([13, 8, 5, 2]);
  expect(efforts).toEqual([1, 2, 3, 5, 8]);
});

it('weighs what nobody said as 5 and 3, and says that it was assumed', () => {
  const assumed = { value: 5, isValueAssumed: true, effort: 3, isEffortAssumed: true };
  expect(weigh({ priority: null, difficulty: null })).toEqual(assumed);
  expect(weigh({ priority: 'medium', difficulty: 9 })).toMatchObject({
    isValueAssumed: false,
    isEffortAssumed: true,
  });
  expect(weigh({ priority: 'medium', difficulty: 3 })).toMatchObject({ isEffortAssumed: false });
});

describe('by priority', () => {
  it('critical first, then high, medium or unknown, low', () => {
    const ranked = rankByPriority([
      requirement('low', { priority: 'low' }),
      requirement('b-unknown', { priority: null }),
      requirement('critical', { priority: 'critical' }),
      requirement('a-medium'),
      requirement('high', { priority: 'high' }),
    ]);
    expect(idsOf(ranked)).toEqual(['critical', 'high', 'a-medium', 'b-unknown', 'low']);
  });

  it('of equal priority the easier, the sooner due, the older, the lower id', () => {
    const ranked = rankByPriority([
      requirement('d'),
      requirement('c'),
      requirement('older', { createdAt: weeksAgo(1) }),
      requirement('later', { dueOn: '2026-12-24' }),
      requirement('sooner', { dueOn: '2026-07-01' }),
      requirement('easier', { difficulty: 2 }),
    ]);
    expect(idsOf(ranked)).toEqual(['easier', 'sooner', 'later', 'older', 'c', 'd']);
  });
});

it('by difficulty, the easiest first and of equal effort the more important', () => {
  const ranked = rankByDifficulty([
    requirement('hard', { difficulty: 5, priority: 'critical' }),
    requirement('easy-low', { difficulty: 1, priority: 'low' }),
    requirement('unknown', { difficulty: null }),
    requirement('easy-high', { difficulty: 1, priority: 'high' }),
    requirement('four', { difficulty: 4 }),
  ]);
  expect(idsOf(ranked)).toEqual(['easy-high', 'easy-low', 'unknown', 'four', 'hard']);
});

it('neither loses nor doubles a requirement, and the order they came in does not matter', () => {
  const any = fc.record({
    priority: fc.constantFrom(...priorities, null),
    difficulty: fc.constantFrom(...difficulties, null),
    dueOn: fc.constantFrom(null, '2026-07-01', '2026-08-01'),
  });
  const list = fc
    .array(any, { maxLength: 12 })
    .map((all) => all.map((more, i) => requirement(`r${i}`, more)));
  const shuffled = list.chain((given) =>
    fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
  );
  fc.assert(
    fc.property(shuffled, ([given, other]) => {
      for (const rank of [rankByPriority, rankByDifficulty]) {
        expect(rank(other)).toEqual(rank(given));
        expect(idsOf(rank(given)).sort()).toEqual(idsOf(given).sort());
      }
    }),
  );
});
