import type { LoyaltyTier } from '../loyalty/loyaltyTier.ts';
import type { RankingConfig } from './rankingConfig.ts';

/** One party that asks for a requirement. */
export interface Asker {
  readonly partyId: string;
  readonly askedAt: Date;
  /** Null: the party has no loyalty tier. */
  readonly tier: LoyaltyTier | null;
}

/** What one asker adds to a requirement's value, factor by factor. */
export interface AskerValue {
  /** Null: nobody asked, it is an own idea. */
  readonly partyId: string | null;
  readonly tier: LoyaltyTier | null;
  readonly tierFactor: number;
  /** Whole weeks since it asked. */
  readonly weeksWaiting: number;
  readonly waitingFactor: number;
  /** V · tier factor · waiting factor, in value points. */
  readonly value: number;
}

const MILLISECONDS_PER_WEEK = 7 * 86_400_000;

/** V · tier(1 / 1.1 / 1.25 / 1.5) · (1 + min(0.25, 0.02 · whole weeks waiting)); no tier counts as 1. */
export function askerValue(
  value: number,
  asker: Omit<Asker, 'partyId'> & { readonly partyId: string | null },
  now: Date,
  config: RankingConfig,
): AskerValue {
  const tierFactor = asker.tier === null ? 1 : config.factorByTier[asker.tier];
  const weeks = Math.floor((now.getTime() - asker.askedAt.getTime()) / MILLISECONDS_PER_WEEK);
  const weeksWaiting = Math.max(0, weeks);
  const waitingFactor = 1 + Math.min(config.mostForWaiting, config.waitingPerWeek * weeksWaiting);
  const { partyId, tier } = asker;
  return {
    partyId,
    tier,
    tierFactor,
    weeksWaiting,
    waitingFactor,
    value: value * tierFactor * waitingFactor,
  };
}
