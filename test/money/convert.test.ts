import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convert } from '../../src/money/convert.ts';
import { parseExchangeRate, quotientOf } from '../../src/money/exchangeRate.ts';
import { ratesInto } from '../../src/money/setBaseCurrency.ts';

describe('an amount in another currency', () => {
  test.each([
    [100_000, 'USD', '0.92', 'EUR', 92_000],
    [1, 'USD', '0.5', 'EUR', 1],
    [-1, 'USD', '0.5', 'EUR', -1],
    [3, 'USD', '0.5', 'EUR', 2],
    [1, 'USD', '0.499999999999', 'EUR', 0],
    [1_000, 'JPY', '0.0061', 'EUR', 610],
    [100, 'EUR', '163.55', 'JPY', 164],
    [1_250, 'KWD', '3', 'EUR', 375],
    [12_345, 'EUR', '1', 'USD', 12_345],
  ])('%i %s at %s is %s %i', (amount, currency, rate, into, expected) => {
    expect(convert({ amount, currency }, rate, into)).toBe(expected);
  });

  test('a refund of all takes back exactly what its purchase brought, at whatever rate', () => {
    const rate = fc.stringMatching(/^[1-9]\d{0,3}(\.\d{1,10})?$/);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), rate, (amount, at) => {
        const bought = convert({ amount, currency: 'USD' }, at, 'EUR');
        const refunded = convert({ amount: -amount, currency: 'USD' }, at, 'EUR');
        expect((bought ?? 0) + (refunded ?? 0)).toBe(0);
      }),
    );
  });

  test('is within half a minor unit of the exact quotient', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.integer({ min: 1, max: 10_000_000 }),
        (amount, millionths) => {
          const rate = `${Math.floor(millionths / 1_000_000)}.${String(millionths % 1_000_000).padStart(6, '0')}`;
          const converted = BigInt(convert({ amount, currency: 'USD' }, rate, 'EUR') ?? 0);
          const exact = BigInt(amount) * BigInt(millionths);
          const off = converted * 1_000_000n - exact;
          expect(2n * (off < 0n ? -off : off)).toBeLessThanOrEqual(1_000_000n);
        },
      ),
    );
  });

  test('too large to be summed exactly: none', () => {
    expect(convert({ amount: 1_000_000_000_000, currency: 'USD' }, '999999999', 'EUR')).toBeNull();
  });
});

describe('a rate', () => {
  test.each([
    ['1.08', '1.08'],
    ['1,08', '1.08'],
    ['01.080', '1.08'],
    ['１．０８', '1.08'],
    ['7', '7'],
  ])('%s is kept as %s', (typed, rate) => {
    expect(parseExchangeRate(typed)).toEqual({ ok: true, rate });
  });

  test.each([
    ['', 'notANumber'],
    ['abc', 'notANumber'],
    ['1e3', 'notANumber'],
    ['1.2.3', 'notANumber'],
    ['0', 'notAboveZero'],
    ['0.000', 'notAboveZero'],
    ['-1', 'notAboveZero'],
    ['12345678901', 'tooLarge'],
    ['0.1234567890123', 'tooPrecise'],
  ])('%j is refused: %s', (typed, reason) => {
    expect(parseExchangeRate(typed)).toEqual({ ok: false, reason });
  });

  test.each([
    ['1', '0.8', '1.25'],
    ['1', '3', '0.333333333333'],
    ['0.128', '0.92', '0.139130434782'],
    ['1', '163.55', '0.006114338122'],
  ])('%s over %s is %s', (a, b, quotient) => {
    expect(quotientOf(a, b)).toBe(quotient);
  });

  test('of another base: worked out for each day on which either changed, and not before the new base had one', () => {
    const rates = [
      { currency: 'USD', validFrom: '2026-02-01', rate: '0.8' },
      { currency: 'CNY', validFrom: '2026-01-01', rate: '0.12' },
      { currency: 'CNY', validFrom: '2026-03-01', rate: '0.16' },
    ];
    expect(ratesInto('USD', 'EUR', rates)).toEqual([
      { currency: 'EUR', validFrom: '2026-02-01', rate: '1.25' },
      { currency: 'CNY', validFrom: '2026-02-01', rate: '0.15' },
      { currency: 'CNY', validFrom: '2026-03-01', rate: '0.2' },
    ]);
    expect(ratesInto('GBP', 'EUR', rates)).toEqual([]);
  });
});
