import { dayNumber } from '../loyalty/localDays.ts';
import { type CountedPurchase, LoyaltyLedger } from '../loyalty/loyaltyLedger.ts';
import { type LoyaltyScore, loyaltyScore } from '../loyalty/loyaltyScore.ts';
import { basisOf } from '../loyalty/partyLoyalty.ts';
import { referenceFor } from '../loyalty/tierTimeline.ts';
import type { PartyKind } from '../parties/partyKind.ts';
import type { RelationModel } from './relationModel.ts';

/** What a party does, without what it says: F, M, R and B of its loyalty, each 0–100, with what they are made from. */
export type Behaviour = Pick<
  LoyaltyScore,
  'frequency' | 'amount' | 'recency' | 'behaviour' | 'inputs' | 'reference'
>;

/** From its purchases alone, as of the end of each of the days (yyyy-mm-dd, rising); null where it had not bought yet. */
export const behavioursOn = (
  purchases: readonly CountedPurchase[],
  days: readonly string[],
  kind: PartyKind,
  model: RelationModel,
): (Behaviour | null)[] => {
  const { config } = model.loyalty;
  const basis = basisOf(model.satisfaction, kind);
  const reference = referenceFor(kind, model.loyalty);
  const ledger = new LoyaltyLedger({ purchases, ratings: [], feedback: [] }, basis, config);
  return days.map((day) => {
    ledger.advanceTo(dayNumber(day));
    return loyaltyScore(ledger.inputs(), reference, day, config);
  });
};
