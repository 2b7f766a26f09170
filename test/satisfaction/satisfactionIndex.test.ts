import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summarizeRatings } from '../../src/satisfaction/ratingSummary.ts';
import { indexOfSummary, satisfactionIndex } from '../../src/satisfaction/satisfactionIndex.ts';
import { day, ratingsEvery } from './days.ts';

const prior = { mean: 75, shrinkage: 2, spread: 15 };

describe('a party’s standing', () => {
  it('is not invented when nobody has rated it', () => {
    expect(satisfactionIndex([], day(0), prior)).toBeNull();
    expect(summarizeRatings([], day(0))).toMatchObject({ ratingCount: 0, weight: 0, mean: null });
  });

  it('after a first 90 of today leans on the mean: (90 + 2·75)/3 = 80', () => {
    const standing = satisfactionIndex(ratingsEvery(1, 90), day(0), prior);
    expect(standing).toMatchObject({
      index: 80,
      band: 'satisfied',
      ratingCount: 1,
      weight: 1,
      weightedMean: 90,
    });
    expect(standing?.ownShare).toBeCloseTo(1 / 3, 12);
  });

  it('halves the weight of a rating every 180 days: (0.5·60 + 90 + 2·75)/3.5', () => {
    const ratings = [
      { score: 60, at: day(0) },
      { score: 90, at: day(180) },
    ];
    const standing = satisfactionIndex(ratings, day(180), prior);
    expect(standing?.index).toBeCloseTo(270 / 3.5, 10);
    expect(standing?.weightedMean).toBeCloseTo(80, 10);
    expect(summarizeRatings(ratings, day(500)).mean).toBeCloseTo(80, 10);
  });

  it('does not count a rating dated later until its time comes', () => {
    const ratings = [
      { score: 90, at: day(0) },
      { score: 0, at: day(1) },
    ];
    expect(satisfactionIndex(ratings, day(0), prior)?.index).toBe(80);
    expect(satisfactionIndex(ratings, day(1), prior)?.ratingCount).toBe(2);
  });

  it('drifts back to the mean when nothing is heard for years', () => {
    expect(satisfactionIndex(ratingsEvery(1, 10), day(3650), prior)?.index).toBeCloseTo(75, 3);
  });
});

it('is a number even when the only ratings are of the year 1', () => {
  const ancient = [{ score: 40, at: new Date('0001-01-01T00:00:00Z') }];
  expect(satisfactionIndex(ancient, day(0), prior)).toMatchObject({
    index: 75,
    weightedMean: 40,
    ownShare: 0,
  });
});

describe('how sure it is', () => {
  const sameDay = (count: number) => Array.from({ length: count }, () => ({ score: 80, at: day(0) }));

  it('is ± 1.645·σ/√(W + k): four fresh ratings give ± 10.07', () => {
    expect(satisfactionIndex(sameDay(4), day(0), prior)?.halfWidth).toBeCloseTo(10.073, 3);
  });

  it.each([
    [2, 5, 'low'],
    [3, 10, 'medium'],
    [3, 5, 'high'],
    [4, 15, 'low'],
    [5, 15, 'medium'],
    [14, 15, 'medium'],
    [15, 15, 'high'],
  ])('with %d fresh ratings and a spread of %d is %s', (count, spread, confidence) => {
    const standing = satisfactionIndex(sameDay(count), day(0), { ...prior, spread });
    expect(standing?.confidence).toBe(confidence);
  });
});

describe('for any ratings', () => {
  const rating = fc.record({
    score: fc.double({ min: 0, max: 100, noNaN: true }),
    at: fc.integer({ min: 0, max: 1500 }).map(day),
  });
  const ratings = fc.array(rating, { minLength: 1, maxLength: 30 });
  const priors = fc.record({
    mean: fc.double({ min: 0, max: 100, noNaN: true }),
    shrinkage: fc.double({ min: 1, max: 10, noNaN: true }),
    spread: fc.constant(15),
  });
  const now = day(1500);

  it('stays within 0–100 and between the mean and the party’s own mean', () => {
    fc.assert(
      fc.property(ratings, priors, (given, anyPrior) => {
        const standing = satisfactionIndex(given, now, anyPrior);
        const index = standing?.index ?? Number.NaN;
        const own = standing?.weightedMean ?? Number.NaN;
        expect(index).toBeGreaterThanOrEqual(Math.max(0, Math.min(own, anyPrior.mean) - 1e-9));
        expect(index).toBeLessThanOrEqual(Math.min(100, Math.max(own, anyPrior.mean) + 1e-9));
      }),
    );
  });

  it('never falls when one score is raised', () => {
    fc.assert(
      fc.property(ratings, fc.nat(), fc.double({ min: 0, max: 100, noNaN: true }), (given, pick, other) => {
        const target = pick % given.length;
        const raised = given.map((r, i) => (i === target ? { ...r, score: Math.max(r.score, other) } : r));
        const before = satisfactionIndex(given, now, prior)?.index ?? Number.NaN;
        expect(satisfactionIndex(raised, now, prior)?.index).toBeGreaterThanOrEqual(before - 1e-9);
      }),
    );
  });

  it('is the same from a summary kept days ago as from the rows themselves', () => {
    fc.assert(
      fc.property(ratings, fc.integer({ min: 0, max: 400 }), (given, daysLater) => {
        const later = day(1500 + daysLater);
        const kept = indexOfSummary(summarizeRatings(given, now), later, prior);
        expect(kept?.index).toBeCloseTo(satisfactionIndex(given, later, prior)?.index ?? Number.NaN, 8);
      }),
    );
  });

  it('does not depend on the order in which the ratings arrived', () => {
    const shuffled = ratings.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    );
    fc.assert(
      fc.property(shuffled, ([given, other]) => {
        expect(satisfactionIndex(other, now, prior)).toEqual(satisfactionIndex(given, now, prior));
      }),
    );
  });
});
