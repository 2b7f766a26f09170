import fc from 'fast-check';
import { expect, it } from 'vitest';
import { kindReport } from '../../src/satisfaction/kindReport.ts';
import { day, ratingsEvery } from './days.ts';

const now = day(400);
const ratedToday = (...scores: number[]) => scores.map((score) => [{ score, at: now }]);

it('counts each party once, by its latest rating', () => {
  const report = kindReport(
    [
      ...ratedToday(95, 85, 75, 65),
      ratingsEvery(10, 90, 90, 90, 10).map((r) => ({
        ...r,
        at: new Date(r.at.getTime() + 300 * 86_400_000),
      })),
    ],
    now,
  );
  expect(report).toMatchObject({
    partyCount: 5,
    partiesByBand: { verySatisfied: 1, satisfied: 1, neutral: 1, dissatisfied: 1, veryDissatisfied: 1 },
    base: 'small',
    meanScore: 66,
  });
  expect(report.satisfiedShare?.share).toBe(0.4);
  // (0.4 + 0.38415 ∓ 1.95996·√(0.048 + 0.038415))/1.76829
  expect(report.satisfiedShare?.lower).toBeCloseTo(0.1176, 4);
  expect(report.satisfiedShare?.upper).toBeCloseTo(0.7693, 4);
});

it('leaves out ratings older than a year and those dated in the future', () => {
  const old = [{ score: 10, at: day(34.9) }];
  const justYoungEnough = [{ score: 20, at: day(35) }];
  const future = [{ score: 30, at: day(400.1) }];
  const report = kindReport([old, justYoungEnough, future, []], now);
  expect(report.partyCount).toBe(1);
});

it('shows only counts below five parties, warns below thirty', () => {
  expect(kindReport([], now)).toMatchObject({
    partyCount: 0,
    base: 'tooSmall',
    meanScore: null,
    satisfiedShare: null,
  });
  expect(kindReport(ratedToday(95, 95, 95, 95), now)).toMatchObject({
    ...{ base: 'tooSmall', meanScore: null, satisfiedShare: null },
    partiesByBand: { verySatisfied: 4 },
  });
  expect(kindReport(ratedToday(...Array(29).fill(80)), now).base).toBe('small');
  expect(kindReport(ratedToday(...Array(30).fill(80)), now)).toMatchObject({ base: 'full', meanScore: 80 });
});

it('puts every rated party into exactly one band', () => {
  const parties = fc.array(
    fc.array(
      fc.record({ score: fc.integer({ min: 0, max: 100 }), at: fc.integer({ min: 0, max: 500 }).map(day) }),
    ),
  );
  fc.assert(
    fc.property(parties, (given) => {
      const report = kindReport(given, now);
      const inBands = Object.values(report.partiesByBand).reduce((a, b) => a + b, 0);
      expect(inBands).toBe(report.partyCount);
    }),
  );
});
