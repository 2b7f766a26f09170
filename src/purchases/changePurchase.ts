import { AppError } from '../errors.ts';
import { type Act, recordChange } from '../history/act.ts';
import { refreshLoyalty } from '../loyalty/refreshLoyalty.ts';
import { baseAmountOf, moneySettings } from '../money/moneySettings.ts';
import type { Actor } from '../people/actor.ts';
import { roleReaches } from '../people/role.ts';
import type { AuditRow } from '../store/queries/audit.ts';
import type { PurchaseRow } from '../store/queries/purchases.ts';
import type { Reads, Transaction } from '../store/queries/queries.ts';
import { refreshCancelledOn } from './cancelledOn.ts';
import {
  checkedLine,
  checkFacts,
  checkRefund,
  LONGEST_DESCRIPTION,
  LONGEST_REFERENCE,
  purchaseToday,
} from './checkPurchase.ts';
import type { StandingPurchase } from './recordPurchase.ts';

export const purchaseFields = ['amount', 'currency', 'boughtOn', 'description', 'reference'] as const;
export type PurchaseField = (typeof purchaseFields)[number];
type Changeable = Pick<PurchaseRow, PurchaseField>;

export interface PurchaseChanges extends Changeable {
  purchaseId: string;
  /** The version that was shown to the person. */
  version: number;
}

export interface ChangedPurchase extends StandingPurchase {
  /** Null when nothing differed. */
  auditId: string | null;
}

/**
 * Corrects a purchase or a refund: a refund stays one. Whoever recorded it may, and managers. Throws AppError
 * purchaseGone, purchaseNotYours, changedSince when it no longer has `version`, and what the checks throw.
 */
export const changePurchase = async (
  tx: Transaction,
  act: Act,
  { purchaseId, version, ...typed }: PurchaseChanges,
): Promise<ChangedPurchase> => {
  const earlier = await getChangeablePurchase(tx, act.actor, purchaseId);
  if (earlier.version !== version) throw new AppError('conflict', 'changedSince', {});
  const wanted: Changeable = {
    ...typed,
    description: checkedLine(typed.description, 'description', LONGEST_DESCRIPTION),
    reference: checkedLine(typed.reference, 'reference', LONGEST_REFERENCE),
  };
  const fields = purchaseFields.filter((field) => wanted[field] !== earlier[field]);
  if (fields.length === 0) return standing(tx, act, earlier, { auditId: null, cause: null });
  const changed = await putInPlace(tx, act, earlier, wanted);
  const auditId = await recordChange(tx, act, {
    ...{ action: 'purchase.change', entityId: earlier.id, partyId: earlier.partyId },
    before: only(earlier, fields),
    after: { ...only(wanted, fields), version: changed.version },
  });
  const cause = earlier.amount < 0 ? 'refund' : 'purchase';
  return standing(tx, act, changed, { auditId, cause });
};

/** Checks and saves the new facts, with all that hangs on them but loyalty. */
const putInPlace = async (
  tx: Transaction,
  act: Act,
  earlier: PurchaseRow,
  wanted: Changeable,
): Promise<PurchaseRow> => {
  const facts = { ...earlier, ...wanted };
  checkFacts(facts, await purchaseToday(tx, act), { allowsZero: earlier.amount === 0 });
  if (earlier.amount !== 0 && Math.sign(facts.amount) !== Math.sign(earlier.amount))
    throw new AppError('invalid', 'purchaseStaysOne', { isRefund: earlier.amount < 0 });
  await checkReference(tx, earlier, facts);
  await checkRefund(tx, facts, earlier.id);
  await checkOwnRefunds(tx, facts);
  const { base } = await moneySettings(tx);
  const { amount: baseAmount } = await baseAmountOf(tx, facts, facts.boughtOn, base ?? facts.currency);
  if (!(await tx.purchases.change(earlier.id, earlier.version, { ...wanted, baseAmount })))
    throw new AppError('conflict', 'changedSince', {});
  await refreshCancelledOn(tx, earlier.refundOfId ?? earlier.id);
  return { ...facts, baseAmount, version: earlier.version + 1 };
};

/** What was refunded of it must still fit into it. Throws AppError purchaseHasRefunds. */
const checkOwnRefunds = async (tx: Transaction, facts: PurchaseRow): Promise<void> => {
  const refunds = await tx.purchases.refundsOf(facts.id);
  const refunded = -refunds.reduce((sum, { amount }) => sum + amount, 0);
  const isBroken =
    refunded > facts.amount ||
    refunds.some(({ currency, boughtOn }) => currency !== facts.currency || boughtOn < facts.boughtOn);
  if (refunds.length > 0 && isBroken)
    throw new AppError('conflict', 'purchaseHasRefunds', {
      ...{ count: refunds.length, refunded, currency: refunds[0]?.currency ?? facts.currency },
    });
};

const checkReference = async (tx: Transaction, earlier: PurchaseRow, facts: PurchaseRow): Promise<void> => {
  if (facts.reference === null || facts.reference === earlier.reference) return;
  const known = await tx.purchases.findByReference(facts.reference);
  if (!known) return;
  const [party, own] = [await tx.parties.find(known.partyId), await tx.parties.find(facts.partyId)];
  throw new AppError('conflict', 'purchaseReferenceTaken', {
    reference: facts.reference,
    known: { ...known, name: party?.name ?? '' },
    wanted: { ...facts, name: own?.name ?? '' },
  });
};

const standing = async (
  tx: Transaction,
  act: Act,
  purchase: PurchaseRow,
  { auditId, cause }: { auditId: string | null; cause: 'purchase' | 'refund' | null },
): Promise<ChangedPurchase> => {
  const party = await tx.parties.find(purchase.partyId);
  if (!party) throw new AppError('notFound', 'partyGone', {});
  const { base } = await moneySettings(tx);
  const { rate } = await baseAmountOf(tx, purchase, purchase.boughtOn, base ?? purchase.currency);
  return {
    ...{ auditId, party, purchase, rate, base: base ?? purchase.currency, refundOf: null },
    isAhead: purchase.boughtOn > (await purchaseToday(tx, act)),
    loyalty: cause && (await refreshLoyalty(tx, act, party.id, cause)),
  };
};

const only = (row: Changeable, fields: readonly PurchaseField[]): Record<string, unknown> =>
  Object.fromEntries(fields.map((field) => [field, row[field]]));

/** The purchase, for somebody who may change it. Throws AppError purchaseGone or purchaseNotYours. */
export const getChangeablePurchase = async (
  read: Pick<Reads, 'purchases'>,
  { id, role }: Actor,
  purchaseId: string,
): Promise<PurchaseRow> => {
  const purchase = await read.purchases.find(purchaseId);
  if (purchase?.state !== 'counted') throw new AppError('notFound', 'purchaseGone', {});
  if (purchase.recordedBy !== id && !roleReaches(role, 'manager'))
    throw new AppError('notAllowed', 'purchaseNotYours', { byId: purchase.recordedBy });
  return purchase;
};

/** The purchase is as it was before. Throws AppError changedSince when it was changed or undone after that, and what the checks throw. */
export const undoPurchaseChange = async (tx: Transaction, act: Act, entry: AuditRow): Promise<void> => {
  const purchase = await tx.purchases.find(entry.entityId);
  if (purchase?.state !== 'counted' || purchase.version !== Number(entry.after?.version))
    throw new AppError('conflict', 'changedSince', {});
  const { amount, currency, boughtOn, description, reference } = {
    ...purchase,
    ...(entry.before as Partial<Changeable> | null),
  };
  await putInPlace(tx, act, purchase, { amount, currency, boughtOn, description, reference });
  await refreshLoyalty(tx, act, purchase.partyId, 'undo');
};
