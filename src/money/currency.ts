import { onFirstUse } from '../onFirstUse.ts';

/** An amount as it is kept: a whole number of the currency's minor units (cents), and the ISO 4217 code. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** The most that one purchase can be, in minor units: nine thousand of them still add up exactly. */
export const MOST_AMOUNT = 1_000_000_000_000;

const TWO = 2;
// ISO 4217's own exponents. Intl gives those of everyday use (no decimals for IQD or HUF), and they differ by release.
const NOT_TWO: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};
const exponents = new Map(
  Object.entries(NOT_TWO).flatMap(([exponent, codes]) =>
    codes.split(' ').map((code) => [code, Number(exponent)] as const),
  ),
);

const known = onFirstUse(() => new Set(Intl.supportedValuesOf('currency')));

/** Whether it is the code of a currency, in capitals. */
export const isCurrency = (code: string): boolean => known().has(code);

/** Every code, for suggestions. */
export const currencies = (): readonly string[] => [...known()];

/** How many decimals a currency has: 2 for EUR, 0 for JPY, 3 for KWD. */
export const decimalsOf = (currency: string): number => exponents.get(currency) ?? TWO;

/** Minor units as an exact decimal with a point: 120050 EUR is 1200.50. */
export const decimalOf = ({ amount, currency }: Money): string => {
  const decimals = decimalsOf(currency);
  const digits = String(Math.abs(amount)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const part = decimals > 0 ? `.${digits.slice(-decimals)}` : '';
  return `${amount < 0 ? '-' : ''}${whole}${part}`;
};
