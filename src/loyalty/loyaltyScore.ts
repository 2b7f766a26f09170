import { daysFrom } from './localDays.ts';
import type { LoyaltyConfig } from './loyaltyConfig.ts';
import { type LoyaltyInputs, satisfactionOf } from './loyaltyInputs.ts';

/** Points that each part adds to the score; they add up to it. */
export interface LoyaltyPoints {
  readonly frequency: number;
  readonly amount: number;
  readonly recency: number;
  readonly satisfaction: number;
}

/** A score with everything that made it. Scores are 0–100. */
export interface LoyaltyScore {
  /** L */
  readonly score: number;
  /** F, M, R and S, each by itself. */
  readonly frequency: number;
  readonly amount: number;
  readonly recency: number;
  /** B where there is neither rating nor feedback. */
  readonly satisfaction: number;
  /** B: the same from purchases alone, without satisfaction. */
  readonly behaviour: number;
  /** Nobody has said how satisfied they are: the behaviour stands in. */
  readonly isSatisfactionAssumed: boolean;
  readonly points: LoyaltyPoints;
  readonly inputs: LoyaltyInputs;
  readonly reference: ReferenceFor;
}

/** What a party's spend is measured against. */
export interface ReferenceFor {
  /** A, in minor units of the base currency; null while no amount of the party's kind is known. */
  readonly amount: number | null;
  /** Made from fewer buyers than a percentile takes. */
  readonly isProvisional: boolean;
}

/**
 * L = 0.25 F + 0.30 M + 0.25 R + 0.20 S with F = 100·√min(1, days/12), M = 100·√min(1, max(0, net)/A),
 * R = 100·0.5^(days since/90); B = (0.25 F + 0.30 M + 0.25 R)/0.80 takes S's place where S is not known. `on`:
 * yyyy-mm-dd. Null for a party that never bought.
 */
export const loyaltyScore = (
  inputs: LoyaltyInputs,
  reference: ReferenceFor,
  on: string,
  { fullPurchaseDays, recencyHalfLifeInDays, weights }: LoyaltyConfig,
): LoyaltyScore | null => {
  if (inputs.lastBoughtOn === null) return null;
  const frequency = 100 * Math.sqrt(Math.min(1, inputs.purchaseDays / fullPurchaseDays));
  const amount =
    reference.amount === null
      ? 0
      : 100 * Math.sqrt(Math.min(1, Math.max(0, inputs.netAmount) / reference.amount));
  const recency = 100 * 0.5 ** (Math.max(0, daysFrom(inputs.lastBoughtOn, on)) / recencyHalfLifeInDays);
  const bought = weights.frequency * frequency + weights.amount * amount + weights.recency * recency;
  const ofBehaviour = weights.frequency + weights.amount + weights.recency;
  const behaviour = ofBehaviour > 0 ? Math.min(100, bought / ofBehaviour) : 0;
  const judged = satisfactionOf(inputs);
  const satisfaction = judged ?? behaviour;
  const points = {
    frequency: weights.frequency * frequency,
    amount: weights.amount * amount,
    recency: weights.recency * recency,
    satisfaction: weights.satisfaction * satisfaction,
  };
  return {
    score: Math.min(100, points.frequency + points.amount + points.recency + points.satisfaction),
    ...{ frequency, amount, recency, satisfaction, behaviour },
    isSatisfactionAssumed: judged === null,
    ...{ points, inputs, reference },
  };
};
