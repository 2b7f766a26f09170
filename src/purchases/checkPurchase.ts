import { AppError } from '../errors.ts';
import type { Act } from '../history/act.ts';
import { localDate } from '../localDate.ts';
import { isCurrency, MOST_AMOUNT } from '../money/currency.ts';
import type { PurchaseRow } from '../store/queries/purchases.ts';
import type { Reads, Transaction } from '../store/queries/queries.ts';
import { visibleText } from '../visibleText.ts';
import { faultOfDay } from './purchaseDay.ts';

/** In characters (code points). */
export const LONGEST_DESCRIPTION = 300;
export const LONGEST_REFERENCE = 100;

/** What a purchase or a refund says, whoever tells it. */
export type PurchaseFacts = Pick<
  PurchaseRow,
  'partyId' | 'amount' | 'currency' | 'boughtOn' | 'description' | 'reference' | 'refundOfId'
>;

/** Today, yyyy-mm-dd, as purchases count days: where the workspace is. */
export const purchaseToday = async (
  read: Pick<Reads, 'workspace'>,
  { at }: Pick<Act, 'at'>,
): Promise<string> => localDate(at, (await read.workspace.settings()).zone);

/**
 * Refuses what cannot stand as a purchase by itself, whatever else is recorded. Throws AppError currencyUnknown,
 * amountRefused or purchaseDayRefused.
 */
export const checkFacts = (
  { amount, currency, boughtOn }: Pick<PurchaseFacts, 'amount' | 'currency' | 'boughtOn'>,
  today: string,
  { allowsZero = false } = {},
): void => {
  if (!isCurrency(currency))
    throw new AppError('invalid', 'currencyUnknown', { typed: currency, nearest: null, corrected: null });
  if (!Number.isSafeInteger(amount) || Math.abs(amount) > MOST_AMOUNT)
    throw amountRefused('tooLarge', String(amount), currency);
  if (amount === 0 && !allowsZero) throw amountRefused('zero', '0', currency);
  const reason = faultOfDay(boughtOn, today);
  if (reason) throw new AppError('invalid', 'purchaseDayRefused', { typed: boughtOn, reason, readings: [] });
};

const amountRefused = (reason: 'tooLarge' | 'zero', typed: string, currency: string): AppError =>
  new AppError('invalid', 'amountRefused', { typed, reason, currency, readings: [] });

/** One visible line, or null. Throws AppError purchaseTextRefused when it is too long. */
export const checkedLine = (
  typed: string | null,
  field: 'description' | 'reference',
  most: number,
): string | null => {
  const text = visibleText(typed ?? '').replace(/\s+/g, ' ');
  const { length } = [...text];
  if (length > most) throw new AppError('invalid', 'purchaseTextRefused', { field, length, most });
  return text || null;
};

/** The purchase that a refund takes back, with what is left of it: its amount less its other refunds. */
export interface Refundable {
  readonly purchase: PurchaseRow;
  readonly left: number;
}

/** Throws AppError purchaseGone or refundOfRefund. `exceptId`: a refund that is not counted among the others. */
export const getRefundable = async (
  tx: Pick<Transaction, 'purchases'>,
  purchaseId: string,
  exceptId: string | null = null,
): Promise<Refundable> => {
  const purchase = await tx.purchases.find(purchaseId);
  if (purchase?.state !== 'counted') throw new AppError('notFound', 'purchaseGone', {});
  if (purchase.amount < 0) throw new AppError('invalid', 'refundOfRefund', { reference: purchase.reference });
  const refunds = await tx.purchases.refundsOf(purchase.id);
  const refunded = refunds.reduce((sum, { id, amount }) => sum + (id === exceptId ? 0 : amount), 0);
  return { purchase, left: purchase.amount + refunded };
};

/**
 * Refuses a refund that its purchase cannot have. Throws AppError purchaseGone, refundOfRefund, refundElsewhere,
 * refundOtherCurrency, refundTooEarly or refundTooMuch.
 */
export const checkRefund = async (
  tx: Transaction,
  { partyId, amount, currency, boughtOn, refundOfId }: PurchaseFacts,
  exceptId: string | null = null,
): Promise<Refundable | null> => {
  if (refundOfId === null) return null;
  const refundable = await getRefundable(tx, refundOfId, exceptId);
  const { purchase, left } = refundable;
  if (purchase.partyId !== partyId) {
    const owner = await tx.parties.find(purchase.partyId);
    throw new AppError('conflict', 'refundElsewhere', {
      reference: purchase.reference,
      name: owner?.name ?? '',
    });
  }
  if (purchase.currency !== currency)
    throw new AppError('invalid', 'refundOtherCurrency', { is: currency, was: purchase.currency });
  if (boughtOn < purchase.boughtOn)
    throw new AppError('invalid', 'refundTooEarly', { on: boughtOn, boughtOn: purchase.boughtOn });
  if (-amount > left)
    throw new AppError('conflict', 'refundTooMuch', {
      ...{ refund: -amount, left, amount: purchase.amount, currency },
    });
  return refundable;
};
