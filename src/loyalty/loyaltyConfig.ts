import type { PartySide } from '../parties/partyKind.ts';
import type { LoyaltyTier } from './loyaltyTier.ts';

/** What a kind's yearly spend is measured against. */
export interface SpendReference {
  /** A, in minor units of the base currency; above 0. */
  readonly amount: number;
  /** How many of the kind had bought in the year it was made from. */
  readonly buyerCount: number;
  /** Made from twice the median, for want of buyers; a percentile takes its place once there are enough. */
  readonly isProvisional: boolean;
  /** yyyy-mm-dd: frozen on that day, reviewed a year later. */
  readonly frozenOn: string;
}

/** Every number of loyalty. Lengths of time are in days, scores are 0–100. */
export interface LoyaltyConfig {
  readonly windowInDays: number;
  /** Purchase days of the window that count in full. */
  readonly fullPurchaseDays: number;
  readonly recencyHalfLifeInDays: number;
  /** Shares of the score; they add up to 1. */
  readonly weights: {
    readonly frequency: number;
    readonly amount: number;
    readonly recency: number;
    readonly satisfaction: number;
  };
  /** Lowest score of each tier; below silver's is bronze. Rising. */
  readonly thresholds: Readonly<Record<Exclude<LoyaltyTier, 'bronze'>, number>>;
  readonly demotion: {
    /** So many points under its threshold a tier is in danger. */
    readonly margin: number;
    /** After so long in danger … */
    readonly graceInDays: number;
    /** … and so long in the tier, it is one lower. */
    readonly shortestInTierInDays: number;
    /** A coming demotion is announced so many days before. */
    readonly announcedBeforeDays: number;
  };
  readonly feedback: {
    /** Of a rating's weight. */
    readonly weight: number;
    readonly scores: Readonly<Record<'positive' | 'neutral' | 'negative', number>>;
  };
  readonly reference: {
    /** 0–1 */
    readonly percentile: number;
    readonly fewestBuyers: number;
    /** Times the median, while there are fewer. */
    readonly ofMedian: number;
    readonly reviewedAfterDays: number;
  };
  /** What people call the tiers; null: by the language's own words. */
  readonly tierNames: Readonly<Record<LoyaltyTier, string | null>>;
}

export const defaultLoyaltyConfig: LoyaltyConfig = {
  windowInDays: 365,
  fullPurchaseDays: 12,
  recencyHalfLifeInDays: 90,
  weights: { frequency: 0.25, amount: 0.3, recency: 0.25, satisfaction: 0.2 },
  thresholds: { silver: 40, gold: 60, platinum: 80 },
  demotion: { margin: 5, graceInDays: 30, shortestInTierInDays: 90, announcedBeforeDays: 14 },
  feedback: { weight: 0.5, scores: { positive: 90, neutral: 70, negative: 40 } },
  reference: { percentile: 0.95, fewestBuyers: 20, ofMedian: 2, reviewedAfterDays: 365 },
  tierNames: { bronze: null, silver: null, gold: null, platinum: null },
};

/** The numbers loyalty is judged with from a day on. */
export interface LoyaltyModel {
  /** 0 while the defaults are in force. */
  readonly version: number;
  readonly config: LoyaltyConfig;
  /** Null: nobody of the kind has bought for an amount that is known. */
  readonly references: Readonly<Record<PartySide, SpendReference | null>>;
}
