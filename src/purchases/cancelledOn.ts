import type { PurchaseRow } from '../store/queries/purchases.ts';
import type { Transaction } from '../store/queries/queries.ts';

/** The day from which a purchase's refunds add up to all of it, yyyy-mm-dd; null: they don't. */
export const cancellationDay = (
  { amount }: Pick<PurchaseRow, 'amount'>,
  refunds: readonly Pick<PurchaseRow, 'amount' | 'boughtOn'>[],
): string | null => {
  let left = amount;
  for (const refund of refunds.toSorted((a, b) => (a.boughtOn < b.boughtOn ? -1 : 1))) {
    left += refund.amount;
    if (left <= 0) return refund.boughtOn;
  }
  return null;
};

/** Brings the day from which a purchase no longer counts up to date, in the transaction that changed its refunds or it. */
export const refreshCancelledOn = async (tx: Transaction, purchaseId: string): Promise<void> => {
  const purchase = await tx.purchases.find(purchaseId);
  if (!purchase || purchase.amount <= 0) return;
  const day = cancellationDay(purchase, await tx.purchases.refundsOf(purchase.id));
  if (day !== purchase.cancelledOn) await tx.purchases.setCancelled(purchase.id, day);
};
