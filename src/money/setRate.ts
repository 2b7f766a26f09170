import { AppError } from '../errors.ts';
import { type Act, recordChange } from '../history/act.ts';
import { localDate } from '../localDate.ts';
import { dayAfter } from '../loyalty/localDays.ts';
import type { AuditRow } from '../store/queries/audit.ts';
import type { CurrencyRateRow } from '../store/queries/currencyRates.ts';
import type { Transaction } from '../store/queries/queries.ts';
import { isCurrency } from './currency.ts';
import { moneySettings, saveMoneySettings } from './moneySettings.ts';

/** What one unit of a currency is in the base currency, from a day on. */
export interface NewRate {
  currency: string;
  /** A decimal above 0, as parseExchangeRate writes it. */
  rate: string;
  /** yyyy-mm-dd */
  validFrom: string;
}

export interface ChangedRate {
  /** Null: it was so already. */
  auditId: string | null;
  base: string;
  /** The rate of that very day before; null: there was none. */
  before: string | null;
}

const EARLIEST_RATE = '1990-01-01';
/** A rate is what was, or what was agreed on for the coming year; beyond that it is a slip. */
const FARTHEST_AHEAD_IN_DAYS = 366;

/**
 * Sets a dated rate; the purchases it concerns are converted anew by settleConversions afterwards. Throws AppError
 * currencyUnknown, baseCurrencyMissing, rateOfBase or rateDayRefused.
 */
export const setRate = async (
  tx: Transaction,
  act: Act,
  { currency, rate, validFrom }: NewRate,
): Promise<ChangedRate> => {
  if (!isCurrency(currency))
    throw new AppError('invalid', 'currencyUnknown', { typed: currency, nearest: null, corrected: null });
  const { base } = await moneySettings(tx);
  if (base === null) throw new AppError('invalid', 'baseCurrencyMissing', {});
  if (currency === base) throw new AppError('invalid', 'rateOfBase', { base });
  const today = localDate(act.at, (await tx.workspace.settings()).zone);
  if (validFrom < EARLIEST_RATE || validFrom > dayAfter(today, FARTHEST_AHEAD_IN_DAYS))
    throw new AppError('invalid', 'rateDayRefused', { typed: validFrom });
  const before = await rateOf(tx, currency, validFrom);
  if (before?.rate === rate) return { auditId: null, base, before: before.rate };
  await tx.currencyRates.save({ currency, validFrom, rate, setBy: act.actor.id, setAt: act.at });
  const auditId = await recordChange(tx, act, {
    ...{ action: 'rate.set', entityId: rateId(currency, validFrom), partyId: null },
    before: { currency, validFrom, rate: before?.rate ?? null, base },
    after: { currency, validFrom, rate },
  });
  await askConversion(tx, act, { id: auditId, currency, from: validFrom });
  return { auditId, base, before: before?.rate ?? null };
};

/** Removes a dated rate; an earlier one then lasts on. Throws AppError rateUnknown. */
export const removeRate = async (
  tx: Transaction,
  act: Act,
  { currency, validFrom }: Pick<NewRate, 'currency' | 'validFrom'>,
): Promise<ChangedRate> => {
  const before = await rateOf(tx, currency, validFrom);
  if (!before) throw new AppError('notFound', 'rateUnknown', { currency, validFrom });
  const { base } = await moneySettings(tx);
  await tx.currencyRates.remove(currency, validFrom);
  const auditId = await recordChange(tx, act, {
    ...{ action: 'rate.remove', entityId: rateId(currency, validFrom), partyId: null },
    before: { currency, validFrom, rate: before.rate, base },
    after: { currency, validFrom, rate: null },
  });
  await askConversion(tx, act, { id: auditId, currency, from: validFrom });
  return { auditId, base: base ?? '', before: before.rate };
};

/** The rate of that day is as it was before. Throws AppError changedSince when it was set anew after that. */
export const undoRate = async (tx: Transaction, act: Act, entry: AuditRow): Promise<void> => {
  const before = entry.before as unknown as KeptRate;
  const after = entry.after as unknown as KeptRate;
  const { currency, validFrom } = before;
  const { base } = await moneySettings(tx);
  const now = await rateOf(tx, currency, validFrom);
  if ((now?.rate ?? null) !== after.rate || before.base !== base)
    throw new AppError('conflict', 'changedSince', {});
  if (before.rate === null) await tx.currencyRates.remove(currency, validFrom);
  else
    await tx.currencyRates.save({
      ...{ currency, validFrom, rate: before.rate, setBy: act.actor.id, setAt: act.at },
    });
  await askConversion(tx, act, { id: act.newId(), currency, from: validFrom });
};

/** Of another base currency a rate means nothing: it is kept beside it. */
interface KeptRate {
  currency: string;
  validFrom: string;
  rate: string | null;
  base?: string | null;
}

const rateId = (currency: string, validFrom: string): string => `${currency}:${validFrom}`;

/** The rate that was set from that very day on. */
const rateOf = async (
  tx: Transaction,
  currency: string,
  day: string,
): Promise<CurrencyRateRow | undefined> => {
  const found = await tx.currencyRates.on(currency, day);
  return found?.validFrom === day ? found : undefined;
};

/** Notes what has to be converted anew, so that it is done even after a crash. */
const askConversion = async (
  tx: Transaction,
  { at, actor }: Act,
  pending: { id: string; currency: string; from: string },
): Promise<void> => {
  const settings = await moneySettings(tx);
  await saveMoneySettings(
    tx,
    { base: settings.base, pending: [...settings.pending, pending] },
    { at, by: actor.id },
  );
};
