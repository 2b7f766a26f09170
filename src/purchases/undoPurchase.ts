import { AppError } from '../errors.ts';
import type { Act } from '../history/act.ts';
import { refreshLoyalty } from '../loyalty/refreshLoyalty.ts';
import type { AuditRow } from '../store/queries/audit.ts';
import type { Transaction } from '../store/queries/queries.ts';
import { refreshCancelledOn } from './cancelledOn.ts';

/**
 * Takes a purchase or a refund back; its reference is free again. Throws AppError changedSince when it does not count any
 * more or was corrected, purchaseHasRefunds while refunds of it count.
 */
export const undoPurchase = async (tx: Transaction, act: Act, entry: AuditRow): Promise<void> => {
  const partyId = await takeBackPurchase(tx, entry);
  await refreshLoyalty(tx, act, partyId, 'undo');
};

/** The same without refreshing loyalty, for many at once. Returns whose it was. */
export const takeBackPurchase = async (
  tx: Transaction,
  { entityId }: Pick<AuditRow, 'entityId'>,
): Promise<string> => {
  const purchase = await tx.purchases.find(entityId);
  const isCorrected = (await tx.audit.ofEntity(entityId)).some(
    ({ action, undoneAt }) => action === 'purchase.change' && undoneAt === null,
  );
  if (purchase?.state !== 'counted' || isCorrected) throw new AppError('conflict', 'changedSince', {});
  const refunds = await tx.purchases.refundsOf(purchase.id);
  if (refunds.length > 0) {
    const refunded = -refunds.reduce((sum, { amount }) => sum + amount, 0);
    throw new AppError('conflict', 'purchaseHasRefunds', {
      ...{ count: refunds.length, refunded, currency: purchase.currency },
    });
  }
  await tx.purchases.setState(purchase.id, 'undone', null);
  if (purchase.refundOfId) await refreshCancelledOn(tx, purchase.refundOfId);
  return purchase.partyId;
};
