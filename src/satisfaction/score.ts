import { asciiDigits } from '../asciiDigits.ts';

export type ScoreRefusal =
  | 'empty'
  | 'notANumber'
  | 'malformed'
  | 'exponent'
  | 'negative'
  | 'aboveHundred'
  | 'aboveScale'
  | 'zeroScale'
  | 'scaleTooLarge';

export type ParsedScore =
  | { readonly ok: true; readonly score: number }
  | { readonly ok: false; readonly reason: ScoreRefusal; readonly scale?: number };

/** Scores are kept to a tenth of a point, so what is shown, stored and judged is one and the same number. */
export function roundToTenth(value: number): number {
  return Math.round(value * 10) / 10;
}

const LARGEST_SCALE = 100;
const NUMBER = String.raw`(?:\d+(?:\.\d*)?|\.\d+)`;
const POINTS = new RegExp(`^\\+?(${NUMBER})(?: ?%)?$`);
const FRACTION = new RegExp(`^\\+?(${NUMBER}) ?/ ?(${NUMBER})$`);
const NEGATIVE = new RegExp(`^- ?${NUMBER}(?: ?%| ?/ ?${NUMBER})?$`);
const EXPONENT = new RegExp(`^[+-]?${NUMBER}e[+-]?\\d+%?$`, 'i');
const NUMERIC_SIGNS_ONLY = /^[\d.,+\-/% ]*\d[\d.,+\-/% ]*$/;
const DATE = /^(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{4})$/;

/**
 * Reads a satisfaction score as people type it: `75`, `75%`, `4/5`, `９/10`, `87.5`, `87,5`, `75分`, in
 * any script's digits. Result 0–100, rounded to one decimal. Scales of `n/m` go up to 100.
 * A refusal names what is wrong: `abc` notANumber, `75%%` malformed, `1e9` exponent, `-1` negative,
 * `101` aboveHundred, `6/5` aboveScale (with the scale), `3/0` zeroScale, `5/1000` scaleTooLarge.
 */
export function parseScore(text: string): ParsedScore {
  const typed = plainNumber(text);
  if (typed === '') return { ok: false, reason: 'empty' };
  const fraction = FRACTION.exec(typed);
  if (fraction) return scoreOnScale(Number(fraction[1]), Number(fraction[2]));
  const points = POINTS.exec(typed);
  if (points) {
    const value = Number(points[1]);
    return value > 100 ? { ok: false, reason: 'aboveHundred' } : { ok: true, score: roundToTenth(value) };
  }
  return { ok: false, reason: whyNot(typed) };
}

/** True of anything that can only have been meant as a score, in range or not: `75`, `101`, `-1`, `75%%`. */
export function looksLikeScore(text: string): boolean {
  const parsed = parseScore(text);
  return parsed.ok || (parsed.reason !== 'notANumber' && parsed.reason !== 'empty');
}

function scoreOnScale(value: number, scale: number): ParsedScore {
  if (scale === 0) return { ok: false, reason: 'zeroScale' };
  if (scale > LARGEST_SCALE) return { ok: false, reason: 'scaleTooLarge', scale: LARGEST_SCALE };
  if (value > scale) return { ok: false, reason: 'aboveScale', scale };
  return { ok: true, score: roundToTenth((100 * value) / scale) };
}

function whyNot(typed: string): ScoreRefusal {
  if (NEGATIVE.test(typed)) return 'negative';
  if (EXPONENT.test(typed)) return 'exponent';
  if (DATE.test(typed)) return 'notANumber';
  return NUMERIC_SIGNS_ONLY.test(typed) ? 'malformed' : 'notANumber';
}

function plainNumber(text: string): string {
  return asciiDigits(text)
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[％﹪٪]/g, '%')
    .replace(/[／⁄∕]/g, '/')
    .replace(/[−－﹣–—]/g, '-')
    .replace(/[．٫]/g, '.')
    .replace(/＋/g, '+')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ ?分$/, '')
    .replace(/(\d),(?=\d{3}(?:\D|$))/g, '$1')
    .replace(/^([+-]?\d+),(\d{1,2})(?= ?%?$)/, '$1.$2');
}
