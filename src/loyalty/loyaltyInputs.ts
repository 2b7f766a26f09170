/** What a loyalty score is made from, as of a day. Amounts are in minor units of the base currency. */
export interface LoyaltyInputs {
  /** Days of the window with a purchase that counts. */
  readonly purchaseDays: number;
  /** What was bought in the window less what was refunded; may be below 0. */
  readonly netAmount: number;
  /** Purchases and refunds of the window that are left out of the amount: their currency has no rate. */
  readonly unconvertedCount: number;
  /** yyyy-mm-dd of the last purchase that counts, however long ago; null: none counts. */
  readonly lastBoughtOn: string | null;
  /** A: the yearly spend that counts in full; null while no amount of the party's kind is known. */
  readonly referenceAmount: number | null;
  /** Made from fewer buyers than a percentile takes. */
  readonly isReferenceProvisional: boolean;
  /** S with logged feedback in it, 0–100; null: neither a rating nor feedback. */
  readonly satisfaction: number | null;
  readonly ratingCount: number;
  readonly feedbackCount: number;
}
