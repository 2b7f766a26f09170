import type { Reads, Transaction } from '../store/queries/queries.ts';
import { convert } from './convert.ts';
import type { Money } from './currency.ts';

/** The area under which its versions are kept in the configurations. */
const MONEY_AREA = 'money';

/** Purchases whose base amounts have to be made anew: of a currency (null: of every one), from a day on. */
export interface PendingConversion {
  /** The audit entry that asks for it. */
  readonly id: string;
  readonly currency: string | null;
  /** yyyy-mm-dd */
  readonly from: string;
}

export interface MoneySettings {
  /** 0 before the first purchase. */
  readonly version: number;
  /** ISO 4217; null: nobody has said, and the first purchase will. */
  readonly base: string | null;
  readonly pending: readonly PendingConversion[];
}

/** The money settings in force. */
export const moneySettings = async (read: Pick<Reads, 'configurations'>): Promise<MoneySettings> => {
  const stored = await read.configurations.latest(MONEY_AREA);
  if (!stored) return { version: 0, base: null, pending: [] };
  const { base, pending } = stored.values as unknown as Omit<MoneySettings, 'version'>;
  return { version: stored.version, base, pending };
};

/** Puts a new version in force. */
export const saveMoneySettings = async (
  tx: Transaction,
  { base, pending }: Omit<MoneySettings, 'version'>,
  { at, by }: { at: Date; by: string },
): Promise<MoneySettings> => {
  const version = (await moneySettings(tx)).version + 1;
  await tx.configurations.insert({
    ...{ area: MONEY_AREA, version, createdAt: at, createdBy: by },
    values: { base, pending },
  });
  return { version, base, pending };
};

/** Money in the base currency at the rate of a day (yyyy-mm-dd), in minor units; null: there is no rate for it. */
export const baseAmountOf = async (
  read: Pick<Reads, 'currencyRates'>,
  money: Money,
  day: string,
  base: string,
): Promise<{ amount: number | null; rate: string | null }> => {
  if (money.currency === base) return { amount: money.amount, rate: null };
  const known = await read.currencyRates.on(money.currency, day);
  if (!known) return { amount: null, rate: null };
  return { amount: convert(money, known.rate, base), rate: known.rate };
};
