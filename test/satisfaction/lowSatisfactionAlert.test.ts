import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AlertSituation,
  decideLowSatisfactionAlert,
} from '../../src/satisfaction/lowSatisfactionAlert.ts';
import { day, ratingsEvery } from './days.ts';

const prior = { mean: 75, shrinkage: 2, spread: 15 };

/** The last of the scores has just been added; the ratings are `everyDays` apart and now is the last one's day. */
function afterRatings(scores: number[], more: Partial<AlertSituation> = {}, everyDays = 1) {
  const ratings = ratingsEvery(everyDays, ...scores);
  const rating = ratings.at(-1) ?? { score: Number.NaN, at: day(0) };
  const situation = {
    change: { kind: 'added', rating },
    now: rating.at,
    openSince: null,
    lastFiredAt: null,
  } as const;
  return decideLowSatisfactionAlert({ ratings, prior, ...situation, ...more });
}

describe('a low-satisfaction alert fires', () => {
  it('when two bad ratings pull the index under 70: (55 + 60 + 150)/4 = 66.3', () => {
    expect(afterRatings([55, 60])).toEqual({
      action: 'fire',
      reason: { rule: 'indexBelowLine', index: 66.3, below: 70, lastScores: [60, 55] },
      index: 66.3,
      latestScores: [60, 55],
      ownerNotice: 'alertFired',
    });
  });

  it('when the last two ratings are both below 60, however good the past', () => {
    const decision = afterRatings([...Array(30).fill(100), 59, 59]);
    expect(decision).toMatchObject({ action: 'fire', reason: { rule: 'twoVeryLow', below: 60 } });
    expect(decision.index).toBeGreaterThan(70);
  });

  it('at the third rating after a drop from 82 to 55', () => {
    const steady = Array(6).fill(82);
    expect(afterRatings([...steady, 55])).toMatchObject({ action: 'nothing', ownerNotice: 'lowRating' });
    expect(afterRatings([...steady, 55, 62])).toMatchObject({ action: 'nothing' });
    expect(afterRatings([...steady, 55, 62, 55, 55])).toMatchObject({ action: 'fire' });
  });
});

describe('it stays silent', () => {
  it('on one bad rating alone, which only tells the owner', () => {
    expect(afterRatings([10])).toMatchObject({
      action: 'nothing',
      cause: 'tooFewRatings',
      ownerNotice: 'lowRating',
    });
  });

  it('without a notice when the rating is 60', () => {
    expect(afterRatings([60])).toMatchObject({ action: 'nothing', ownerNotice: null });
  });

  it('when one of the last two ratings is 60 and the past is good', () => {
    expect(afterRatings([...Array(30).fill(100), 59, 60])).toMatchObject({ cause: 'notUnderTheLine' });
  });

  it('at an index of exactly 70', () => {
    expect(afterRatings([65, 65], {}, 0)).toMatchObject({
      action: 'nothing',
      index: 70,
      cause: 'notUnderTheLine',
    });
    expect(afterRatings([65, 64], {}, 0)).toMatchObject({ action: 'fire', index: 69.8 });
  });

  it('while one is open', () => {
    const decision = afterRatings([55, 55, 55], { openSince: day(1), lastFiredAt: day(1) });
    expect(decision).toMatchObject({ action: 'nothing', cause: 'stillOpen', ownerNotice: 'lowRating' });
  });

  it('for 14 days after the last firing', () => {
    const scores = [65, 65, 65];
    expect(afterRatings(scores, { lastFiredAt: day(-11.9) })).toMatchObject({ cause: 'coolingDown' });
    expect(afterRatings(scores, { lastFiredAt: day(-12) })).toMatchObject({ action: 'fire' });
  });

  it('but not if the index falls below 60', () => {
    expect(afterRatings([40, 40, 40], { lastFiredAt: day(0) })).toMatchObject({ action: 'fire' });
  });

  it('on a rating dated in the future', () => {
    expect(afterRatings([50, 50], { now: day(0.5) })).toMatchObject({
      action: 'nothing',
      cause: 'tooFewRatings',
      ownerNotice: null,
    });
  });
});

describe('an open alert', () => {
  const open = (daysAgo: number, now: number) => ({
    openSince: day(now - daysAgo),
    lastFiredAt: day(now - daysAgo),
  });

  it('clears when the index is back at 75, the latest at 70, and a week has passed', () => {
    const scores = [60, 60, 95, 95, 95];
    expect(afterRatings(scores, open(7, 4))).toMatchObject({ action: 'clear', cause: 'recovered' });
    expect(afterRatings(scores, open(6.9, 4))).toMatchObject({ action: 'nothing', cause: 'openTooShort' });
  });

  it('does not clear on an index of 74.9 or a latest rating of 69', () => {
    expect(afterRatings([60, 75, 75, 89], open(9, 0), 1e-6)).toMatchObject({
      cause: 'stillOpen',
      index: 74.8,
    });
    expect(afterRatings([60, 75, 75, 90], open(9, 0), 1e-6)).toMatchObject({ action: 'clear', index: 75 });
    expect(afterRatings([95, 95, 95, 69], open(9, 3))).toMatchObject({ cause: 'stillOpen' });
  });

  it('is withdrawn at once when the mistyped rating that fired it is undone', () => {
    const ratings = ratingsEvery(1, 80);
    const decision = decideLowSatisfactionAlert({
      ...{ ratings, prior, change: { kind: 'undone' }, now: day(1.01) },
      ...{ openSince: day(1), lastFiredAt: day(1) },
    });
    expect(decision).toMatchObject({ action: 'clear', cause: 'corrected', ownerNotice: null });
  });

  it('is withdrawn when the last rating of all is undone', () => {
    const decision = decideLowSatisfactionAlert({
      ...{ ratings: [], prior, change: { kind: 'undone' }, now: day(1) },
      ...{ openSince: day(0), lastFiredAt: day(0) },
    });
    expect(decision).toMatchObject({ action: 'clear', cause: 'corrected', index: null });
  });

  it('stays when its first cause is undone but the party has come under the line since', () => {
    const ratings = [80, 50, 50].map((score, i) => ({ score, at: day(2 * i) }));
    const decision = decideLowSatisfactionAlert({
      ...{ ratings, prior, change: { kind: 'undone' }, now: day(5) },
      ...{ openSince: day(1), lastFiredAt: day(1) },
    });
    expect(decision).toMatchObject({ action: 'nothing', cause: 'stillOpen' });
  });

  it('stays when something else is undone', () => {
    const ratings = ratingsEvery(1, 55, 55, 90, 85);
    const decision = decideLowSatisfactionAlert({
      ...{ ratings, prior, change: { kind: 'undone' }, now: day(4) },
      ...{ openSince: day(1), lastFiredAt: day(1) },
    });
    expect(decision).toMatchObject({ action: 'nothing', cause: 'stillOpen' });
  });
});

describe('the owner', () => {
  it('is told once when a rating is corrected downwards, not again when it is corrected further', () => {
    const ratings = ratingsEvery(1, 90, 90, 50);
    const rating = { score: 50, at: day(2) };
    const corrected = (before: number) =>
      decideLowSatisfactionAlert({
        ...{ ratings, prior, now: day(2), openSince: null, lastFiredAt: null },
        change: { kind: 'changed', before: { score: before, at: day(2) }, rating },
      });
    expect(corrected(75).ownerNotice).toBe('lowRating');
    expect(corrected(55).ownerNotice).toBeNull();
  });
});

it('never fires while one is open and never clears while none is, whatever the ratings', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 15 });
  fc.assert(
    fc.property(scores, fc.boolean(), fc.integer({ min: 0, max: 30 }), (given, isOpen, daysAgo) => {
      const firedAt = day(given.length - 1 - daysAgo);
      const decision = afterRatings(given, { openSince: isOpen ? firedAt : null, lastFiredAt: firedAt });
      expect(decision.action).not.toBe(isOpen ? 'fire' : 'clear');
    }),
  );
});
