import { decimalsOf, type Money } from './currency.ts';

/** Beyond this, in minor units, sums could not be exact. */
const MOST_CONVERTED = Number.MAX_SAFE_INTEGER / 100;

/**
 * An amount in another currency, in its minor units: exact, then rounded to the nearest, halves away from zero. `rate`: how
 * much of it one unit of the money's currency is, as a decimal. Null where the result is too large to be summed exactly.
 */
export const convert = ({ amount, currency }: Money, rate: string, into: string): number | null => {
  const [whole = '0', part = ''] = rate.split('.');
  const shift = part.length + decimalsOf(currency) - decimalsOf(into);
  const product = BigInt(amount) * BigInt(whole + part);
  const converted = shift <= 0 ? product * 10n ** BigInt(-shift) : rounded(product, 10n ** BigInt(shift));
  const units = Number(converted);
  return Math.abs(units) <= MOST_CONVERTED ? units : null;
};

/** Half away from zero, so that a refund takes back exactly what its purchase brought. */
const rounded = (product: bigint, unit: bigint): bigint => {
  const size = product < 0n ? -product : product;
  const nearest = (2n * size + unit) / (2n * unit);
  return product < 0n ? -nearest : nearest;
};
