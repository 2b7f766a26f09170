import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultLoyaltyConfig } from '../../src/loyalty/loyaltyConfig.ts';
import {
  loyaltyLimits,
  loyaltyNumbers,
  settingsIn,
  settingsProblems,
  tierNameOf,
  withSettings,
} from '../../src/loyalty/loyaltySettings.ts';
import { type LoyaltyTier, loyaltyTiers } from '../../src/loyalty/loyaltyTier.ts';
import { netTierMoves } from '../../src/loyalty/netTierMoves.ts';
import type { TierChangeRow } from '../../src/store/queries/loyalty.ts';

const own = settingsIn(defaultLoyaltyConfig);
const withNumbers = (numbers: Partial<typeof own.numbers>) => ({
  ...own,
  numbers: { ...own.numbers, ...numbers },
});

test('the defaults are settings that can be taken, and come back as they were', () => {
  expect(settingsProblems(own)).toEqual({});
  expect(withSettings(defaultLoyaltyConfig, own)).toEqual(defaultLoyaltyConfig);
});

test('shares in tenths of a percent add up exactly', () => {
  const settings = withNumbers({ frequency: 33.3, amount: 33.3, recency: 33.3, satisfaction: 0.1 });
  expect(settingsProblems(settings)).toEqual({});
  const config = withSettings(defaultLoyaltyConfig, settings);
  expect(settingsIn(config)).toEqual(settings);
});

test('whatever can be taken keeps scores within 0 to 100 and tiers apart', () => {
  const number = (field: (typeof loyaltyNumbers)[number]) =>
    fc.integer({ min: loyaltyLimits[field].least - 2, max: loyaltyLimits[field].most + 2 });
  const numbers = fc.record(
    Object.fromEntries(loyaltyNumbers.map((field) => [field, number(field)])) as Record<
      string,
      fc.Arbitrary<number>
    >,
  ) as fc.Arbitrary<typeof own.numbers>;
  fc.assert(
    fc.property(numbers, (drawn) => {
      // Shares that add up: else nearly none of what is drawn could be taken.
      const satisfaction = 100 - drawn.frequency - drawn.amount - drawn.recency;
      const settings = { numbers: { ...drawn, satisfaction }, tierNames: own.tierNames };
      if (Object.keys(settingsProblems(settings)).length > 0) return;
      const { thresholds: th, weights, demotion } = withSettings(defaultLoyaltyConfig, settings);
      expect(th.silver < th.gold && th.gold < th.platinum && th.platinum < 100).toBe(true);
      expect(th.silver - demotion.margin).toBeGreaterThan(0);
      expect(Object.values(weights).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(weights.satisfaction).toBeLessThanOrEqual(0.5);
    }),
    { numRuns: 3000 },
  );
});

test.each([
  [{ frequency: 20 }, { frequency: { reason: 'sum', sum: 95 } }],
  [{ gold: 40 }, { gold: { reason: 'order', below: 'silver', above: 40 } }],
  [{ platinum: 30 }, { platinum: { reason: 'order', below: 'gold', above: 60 } }],
  [{ margin: 20 }, { margin: { reason: 'margin', most: 20 } }],
  [{ grace: 366 }, { grace: { reason: 'range', least: 0, most: 365 } }],
  [{ satisfaction: 60, amount: 0, recency: 15 }, { satisfaction: { reason: 'range', least: 0, most: 50 } }],
] as const)('%j cannot be taken', (numbers, problems) => {
  expect(settingsProblems(withNumbers(numbers))).toEqual(problems);
});

test('names are one line that hides nothing, each tier its own', () => {
  expect(tierNameOf('  Gold\u202e\n club ')).toBe('Gold club');
  expect(tierNameOf(' \u200b ')).toBeNull();
  const named = {
    ...own,
    tierNames: { bronze: 'Club', silver: 'CLUB', gold: 'x'.repeat(31), platinum: null },
  };
  expect(settingsProblems(named)).toEqual({
    'name:silver': { reason: 'sameName', as: 'bronze' },
    'name:gold': { reason: 'name', length: 31, most: 30 },
  });
});

test('changes of one party come to one move, or to none when it is back where it was', () => {
  const tier = fc.constantFrom<LoyaltyTier | null>(null, ...loyaltyTiers);
  fc.assert(
    fc.property(fc.array(tier, { minLength: 2, maxLength: 6 }), (path) => {
      const changes = path.slice(1).map(
        (toTier, at): TierChangeRow => ({
          ...{ id: String(at), partyId: 'p', fromTier: path[at] ?? null, toTier, changedOn: '2026-01-01' },
          ...{ noticedAt: new Date(at), score: at, configVersion: 1 },
          reason: { cause: 'purchase', before: null, after: null },
        }),
      );
      const [move, other] = netTierMoves(changes);
      expect(other).toBeUndefined();
      const [from, to] = [path[0] ?? null, path.at(-1) ?? null];
      if (from === to) expect(move).toBeUndefined();
      else expect(move).toMatchObject({ from, to, score: changes.length - 1 });
    }),
  );
});
