import { AppError } from '../errors.ts';
import { type Act, recordChange } from '../history/act.ts';
import { type LoyaltyRefreshed, refreshLoyalty } from '../loyalty/refreshLoyalty.ts';
import { baseAmountOf, moneySettings, saveMoneySettings } from '../money/moneySettings.ts';
import { getParty } from '../parties/getParty.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { PurchaseRow } from '../store/queries/purchases.ts';
import type { Transaction } from '../store/queries/queries.ts';
import { refreshCancelledOn } from './cancelledOn.ts';
import {
  checkedLine,
  checkFacts,
  checkRefund,
  LONGEST_DESCRIPTION,
  LONGEST_REFERENCE,
  type PurchaseFacts,
  purchaseToday,
  type Refundable,
} from './checkPurchase.ts';

export interface NewPurchase {
  partyId: string;
  /** In minor units of `currency`; below 0: a refund. */
  amount: number;
  /** ISO 4217 */
  currency: string;
  /** yyyy-mm-dd; null: today, where the workspace is. A later day is kept and counts from then on. */
  boughtOn?: string | null;
  description?: string | null;
  /** The order or invoice number; the same one is never counted twice. */
  reference?: string | null;
  /** The purchase that a refund takes back. */
  refundOfId?: string | null;
}

export interface RecordingOptions {
  /** An import and a billing system may bring amounts of zero: they count for nothing. */
  allowsZero?: boolean;
  /** False where the party's loyalty is refreshed later, for many purchases at once. */
  refreshesLoyalty?: boolean;
}

/** A purchase as it stands, and what it counts for. */
export interface StandingPurchase {
  party: PartyRow;
  purchase: PurchaseRow;
  /** ISO 4217 */
  base: string;
  /** What one unit of its currency is in the base currency; null: it is in the base currency, or there is no rate. */
  rate: string | null;
  /** It counts from its day on, which is still to come. */
  isAhead: boolean;
  loyalty: LoyaltyRefreshed | null;
  /** Of a linked refund: its purchase, and what is left of it after this. */
  refundOf: Refundable | null;
}

export type RecordedPurchase =
  | (StandingPurchase & { outcome: 'recorded'; auditId: string; isFirstCurrency: boolean })
  /** The same reference said the same before: nothing was changed. */
  | { outcome: 'already'; party: PartyRow; purchase: PurchaseRow };

/**
 * Records a purchase or a refund and brings the party's loyalty up to date. A reference that is known with the same
 * content changes nothing. Throws AppError partyGone, purchaseReferenceTaken, what checkFacts and checkRefund throw.
 */
export const recordPurchase = async (
  tx: Transaction,
  act: Act,
  input: NewPurchase,
  { allowsZero = false, refreshesLoyalty = true }: RecordingOptions = {},
): Promise<RecordedPurchase> => {
  const party = await getParty(tx, input.partyId);
  const today = await purchaseToday(tx, act);
  const facts: PurchaseFacts = {
    ...{ partyId: party.id, amount: input.amount, currency: input.currency },
    boughtOn: input.boughtOn ?? today,
    description: checkedLine(input.description ?? null, 'description', LONGEST_DESCRIPTION),
    reference: checkedLine(input.reference ?? null, 'reference', LONGEST_REFERENCE),
    refundOfId: input.refundOfId ?? null,
  };
  const known = facts.reference === null ? undefined : await tx.purchases.findByReference(facts.reference);
  if (known) return recordedBefore(tx, known, facts, input);
  checkFacts(facts, today, { allowsZero });
  const refundable = await checkRefund(tx, facts);
  const settings = await moneySettings(tx);
  const base = settings.base ?? facts.currency;
  if (settings.base === null)
    await saveMoneySettings(tx, { ...settings, base }, { at: act.at, by: act.actor.id });
  const converted = await baseAmountOf(tx, facts, facts.boughtOn, base);
  const purchase: Omit<PurchaseRow, 'workspaceId'> = {
    ...facts,
    ...{ id: act.newId(), baseAmount: converted.amount, cancelledOn: null },
    ...{ recordedBy: act.actor.id, recordedAt: act.at, permalink: act.permalink },
    ...{ state: 'counted', version: 1 },
  };
  await tx.purchases.insert(purchase);
  if (facts.refundOfId) await refreshCancelledOn(tx, facts.refundOfId);
  const { amount, currency, reference, refundOfId } = facts;
  const auditId = await recordChange(tx, act, {
    ...{ action: 'purchase.record', entityId: purchase.id, partyId: party.id, before: null },
    after: { amount, currency, reference, refundOfId },
  });
  const cause = facts.amount < 0 ? 'refund' : 'purchase';
  return {
    ...{ outcome: 'recorded', auditId, party, base, rate: converted.rate },
    purchase: { ...purchase, workspaceId: party.workspaceId },
    isAhead: facts.boughtOn > today,
    isFirstCurrency: settings.base === null,
    loyalty: refreshesLoyalty ? await refreshLoyalty(tx, act, party.id, cause) : null,
    refundOf: refundable && { ...refundable, left: refundable.left + facts.amount },
  };
};

/** What was not said this time (a day, a description) does not make it another purchase. */
const recordedBefore = async (
  tx: Transaction,
  known: PurchaseRow,
  facts: PurchaseFacts,
  input: NewPurchase,
): Promise<RecordedPurchase> => {
  const isSame =
    known.partyId === facts.partyId &&
    known.amount === facts.amount &&
    known.currency === facts.currency &&
    (!input.boughtOn || known.boughtOn === input.boughtOn) &&
    (!input.refundOfId || known.refundOfId === input.refundOfId) &&
    (!facts.description || known.description === facts.description);
  const party = await tx.parties.find(known.partyId);
  if (!party) throw new AppError('notFound', 'partyGone', {});
  if (isSame) return { outcome: 'already', party, purchase: known };
  const wantedOf = await tx.parties.find(facts.partyId);
  throw new AppError('conflict', 'purchaseReferenceTaken', {
    reference: known.reference ?? '',
    known: { ...shown(known), name: party.name },
    wanted: { ...shown(facts), name: wantedOf?.name ?? '' },
  });
};

const shown = ({ amount, currency, boughtOn, description }: PurchaseFacts) => ({
  ...{ amount, currency, boughtOn, description },
});
