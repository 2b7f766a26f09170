import { AppError } from '../errors.ts';
import { currencies, isCurrency } from '../money/currency.ts';
import { currenciesMeant, settledCurrency } from '../money/currencySigns.ts';
import { parseExchangeRate } from '../money/exchangeRate.ts';
import { moneySettings } from '../money/moneySettings.ts';
import { setBaseCurrency } from '../money/setBaseCurrency.ts';
import { removeRate, setRate } from '../money/setRate.ts';
import { purchaseToday } from '../purchases/checkPurchase.ts';
import { settleConversions } from '../purchases/settleConversions.ts';
import type { AuditRow } from '../store/queries/audit.ts';
import { suggestWord } from './line/suggestWord.ts';
import { baseChanged, rateChanged } from './messages/rateChanged.ts';
import type { Message } from './reply.ts';
import { actOf, type Request } from './request.ts';

/** The code that was meant. Throws AppError currencyUnknown or currencyAmbiguous. */
export const currencyNamed = async (
  { workspace, actor }: Request,
  typed: string,
  corrected: (currency: string) => string | null,
): Promise<string> => {
  const { base } = await moneySettings(workspace.read);
  const meant = currenciesMeant(typed.length === 3 ? typed.toUpperCase() : typed, isCurrency);
  const settled = settledCurrency(meant, { base, isChinese: actor.language === 'zh-CN' });
  if (settled) return settled;
  if (meant.length > 0)
    throw new AppError('invalid', 'currencyAmbiguous', {
      ...{ typed, readings: meant.slice(0, 3).flatMap((code) => corrected(code) ?? []) },
    });
  const nearest = suggestWord(typed.toUpperCase(), currencies());
  throw new AppError('invalid', 'currencyUnknown', {
    ...{ typed, nearest, corrected: nearest && corrected(nearest) },
  });
};

/** Sets a rate and converts what it concerns. Throws AppError rateRefused and what setRate throws. */
export const answerSetRate = async (
  request: Request,
  { currency, typedRate, day }: { currency: string; typedRate: string | null; day: string | null },
): Promise<Message> => {
  const { workspace, actor } = request;
  const validFrom = day ?? (await purchaseToday(workspace.read, request));
  const parsed = parseExchangeRate(typedRate ?? '');
  if (!parsed.ok) {
    const word = actor.language === 'zh-CN' ? '汇率' : 'rates';
    throw new AppError('invalid', 'rateRefused', {
      ...{ typed: typedRate ?? '', reason: parsed.reason },
      corrected: `/prm ${word} ${currency} 1.08 ${validFrom}`,
    });
  }
  const { rate } = parsed;
  const change = await workspace.write((tx) => setRate(tx, actOf(request), { currency, rate, validFrom }));
  const settled = await settle(request);
  return rateChanged(request, { ...change, currency, rate, validFrom, settled });
};

/** Removes a rate and converts what it concerned. Throws AppError rateUnknown. */
export const answerRemoveRate = async (
  request: Request,
  { currency, day }: { currency: string; day: string },
): Promise<Message> => {
  const change = await request.workspace.write((tx) =>
    removeRate(tx, actOf(request), { currency, validFrom: day }),
  );
  const settled = await settle(request);
  return rateChanged(request, { ...change, currency, rate: null, validFrom: day, settled });
};

/** Changes the base currency and converts everything. */
export const answerSetBase = async (request: Request, base: string): Promise<Message> => {
  const change = await request.workspace.write((tx) => setBaseCurrency(tx, actOf(request), base));
  return baseChanged(request, { ...change, settled: await settle(request) });
};

/** After an undo: what the undone change of a rate or of the base had converted is converted back. */
export const settleAfterUndo = async (request: Request, { action }: AuditRow): Promise<void> => {
  if (action.startsWith('rate.') || action === 'money.base') await settle(request);
};

const settle = (request: Request) => settleConversions(request.workspace, actOf(request));
