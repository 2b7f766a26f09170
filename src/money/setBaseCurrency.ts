import { AppError } from '../errors.ts';
import { type Act, recordChange } from '../history/act.ts';
import type { AuditRow } from '../store/queries/audit.ts';
import type { CurrencyRateRow } from '../store/queries/currencyRates.ts';
import type { Transaction } from '../store/queries/queries.ts';
import { isCurrency } from './currency.ts';
import { quotientOf } from './exchangeRate.ts';
import { moneySettings, saveMoneySettings } from './moneySettings.ts';

type DatedRate = Pick<CurrencyRateRow, 'currency' | 'validFrom' | 'rate'>;

export interface ChangedBase {
  /** Null: it was so already. */
  auditId: string | null;
  /** Null: there was none. */
  before: string | null;
  base: string;
  /** How many rates were worked out anew from those there were. */
  derivedCount: number;
}

const ALL_TIME = '0000-01-01';

/**
 * Makes another currency the base. Rates are worked out anew from those of the new base, which must be known for that: the
 * others go. All purchases are converted anew by settleConversions afterwards. Throws AppError currencyUnknown.
 */
export const setBaseCurrency = async (tx: Transaction, act: Act, base: string): Promise<ChangedBase> => {
  if (!isCurrency(base))
    throw new AppError('invalid', 'currencyUnknown', { typed: base, nearest: null, corrected: null });
  const settings = await moneySettings(tx);
  const before = settings.base;
  if (before === base) return { auditId: null, before, base, derivedCount: 0 };
  const rates = (await tx.currencyRates.list()).map(dated);
  const derived = before === null ? [] : ratesInto(base, before, rates);
  await replaceRates(tx, act, rates, derived);
  const auditId = await recordChange(tx, act, {
    ...{ action: 'money.base', entityId: 'base', partyId: null },
    before: { base: before, rates },
    after: { base, rates: derived },
  });
  const pending = [{ id: auditId, currency: null, from: ALL_TIME }];
  await saveMoneySettings(tx, { base, pending }, { at: act.at, by: act.actor.id });
  return { auditId, before, base, derivedCount: derived.length };
};

/** Base and rates are as they were before. Throws AppError changedSince when either was changed after that. */
export const undoSetBase = async (tx: Transaction, act: Act, entry: AuditRow): Promise<void> => {
  const before = entry.before as unknown as { base: string | null; rates: DatedRate[] };
  const after = entry.after as unknown as { base: string; rates: DatedRate[] };
  const [settings, rates] = [await moneySettings(tx), (await tx.currencyRates.list()).map(dated)];
  if (settings.base !== after.base || spelt(rates) !== spelt(after.rates))
    throw new AppError('conflict', 'changedSince', {});
  // Without a base nothing could be converted: the one there was not stays away only before the first purchase.
  if (before.base === null && (await tx.purchases.hasAny()))
    throw new AppError('conflict', 'changedSince', {});
  await replaceRates(tx, act, rates, before.rates);
  const pending = [{ id: act.newId(), currency: null, from: ALL_TIME }];
  await saveMoneySettings(tx, { base: before.base, pending }, { at: act.at, by: act.actor.id });
};

const dated = ({ currency, validFrom, rate }: CurrencyRateRow): DatedRate => ({ currency, validFrom, rate });

const spelt = (rates: readonly DatedRate[]): string =>
  rates
    .map(({ currency, validFrom, rate }) => `${currency} ${validFrom} ${rate}`)
    .sort()
    .join('\n');

const replaceRates = async (
  tx: Transaction,
  { actor, at }: Act,
  earlier: readonly DatedRate[],
  later: readonly DatedRate[],
): Promise<void> => {
  for (const { currency, validFrom } of earlier) await tx.currencyRates.remove(currency, validFrom);
  for (const rate of later) await tx.currencyRates.save({ ...rate, setBy: actor.id, setAt: at });
};

/**
 * The rates into a new base from those into the old one: of a currency on a day, its rate over that of the new base on that
 * day; of the old base, 1 over it. Before the new base's first rate nothing is known.
 */
export const ratesInto = (base: string, before: string, rates: readonly DatedRate[]): DatedRate[] => {
  const ofBase = rates.filter(({ currency }) => currency === base).sort(byDay);
  if (ofBase.length === 0) return [];
  const others = Map.groupBy(
    rates.filter(({ currency }) => currency !== base),
    ({ currency }) => currency,
  );
  const derived: DatedRate[] = ofBase.map(({ validFrom, rate }) => ({
    ...{ currency: before, validFrom, rate: quotientOf('1', rate) },
  }));
  for (const [currency, own] of others) {
    const days = [...new Set([...own, ...ofBase].map(({ validFrom }) => validFrom))].sort();
    for (const day of days) {
      const [numerator, divisor] = [lastOf(own, day), lastOf(ofBase, day)];
      if (numerator && divisor)
        derived.push({ currency, validFrom: day, rate: quotientOf(numerator.rate, divisor.rate) });
    }
  }
  return derived.filter(({ rate }) => rate !== '0');
};

const byDay = (a: DatedRate, b: DatedRate): number => (a.validFrom < b.validFrom ? -1 : 1);

const lastOf = (rates: readonly DatedRate[], day: string): DatedRate | undefined =>
  rates
    .filter(({ validFrom }) => validFrom <= day)
    .sort(byDay)
    .at(-1);
