import { asciiDigits } from '../asciiDigits.ts';

export type RateRefusal = 'notANumber' | 'notAboveZero' | 'tooLarge' | 'tooPrecise';

const MOST_WHOLE_DIGITS = 9;
const MOST_DECIMALS = 12;

/** Reads an exchange rate, a plain decimal above 0, into the form it is kept in: `1.08`, no needless zeros. */
export const parseExchangeRate = (
  typed: string,
): { ok: true; rate: string } | { ok: false; reason: RateRefusal } => {
  const text = asciiDigits(typed.normalize('NFKC'))
    .trim()
    .replace(/^(\d+),(\d+)$/, '$1.$2');
  if (/^[-−]/.test(text)) return { ok: false, reason: 'notAboveZero' };
  const parts = /^(\d+)(?:\.(\d+))?$/.exec(text);
  if (!parts) return { ok: false, reason: 'notANumber' };
  const whole = (parts[1] ?? '').replace(/^0+(?=\d)/, '');
  const part = (parts[2] ?? '').replace(/0+$/, '');
  if (/^0*$/.test(whole + part)) return { ok: false, reason: 'notAboveZero' };
  if (whole.length > MOST_WHOLE_DIGITS) return { ok: false, reason: 'tooLarge' };
  if (part.length > MOST_DECIMALS) return { ok: false, reason: 'tooPrecise' };
  return { ok: true, rate: part === '' ? whole : `${whole}.${part}` };
};

const SIGNIFICANT_DIGITS = 12;

/** a / b of two rates, to 12 significant digits: what a rate becomes when the base currency changes. */
export const quotientOf = (a: string, b: string): string => {
  const [left, right] = [scaled(a), scaled(b)];
  const digits = 30n;
  const quotient = (left.value * 10n ** (digits + right.decimals)) / (right.value * 10n ** left.decimals);
  const text = quotient.toString().padStart(Number(digits) + 1, '0');
  const whole = text.slice(0, -Number(digits));
  const part = text.slice(-Number(digits));
  const leading = whole === '0' ? (/^0*/.exec(part)?.[0].length ?? 0) : -whole.length;
  const kept = Math.max(0, Math.min(MOST_DECIMALS, SIGNIFICANT_DIGITS + leading));
  const cut = part.slice(0, kept).replace(/0+$/, '');
  return cut === '' ? whole : `${whole}.${cut}`;
};

const scaled = (rate: string): { value: bigint; decimals: bigint } => {
  const [whole = '0', part = ''] = rate.split('.');
  return { value: BigInt(whole + part), decimals: BigInt(part.length) };
};
