import { decimalOf, decimalsOf } from '../money/currency.ts';
import type { Language } from '../people/language.ts';

type Zeros = 'auto' | 'stripIfInteger';
const formats = new Map<string, Intl.NumberFormat>();

/** Minor units as people of a language read them: €1,200.50, ¥1,200, -US$3.00. Exact, however large. */
export const money = (amount: number, currency: string, language: Language): string =>
  written(amount, currency, language, 'auto');

/** The same without decimals where there are none, for amounts that are looked at and not accounted: €9,000. */
export const shortMoney = (amount: number, currency: string, language: Language): string =>
  written(amount, currency, language, 'stripIfInteger');

const written = (
  amount: number,
  currency: string,
  language: Language,
  trailingZeroDisplay: Zeros,
): string => {
  const key = `${language} ${currency} ${trailingZeroDisplay}`;
  let format = formats.get(key);
  if (!format) {
    const digits = decimalsOf(currency);
    format = new Intl.NumberFormat(language === 'en' ? 'en' : 'zh-CN', {
      ...{ style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits },
      trailingZeroDisplay,
    });
    formats.set(key, format);
  }
  // Intl puts a no-break space after a code ("KWD 1.250"); Slack and its search want plain ones.
  return format.format(decimalOf({ amount, currency }) as Intl.StringNumericLiteral).replace(/\u00a0/g, ' ');
};
