import { asciiDigits } from '../asciiDigits.ts';
import { decimalsOf, MOST_AMOUNT } from './currency.ts';

export const amountRefusals = [
  'empty',
  'notANumber',
  'malformed',
  'ambiguous',
  'tooManyDecimals',
  'tooLarge',
  'multiplier',
] as const;
export type AmountRefusal = (typeof amountRefusals)[number];

export type ParsedAmount =
  /** In minor units; below 0 where a minus was typed. */
  | { readonly ok: true; readonly amount: number }
  /** `readings`: what it may mean, as plain decimals to paste. */
  | { readonly ok: false; readonly reason: AmountRefusal; readonly readings: readonly string[] };

const SHAPE = /^([-+(]?)(\d[\d.,' ]*)(k|m|bn|千|万|萬|百万|亿|億)?(\)?)$/u;
const MULTIPLIERS: Readonly<Record<string, number>> = { k: 3, 千: 3, 万: 4, 萬: 4, 百万: 6, 亿: 8, 億: 8 };

/**
 * Reads an amount as people of many countries type it: `1200`, `1,200.50`, `1.200,50`, `1 200`, `1'200`, `1.2k`, `1.2万`,
 * in any script's digits. The last of two signs is the decimal one. A lone sign before exactly three digits groups
 * thousands, since no amount has three decimals; in a currency that has (KWD) it may mean either, and is refused.
 */
export const parseAmount = (typed: string, currency: string): ParsedAmount => {
  const text = asciiDigits(typed.normalize('NFKC'))
    .replace(/[−‐‑–]/g, '-')
    .replace(/[’‘`´]/g, "'")
    .replace(/[、٬]/g, ',')
    .replace(/٫/g, '.')
    .replace(/[\s_]+/gu, ' ')
    .trim()
    .toLowerCase();
  if (text === '') return refused('empty');
  const shape = SHAPE.exec(text);
  if (!shape) return refused(/\d/.test(text) ? 'malformed' : 'notANumber');
  const [, sign = '', number = '', multiplier, closing] = shape;
  if ((sign === '(') !== (closing === ')')) return refused('malformed');
  if (multiplier === 'm' || multiplier === 'bn') return refused('multiplier');
  const decimals = decimalsOf(currency);
  const read = decimalIn(number.trim(), { decimals, multiplier });
  if (!('decimal' in read)) return { ok: false, ...read };
  const amount = minorUnits(read.decimal, decimals + (multiplier ? (MULTIPLIERS[multiplier] ?? 0) : 0));
  if (amount === null) return refused('tooManyDecimals');
  if (amount > BigInt(MOST_AMOUNT)) return refused('tooLarge');
  const units = Number(amount);
  return { ok: true, amount: (sign === '-' || sign === '(') && units !== 0 ? -units : units };
};

/** Reads an exact decimal with a point, as machines write it: `1200.5`, `-200`. Nothing is guessed. */
export const exactAmount = (typed: string, currency: string): ParsedAmount => {
  const parts = /^(-?)(\d{1,20}(?:\.\d{1,20})?)$/.exec(typed);
  if (!parts) return refused('malformed');
  const amount = minorUnits(parts[2] ?? '', decimalsOf(currency));
  if (amount === null) return refused('tooManyDecimals');
  if (amount > BigInt(MOST_AMOUNT)) return refused('tooLarge');
  const units = Number(amount);
  return { ok: true, amount: parts[1] && units !== 0 ? -units : units };
};

const refused = (reason: AmountRefusal, readings: readonly string[] = []): ParsedAmount => ({
  ok: false,
  reason,
  readings,
});

type Decimal = { decimal: string } | { reason: AmountRefusal; readings: readonly string[] };

/** A number with its signs made clear: digits, and at most one point. */
const decimalIn = (number: string, about: { decimals: number; multiplier: string | undefined }): Decimal => {
  const signs = number.replace(/\d/g, '');
  if (signs === '') return { decimal: number };
  const last = number.search(/[.,' ](?=\d*$)/);
  const decimalSign = number[last] ?? '';
  const [whole, part] = [number.slice(0, last), number.slice(last + 1)];
  const isLone = signs.length === 1;
  if (isLone && (decimalSign === '.' || decimalSign === ','))
    return loneSign(whole, part, decimalSign, about);
  const isDecimal = /[.,]/.test(decimalSign) && !signs.slice(0, -1).includes(decimalSign);
  if (isDecimal && new Set(signs.slice(0, -1)).size === 1 && isGrouped(whole))
    return part === '' ? malformed : { decimal: `${ungrouped(whole)}.${part}` };
  return new Set(signs).size === 1 && isGrouped(number) ? { decimal: ungrouped(number) } : malformed;
};

const malformed: Decimal = { reason: 'malformed', readings: [] };

const loneSign = (
  whole: string,
  part: string,
  sign: string,
  { decimals, multiplier }: { decimals: number; multiplier: string | undefined },
): Decimal => {
  const mayGroup = part.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (part === '') return malformed;
  if (!mayGroup) return { decimal: `${whole}.${part}` };
  // Beside 万 and 亿 the point is a decimal one and the comma groups, as Chinese is written.
  if (multiplier && multiplier !== 'k') return { decimal: sign === '.' ? `${whole}.${part}` : whole + part };
  if (multiplier === 'k' || decimals >= 3)
    return { reason: 'ambiguous', readings: readingsOf(whole, part, multiplier) };
  return { decimal: whole + part };
};

const readingsOf = (whole: string, part: string, multiplier: string | undefined): string[] =>
  multiplier ? [whole + part, `${whole}${part}000`] : [whole + part, `${whole}.${part}0`];

/** Groups of three, or of two before the last three (12,34,567). */
const isGrouped = (number: string): boolean =>
  /^\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*$/.test(number) || /^\d{1,2}(?:,\d{2})+,\d{3}$/.test(number);

const ungrouped = (number: string): string => number.replace(/\D/g, '');

/** A decimal times 10^exponent; null where it has more decimals than that. */
const minorUnits = (decimal: string, exponent: number): bigint | null => {
  const [whole = '0', part = ''] = decimal.split('.');
  const needed = part.replace(/0+$/, '');
  return needed.length > exponent ? null : BigInt(whole + needed.padEnd(exponent, '0'));
};
