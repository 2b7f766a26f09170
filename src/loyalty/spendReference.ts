import { median } from 'simple-statistics';
import { daysFrom } from './localDays.ts';
import type { LoyaltyConfig, SpendReference } from './loyaltyConfig.ts';

/** Type-7 quantile (Hyndman & Fan 1996) of values in rising order; at least one. `share`: 0–1. */
export const quantileOf = (sorted: readonly number[], share: number): number => {
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (low === undefined || high === undefined) throw new RangeError('a quantile of nothing');
  return low + (place - Math.floor(place)) * (high - low);
};

/**
 * A of one kind from what each of its buyers spent net in a year, in minor units: the 95th percentile, or, with fewer
 * than 20 buyers, twice the median until there are more. Null without a buyer. `on`: yyyy-mm-dd.
 */
export const spendReference = (
  yearlySpends: readonly number[],
  on: string,
  { reference }: Pick<LoyaltyConfig, 'reference'>,
): SpendReference | null => {
  const spends = yearlySpends.filter((spend) => spend > 0).sort((a, b) => a - b);
  if (spends.length === 0) return null;
  const isProvisional = spends.length < reference.fewestBuyers;
  const amount = isProvisional
    ? reference.ofMedian * median([...spends])
    : quantileOf(spends, reference.percentile);
  return { amount: Math.max(1, Math.round(amount)), buyerCount: spends.length, isProvisional, frozenOn: on };
};

/** Whether a reference is to be made anew: there is none, it was provisional, or its year is over. */
export const isReferenceDue = (
  kept: SpendReference | null,
  on: string,
  { reference }: Pick<LoyaltyConfig, 'reference'>,
): boolean =>
  kept === null || kept.isProvisional || daysFrom(kept.frozenOn, on) >= reference.reviewedAfterDays;
