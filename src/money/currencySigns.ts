/** What people write for a currency instead of its code, and which ones it may stand for. As normalizeWord writes it. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ '€': 'EUR', euro: 'EUR', euros: 'EUR', 欧元: 'EUR' },
  ...{ '£': 'GBP', pound: 'GBP', pounds: 'GBP', quid: 'GBP', 英镑: 'GBP' },
  ...{ '¥': 'JPY CNY', yen: 'JPY', 円: 'JPY', 日元: 'JPY', 日圆: 'JPY', 'jp¥': 'JPY' },
  ...{ 元: 'CNY', 人民币: 'CNY', 块: 'CNY', 块钱: 'CNY', rmb: 'CNY', yuan: 'CNY', 'cn¥': 'CNY' },
  ...{ $: 'USD CAD AUD HKD SGD NZD TWD MXN', dollar: 'USD CAD AUD HKD SGD NZD TWD' },
  ...{ dollars: 'USD CAD AUD HKD SGD NZD TWD', us$: 'USD', 美元: 'USD', 美金: 'USD' },
  ...{ a$: 'AUD', au$: 'AUD', 澳元: 'AUD', c$: 'CAD', ca$: 'CAD', 加元: 'CAD', nz$: 'NZD' },
  ...{ hk$: 'HKD', 港元: 'HKD', 港币: 'HKD', s$: 'SGD', 新元: 'SGD', nt$: 'TWD', 台币: 'TWD', 新台币: 'TWD' },
  ...{ r$: 'BRL', '₩': 'KRW', 韩元: 'KRW', '₹': 'INR', '₽': 'RUB', 卢布: 'RUB', '₺': 'TRY', '₫': 'VND' },
  ...{ '₴': 'UAH', '₪': 'ILS', '฿': 'THB', 泰铢: 'THB', zł: 'PLN', kč: 'CZK', 瑞郎: 'CHF', 瑞士法郎: 'CHF' },
  kr: 'SEK NOK DKK ISK',
};

/** Codes that are words as well: they are currencies in capitals only. */
const WORDS = new Set('ALL TRY TOP CUP MAD PEN GEL BOB BAM SOS MOP ANG LAK HUF DOP'.split(' '));

/** What a currency as typed may be: no code (it is none), one, or several. */
export const currenciesMeant = (typed: string, isCurrency: (code: string) => boolean): readonly string[] => {
  const key = typed.normalize('NFKC').replace(/\.$/, '').toLowerCase();
  const sign = Object.hasOwn(SIGNS, key) ? SIGNS[key] : undefined;
  if (sign) return sign.split(' ');
  const code = key.toUpperCase();
  if (!/^[A-Z]{3}$/.test(code) || !isCurrency(code)) return [];
  return WORDS.has(code) && typed !== code ? [] : [code];
};

/** Whether somebody who typed this meant a currency: three capitals beside an amount. */
export const looksLikeCurrency = (typed: string): boolean => /^[A-Z]{3}$/.test(typed.normalize('NFKC'));

/** The one of several that the reader's language or the base currency settles; null: they must say which. */
export const settledCurrency = (
  meant: readonly string[],
  { base, isChinese }: { base: string | null; isChinese: boolean },
): string | null => {
  if (meant.length < 2) return meant[0] ?? null;
  const hints = [base, isChinese ? 'CNY' : null].filter((hint) => hint !== null && meant.includes(hint));
  return new Set(hints).size === 1 ? (hints[0] ?? null) : null;
};
