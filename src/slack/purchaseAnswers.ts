import { AppError } from '../errors.ts';
import { currencies, decimalOf, isCurrency } from '../money/currency.ts';
import { currenciesMeant, settledCurrency } from '../money/currencySigns.ts';
import { moneySettings } from '../money/moneySettings.ts';
import { parseAmount } from '../money/parseAmount.ts';
import { suggestWord } from './line/suggestWord.ts';
import type { Request } from './request.ts';

/** What was typed as an amount, apart. `currency` null: none was typed. */
export interface TypedAmount {
  readonly number: string;
  readonly currency: string | null;
}

interface ReadOptions {
  /** The same with another amount in its place, to paste; null: it cannot be shown whole. */
  readonly corrected: (amount: string) => string | null;
  /** The currency where none was typed; null: there is none yet. */
  readonly fallback: string | null;
  /** A minus is refused: money given back is a refund. */
  readonly refundLine: (amount: string) => string | null;
}

/** Codes that are tried first when a misspelt one is to be corrected. */
const EVERYDAY = 'EUR USD GBP CNY JPY CHF HKD TWD SGD AUD CAD INR KRW SEK NOK DKK PLN CZK BRL MXN'.split(' ');

/** The money that was typed. Throws AppError amountRefused, currencyUnknown or currencyAmbiguous, with what to paste. */
export const readMoney = async (
  { workspace, actor }: Request,
  typed: TypedAmount,
  { corrected, fallback, refundLine }: ReadOptions,
): Promise<{ amount: number; currency: string }> => {
  const { base } = await moneySettings(workspace.read);
  const lines = (amounts: readonly string[]) => amounts.flatMap((amount) => corrected(amount) ?? []);
  const currency = currencyOf(typed, { base, isChinese: actor.language === 'zh-CN', fallback, corrected });
  const whole = `${typed.number} ${typed.currency ?? currency}`;
  const refuse = (
    reason: AppError<'amountRefused'>['params']['reason'],
    readings: readonly string[],
  ): AppError =>
    new AppError('invalid', 'amountRefused', {
      ...{ typed: typed.currency ? whole : typed.number, reason, currency, readings },
    });
  const parsed = parseAmount(typed.number, currency);
  if (!parsed.ok)
    throw refuse(parsed.reason, lines(parsed.readings.map((reading) => `${reading} ${currency}`)));
  const { amount } = parsed;
  if (amount === 0) throw refuse('zero', []);
  if (amount < 0) {
    const line = refundLine(`${decimalOf({ amount: -amount, currency })} ${currency}`);
    throw refuse('negative', line ? [line] : []);
  }
  return { amount, currency };
};

const currencyOf = (
  { number, currency: typed }: TypedAmount,
  {
    base,
    isChinese,
    fallback,
    corrected,
  }: Pick<ReadOptions, 'corrected' | 'fallback'> & { base: string | null; isChinese: boolean },
): string => {
  if (typed === null) {
    if (fallback) return fallback;
    const example = `${number} ${isChinese ? 'CNY' : 'EUR'}`;
    throw new AppError('invalid', 'currencyUnknown', {
      typed: '',
      nearest: null,
      corrected: corrected(example),
    });
  }
  const meant = currenciesMeant(typed, isCurrency);
  if (meant.length === 0) {
    const code = typed.toUpperCase();
    const nearest = suggestWord(code, [...(base ? [base] : []), ...EVERYDAY, ...currencies()]);
    const line = nearest && corrected(`${number} ${nearest}`);
    throw new AppError('invalid', 'currencyUnknown', { typed, nearest, corrected: line });
  }
  const settled = settledCurrency(meant, { base, isChinese });
  if (settled) return settled;
  const readings = meant.slice(0, 3).flatMap((code) => corrected(`${number} ${code}`) ?? []);
  throw new AppError('invalid', 'currencyAmbiguous', { typed, readings });
};
