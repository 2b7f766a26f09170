import { decimalOf, decimalsOf } from '../money/currency.ts';
import type { Language } from '../people/language.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** Minor units as people of a language read them: €1,200.50, ¥1,200, -US$3.00. Exact, however large. */
export const money = (amount: number, currency: string, language: Language): string => {
  const key = `${language} ${currency}`;
  let format = formats.get(key);
  if (!format) {
    const digits = decimalsOf(currency);
    format = new Intl.NumberFormat(language === 'en' ? 'en' : 'zh-CN', {
      ...{ style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits },
    });
    formats.set(key, format);
  }
  // Intl puts a no-break space after a code ("KWD 1.250"); Slack and its search want plain ones.
  return format.format(decimalOf({ amount, currency }) as Intl.StringNumericLiteral).replace(/\u00a0/g, ' ');
};
