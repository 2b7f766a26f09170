import { dayAfter } from './localDays.ts';
import type { LoyaltyTier } from './loyaltyTier.ts';
import { rankOfTier } from './loyaltyTier.ts';
import { type LoyaltyHistory, type LoyaltyStanding, TierTimeline } from './tierTimeline.ts';

/** Beyond a year nothing that counts now still does. */
export const DAYS_AHEAD = 400;

/** A tier lost on a day, yyyy-mm-dd. */
export interface ComingDemotion {
  readonly on: string;
  readonly from: LoyaltyTier;
  readonly to: LoyaltyTier;
}

/** When a party loses its tier if nothing more is bought or said; null: not within DAYS_AHEAD days. */
export const comingDemotion = (
  history: LoyaltyHistory,
  { on, state }: Pick<LoyaltyStanding, 'on' | 'state'>,
): ComingDemotion | null => {
  if (!state) return null;
  const ahead = new TierTimeline(history, { on, state });
  for (let days = 1; days <= DAYS_AHEAD; days += 1) {
    const then = ahead.standingOn(dayAfter(on, days));
    if (!then.state) return null;
    if (rankOfTier(then.state.tier) < rankOfTier(state.tier))
      return { on: then.on, from: state.tier, to: then.state.tier };
  }
  return null;
};
