import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeScore, parseScore } from '../../src/satisfaction/score.ts';

function scoreOf(text: string): number | string {
  const parsed = parseScore(text);
  return parsed.ok ? parsed.score : parsed.reason;
}

describe('a score is read as people type it', () => {
  it.each([
    ['75', 75],
    ['0', 0],
    ['100', 100],
    ['+75', 75],
    [' 75 ', 75],
    ['75%', 75],
    ['75 %', 75],
    ['87.5', 87.5],
    ['87,5', 87.5],
    ['87,5%', 87.5],
    ['.5', 0.5],
    ['75.', 75],
    ['4/5', 80],
    ['9/10', 90],
    ['4 / 5', 80],
    ['0/5', 0],
    ['75/100', 75],
    ['4.5/5', 90],
    ['75分', 75],
    ['75 分', 75],
    ['75\u200b', 75],
  ])('%j is %d', (text, score) => expect(scoreOf(text)).toBe(score));

  it.each([
    ['７５', 75],
    ['７５％', 75],
    ['４／５', 80],
    ['８７．５', 87.5],
    ['٧٥', 75],
    ['٧٥٪', 75],
    ['٨٧٫٥', 87.5],
    ['۷۵', 75],
    ['७५', 75],
    ['৭৫', 75],
    ['๗๕', 75],
    ['𝟕𝟓', 75],
  ])('%j in another script is %d', (text, score) => expect(scoreOf(text)).toBe(score));

  it('keeps one decimal, rounding half up', () => {
    expect(scoreOf('2/3')).toBe(66.7);
    expect(scoreOf('87.55')).toBe(87.6);
    expect(scoreOf('1.005')).toBe(1);
    expect(scoreOf('89.95')).toBe(90);
    expect(scoreOf('89.94')).toBe(89.9);
  });
});

describe('a score that cannot be is refused, saying why', () => {
  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['\u200b', 'empty'],
    ['abc', 'notANumber'],
    ['NaN', 'notANumber'],
    ['Infinity', 'notANumber'],
    ['3M', 'notANumber'],
    ['B2B', 'notANumber'],
    ['2026-12-24', 'notANumber'],
    ['10:12', 'notANumber'],
    ['75%%', 'malformed'],
    ['7 5', 'malformed'],
    ['4/5/6', 'malformed'],
    ['4/5%', 'malformed'],
    ['1.2.3', 'malformed'],
    ['60-70', 'malformed'],
    ['1e9', 'exponent'],
    ['-1', 'negative'],
    ['−1', 'negative'],
    ['－１', 'negative'],
    ['-4/5', 'negative'],
    ['101', 'aboveHundred'],
    ['100.04', 'aboveHundred'],
    ['150%', 'aboveHundred'],
    ['1,000', 'aboveHundred'],
    ['9'.repeat(400), 'aboveHundred'],
    ['6/5', 'aboveScale'],
    ['3/0', 'zeroScale'],
    ['5/1000', 'scaleTooLarge'],
  ])('%j: %s', (text, reason) => expect(scoreOf(text)).toBe(reason));

  it('tells the scale that was exceeded', () => {
    expect(parseScore('6/5')).toEqual({ ok: false, reason: 'aboveScale', scale: 5 });
  });

  it('knows what was meant as a score though it cannot be one', () => {
    for (const text of ['75', '101', '-1', '6/5', '75%%', '1e9']) expect(looksLikeScore(text)).toBe(true);
    for (const text of ['', 'abc', '3M', '%', '/', '2026-12-24']) expect(looksLikeScore(text)).toBe(false);
  });
});

describe('whatever is typed', () => {
  it('never throws, and an accepted score is 0–100 with at most one decimal', () => {
    const numericNoise = fc.string({ unit: fc.constantFrom(...'0123456789.,/%-+e ７٥分') });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), numericNoise), (text) => {
        const parsed = parseScore(text);
        if (!parsed.ok) return;
        expect(parsed.score).toBeGreaterThanOrEqual(0);
        expect(parsed.score).toBeLessThanOrEqual(100);
        expect(Number(parsed.score.toFixed(1))).toBe(parsed.score);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads a whole number back as itself, in points, percent and out of a hundred', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (score) => {
        for (const text of [`${score}`, `${score}%`, `${score}/100`]) expect(scoreOf(text)).toBe(score);
      }),
    );
  });
});
