/** What a party's loyalty is made from, as of a day. Amounts are in minor units of the base currency, days yyyy-mm-dd. */
export interface LoyaltyInputs {
  /** Days of the window with a purchase that counts. */
  readonly purchaseDays: number;
  /** What was bought in the window less what was refunded; may be below 0. */
  readonly netAmount: number;
  /** Purchases and refunds of the window that are left out of the amount: their currency has no rate. */
  readonly unconvertedCount: number;
  /** The last purchase that counts, however long ago; null: none counts. */
  readonly lastBoughtOn: string | null;
  /** The first later day on which time alone changes any of the above; null: none does. */
  readonly changesOn: string | null;
  readonly ratingCount: number;
  readonly feedbackCount: number;
  /** Σw of ratings and feedback on the day, in fresh ratings. */
  readonly judgedWeight: number;
  /** Their weighted mean, 0–100; null: neither a rating nor feedback. */
  readonly judgedMean: number | null;
  /** The prior that S leans on: μ (0–100) and k (in fresh ratings). */
  readonly prior: SatisfactionLean;
}

export interface SatisfactionLean {
  /** μ, 0–100 */
  readonly mean: number;
  /** k, in fresh ratings. */
  readonly shrinkage: number;
}

/** S = (Σw·score + k·μ)/(Σw + k) over ratings and feedback; null without any. */
export const satisfactionOf = ({ judgedMean, judgedWeight, prior }: LoyaltyInputs): number | null =>
  judgedMean === null
    ? null
    : (judgedWeight * judgedMean + prior.shrinkage * prior.mean) / (judgedWeight + prior.shrinkage);

/** The same inputs so many days later, before `changesOn`: what was said has aged, and leans on the prior of today. */
export const agedInputs = (
  inputs: LoyaltyInputs,
  days: number,
  { prior, halfLifeInDays }: { prior: SatisfactionLean; halfLifeInDays: number },
): LoyaltyInputs => ({
  ...inputs,
  judgedWeight: inputs.judgedWeight * 0.5 ** (days / halfLifeInDays),
  prior,
});
