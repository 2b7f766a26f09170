/** How an amount in minor units is written in a language; without decimals where there are none. `currency`: ISO 4217. */
export const moneyIn =
  (locale: string) =>
  (minor: number, currency: string): string => {
    const style = { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } as const;
    const format = new Intl.NumberFormat(locale, style);
    return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
  };
