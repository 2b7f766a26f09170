import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currencies, decimalOf, decimalsOf, MOST_AMOUNT } from '../../src/money/currency.ts';
import { exactAmount, parseAmount } from '../../src/money/parseAmount.ts';
import { money } from '../../src/text/money.ts';

const amounts: readonly [typed: string, currency: string, amount: number][] = [
  ['1200', 'EUR', 120_000],
  ['1,200.50', 'EUR', 120_050],
  ['1.200,50', 'EUR', 120_050],
  ['1 200', 'EUR', 120_000],
  ['1 200,50', 'EUR', 120_050],
  ['1\u00a0200,50', 'EUR', 120_050],
  ['1\u202f200', 'EUR', 120_000],
  ["1'200.50", 'CHF', 120_050],
  ['1’200.50', 'CHF', 120_050],
  ['12,34,567.50', 'INR', 123_456_750],
  ['1,200,300', 'EUR', 120_030_000],
  ['1.200.300,00', 'EUR', 120_030_000],
  ['1.200', 'EUR', 120_000],
  ['1,200', 'EUR', 120_000],
  ['1,200', 'JPY', 1_200],
  ['0.200', 'EUR', 20],
  ['1,2', 'EUR', 120],
  ['1.20', 'EUR', 120],
  ['1.25', 'KWD', 1_250],
  ['１２００', 'EUR', 120_000],
  ['١٢٠٠', 'EUR', 120_000],
  ['१२००', 'INR', 120_000],
  ['1.2k', 'EUR', 120_000],
  ['1K', 'EUR', 100_000],
  ['1.2万', 'CNY', 1_200_000],
  ['1.234万', 'CNY', 1_234_000],
  ['3亿', 'JPY', 300_000_000],
  ['-200', 'EUR', -20_000],
  ['−200', 'EUR', -20_000],
  ['(200)', 'EUR', -20_000],
  ['0', 'EUR', 0],
  ['-0', 'EUR', 0],
];

const refusals: readonly [typed: string, currency: string, reason: string][] = [
  ['', 'EUR', 'empty'],
  ['abc', 'EUR', 'notANumber'],
  ['NaN', 'EUR', 'notANumber'],
  ['Infinity', 'EUR', 'notANumber'],
  ['1e9', 'EUR', 'malformed'],
  ['0x10', 'EUR', 'malformed'],
  ['1.2.3', 'EUR', 'malformed'],
  ['1,20,0', 'EUR', 'malformed'],
  ['1200,', 'EUR', 'malformed'],
  ['(200', 'EUR', 'malformed'],
  ['1.200', 'KWD', 'ambiguous'],
  ['1,200k', 'EUR', 'ambiguous'],
  ['1.2m', 'EUR', 'multiplier'],
  ['1200.505', 'EUR', 'tooManyDecimals'],
  ['0.001', 'EUR', 'tooManyDecimals'],
  ['12.5', 'JPY', 'tooManyDecimals'],
  ['99999999999999', 'EUR', 'tooLarge'],
  ['10000000000.01', 'EUR', 'tooLarge'],
];

describe('an amount as people type it', () => {
  test.each(amounts)('%s %s is %i', (typed, currency, amount) => {
    expect(parseAmount(typed, currency)).toEqual({ ok: true, amount });
  });

  test.each(refusals)('%j %s is refused: %s', (typed, currency, reason) => {
    expect(parseAmount(typed, currency)).toMatchObject({ ok: false, reason });
  });

  test('what can be read in two ways names both, and each of them is read as one', () => {
    const parsed = parseAmount('1,250', 'KWD');
    expect(parsed).toEqual({ ok: false, reason: 'ambiguous', readings: ['1250', '1.2500'] });
    expect(parseAmount('1250', 'KWD')).toEqual({ ok: true, amount: 1_250_000 });
    expect(parseAmount('1.2500', 'KWD')).toEqual({ ok: true, amount: 1_250 });
  });

  test('whatever is typed is read as a whole number of minor units or refused; never NaN', () => {
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^[-(]?[\d.,' k万]{1,20}\)?$/));
    fc.assert(
      fc.property(typed, fc.constantFrom(...currencies()), (text, currency) => {
        const parsed = parseAmount(text, currency);
        if (!parsed.ok) return;
        expect(Number.isSafeInteger(parsed.amount)).toBe(true);
        expect(Math.abs(parsed.amount)).toBeLessThanOrEqual(MOST_AMOUNT);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('there and back', () => {
  const anyMoney = fc.record({
    amount: fc.integer({ min: -MOST_AMOUNT, max: MOST_AMOUNT }).map((amount) => amount || 0),
    currency: fc.constantFrom(...currencies()),
  });

  test('every amount of every currency is written as a decimal and read again', () => {
    fc.assert(
      fc.property(anyMoney, ({ amount, currency }) => {
        const decimal = decimalOf({ amount, currency });
        expect(exactAmount(decimal, currency)).toEqual({ ok: true, amount });
      }),
      { numRuns: 2000 },
    );
  });

  test('what people read in English is read as it was, by its digits', () => {
    fc.assert(
      fc.property(anyMoney, ({ amount, currency }) => {
        const shown = money(Math.abs(amount), currency, 'en').replace(/^\D+/, '');
        const parsed = parseAmount(shown, currency);
        // A lone comma may be a decimal sign where a currency has three decimals; then it is asked about.
        expect(parsed.ok || decimalsOf(currency) >= 3).toBe(true);
        if (parsed.ok) expect(parsed.amount).toBe(Math.abs(amount));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    [120_050, 'EUR', 'en', '€1,200.50'],
    [-300, 'USD', 'en', '-$3.00'],
    [1_200, 'JPY', 'en', '¥1,200'],
    [1_200, 'JPY', 'zh-CN', 'JP¥1,200'],
    [120_050, 'CNY', 'zh-CN', '¥1,200.50'],
    [120_050, 'CNY', 'en', 'CN¥1,200.50'],
    [1_250, 'KWD', 'en', 'KWD 1.250'],
    [120_000, 'HUF', 'en', 'HUF 1,200.00'],
  ] as const)('%i %s reads in %s as %s', (amount, currency, language, text) => {
    expect(money(amount, currency, language)).toBe(text);
  });
});
