import type { LoyaltyConfig } from './loyaltyConfig.ts';
import { type LoyaltyScore, loyaltyScore } from './loyaltyScore.ts';

/** What it takes to come to a score by buying. Amounts are in minor units of the base currency. */
export type Reach =
  /** Any purchase today is enough. */
  | { readonly by: 'anyPurchase' }
  /** One purchase today of at least so much. */
  | { readonly by: 'amount'; readonly amount: number }
  /** One purchase is not enough, however large: at least so many more days with one, today's included. */
  | { readonly by: 'days'; readonly days: number }
  /** Not by purchases alone: satisfaction has to rise. */
  | { readonly by: 'satisfaction' };

/** The smallest purchase today that brings a score to `target`. `on`: today, yyyy-mm-dd. */
export const reachByPurchase = (
  score: LoyaltyScore,
  { target, on, config }: { target: number; on: string; config: LoyaltyConfig },
): Reach => {
  const { inputs, reference } = score;
  const boughtToday = inputs.lastBoughtOn === on ? 1 : 0;
  const scoreWith = (amount: number, days: number): number => {
    const purchaseDays = inputs.purchaseDays + days - boughtToday;
    const bought = { ...inputs, purchaseDays, netAmount: inputs.netAmount + amount, lastBoughtOn: on };
    return loyaltyScore(bought, reference, on, config)?.score ?? 0;
  };
  if (scoreWith(1, 1) >= target) return { by: 'anyPurchase' };
  const enough = Math.max(1, Math.ceil((reference.amount ?? 0) - inputs.netAmount));
  if (scoreWith(enough, 1) >= target)
    return { by: 'amount', amount: smallest(1, enough, (amount) => scoreWith(amount, 1) >= target) };
  const most = Math.max(1, Math.ceil(config.fullPurchaseDays) - inputs.purchaseDays + boughtToday);
  if (scoreWith(enough, most) < target) return { by: 'satisfaction' };
  return { by: 'days', days: smallest(1, most, (days) => scoreWith(enough, days) >= target) };
};

/** The smallest whole number above `low` that does it; `high` does, `low` does not, and none after one that does. */
const smallest = (low: number, high: number, does: (value: number) => boolean): number => {
  let [below, reached] = [low, high];
  while (reached - below > 1) {
    const middle = Math.floor(below + (reached - below) / 2);
    if (does(middle)) reached = middle;
    else below = middle;
  }
  return reached;
};
