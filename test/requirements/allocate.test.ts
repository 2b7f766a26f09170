import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loyaltyTiers } from '../../src/loyalty/loyaltyTier.ts';
import { allocate } from '../../src/requirements/allocate.ts';
import type { Asker } from '../../src/requirements/askerValue.ts';
import { defaultRankingConfig } from '../../src/requirements/rankingConfig.ts';
import { difficulties, priorities } from '../../src/requirements/requirement.ts';
import { now, requirement, weeksAgo } from './requirement.ts';

const asker = (partyId: string, more: Partial<Asker> = {}): Asker => ({
  partyId,
  askedAt: now,
  tier: null,
  ...more,
});

function only(...parameters: Parameters<typeof requirement>) {
  const [item] = allocate([requirement(...parameters)], now);
  if (!item) throw new Error('nothing was ranked');
  return item;
}

describe('why a requirement has its rank', () => {
  it('a high one of difficulty 3, alone: V′ 8, E 3, 100·√(1/3) = 57.7', () => {
    const item = only('sso', { priority: 'high', askers: [asker('acme')] });
    expect(item).toMatchObject({
      rank: 1,
      value: 8,
      effort: 3,
      demand: 8,
      largestDemand: 8,
      priorityWeight: 0.5,
    });
    expect(item.score).toBeCloseTo(57.735, 3);
  });

  it('counts a gold asker of ten weeks as 8 · 1.25 · 1.2', () => {
    const item = only('sso', {
      priority: 'high',
      askers: [asker('acme', { tier: 'gold', askedAt: weeksAgo(10.9) })],
    });
    expect(item.askerValues).toEqual([
      { partyId: 'acme', tier: 'gold', tierFactor: 1.25, weeksWaiting: 10, waitingFactor: 1.2, value: 12 },
    ]);
    expect(item.demand).toBe(12);
  });

  it.each([
    ['bronze', 5],
    ['silver', 5.5],
    ['gold', 6.25],
    ['platinum', 7.5],
    [null, 5],
  ] as const)('a medium wish of a party of tier %s is worth %d', (tier, demand) => {
    expect(only('x', { askers: [asker('acme', { tier })] }).demand).toBeCloseTo(demand, 12);
  });

  it('lets waiting add a quarter at most, and nothing before its time', () => {
    expect(only('x', { askers: [asker('acme', { askedAt: weeksAgo(200) })] }).demand).toBe(6.25);
    expect(only('x', { askers: [asker('acme', { askedAt: weeksAgo(-3) })] }).demand).toBe(5);
  });

  it('adds up several askers, up to three times the largest', () => {
    const two = only('x', { askers: [asker('a'), asker('b', { tier: 'platinum' })] });
    expect(two).toMatchObject({ demand: 12.5, isDemandCapped: false });
    expect(two.askerValues.map(({ partyId }) => partyId)).toEqual(['b', 'a']);
    const three = only('x', { askers: [asker('a'), asker('b'), asker('c')] });
    expect(three).toMatchObject({ demand: 15, isDemandCapped: false });
    const four = only('x', { askers: [asker('a'), asker('b'), asker('c'), asker('d')] });
    expect(four).toMatchObject({ demand: 15, isDemandCapped: true });
  });

  it('counts an own idea as one asker, waiting since it was created', () => {
    const idea = only('x', { createdAt: weeksAgo(5) });
    expect(idea.demand).toBeCloseTo(5.5, 12);
    expect(idea.askerValues).toMatchObject([{ partyId: null, weeksWaiting: 5 }]);
  });

  it('says when priority and difficulty had to be assumed', () => {
    expect(only('x', { priority: null, difficulty: null })).toMatchObject({
      ...{ value: 5, isValueAssumed: true, effort: 3, isEffortAssumed: true },
    });
  });
});

describe('which to do first', () => {
  it('a small one of medium priority before a huge critical one: 5/1 against 13/8', () => {
    const ranked = allocate(
      [requirement('huge', { priority: 'critical', difficulty: 5 }), requirement('small', { difficulty: 1 })],
      now,
    );
    expect(ranked.map(({ requirement: { id } }) => id)).toEqual(['small', 'huge']);
    expect(ranked.map(({ rank }) => rank)).toEqual([1, 2]);
    expect(ranked[1]?.score).toBeCloseTo(100 * Math.sqrt(1 / 8), 8);
  });

  it('of equal scores the sooner due: 8/8 is 5/5 is 2/2', () => {
    const config = { ...defaultRankingConfig, effortByDifficulty: [1, 2, 5, 8, 8] as const };
    const ranked = allocate(
      [
        requirement('a', { priority: 'high', difficulty: 4 }),
        requirement('b', { priority: 'medium', difficulty: 3, dueOn: '2026-08-01' }),
        requirement('c', { priority: 'low', difficulty: 2, dueOn: '2026-07-01' }),
      ],
      now,
      config,
    );
    expect(ranked.map(({ requirement: { id } }) => id)).toEqual(['c', 'b', 'a']);
  });

  it('nothing when there is nothing', () => expect(allocate([], now)).toEqual([]));
});

describe('for any requirements', () => {
  const anyAsker = fc.record({
    tier: fc.constantFrom(...loyaltyTiers, null),
    askedAt: fc.integer({ min: -5, max: 100 }).map(weeksAgo),
  });
  const any = fc.record({
    priority: fc.constantFrom(...priorities, null),
    difficulty: fc.constantFrom(...difficulties, null),
    askers: fc.array(anyAsker, { maxLength: 5 }).map((all) => all.map((more, i) => asker(`p${i}`, more))),
  });
  const list = fc
    .array(any, { minLength: 1, maxLength: 12 })
    .map((all) => all.map((more, i) => requirement(`r${i}`, more)));
  const weighted = (priorityWeight: number) => ({ ...defaultRankingConfig, priorityWeight });

  it('ranks by V′/E at λ = 0.5, by V′ at 1 and by ease at 0', () => {
    fc.assert(
      fc.property(list, (given) => {
        const falls = (numbers: number[]) =>
          numbers.every((number, i) => i === 0 || number <= (numbers[i - 1] ?? 0) + 1e-6);
        const half = allocate(given, now);
        expect(falls(half.map(({ demand, effort }) => demand / effort))).toBe(true);
        expect(falls(allocate(given, now, weighted(1)).map(({ demand }) => demand))).toBe(true);
        expect(falls(allocate(given, now, weighted(0)).map(({ effort }) => -effort))).toBe(true);
        expect(falls(half.map(({ score }) => score))).toBe(true);
      }),
    );
  });

  it('scores lie within 0–100, ranks count from 1, and the order they came in does not matter', () => {
    const shuffled = list.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.double({ min: 0, max: 1, noNaN: true }), ([given, other], lambda) => {
        const ranked = allocate(given, now, weighted(lambda));
        expect(allocate(other, now, weighted(lambda))).toEqual(ranked);
        expect(ranked.map(({ rank }) => rank)).toEqual(given.map((_, i) => i + 1));
        for (const { score } of ranked) expect(score >= 0 && score <= 100).toBe(true);
      }),
    );
  });

  it('one more asker never lowers a requirement', () => {
    fc.assert(
      fc.property(list, anyAsker, (given, more) => {
        const [first, ...others] = given;
        if (!first) return;
        const joined = { ...first, askers: [...first.askers, asker('late', more)] };
        const demandIn = (all: typeof given) =>
          allocate(all, now).find(({ requirement: { id } }) => id === first.id)?.demand ?? Number.NaN;
        if (first.askers.length === 0) return;
        expect(demandIn([joined, ...others])).toBeGreaterThanOrEqual(demandIn(given) - 1e-9);
      }),
    );
  });
});
