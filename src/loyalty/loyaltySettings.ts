import { visibleText } from '../visibleText.ts';
import type { LoyaltyConfig } from './loyaltyConfig.ts';
import { type LoyaltyTier, loyaltyTiers } from './loyaltyTier.ts';

/** What an admin chooses of loyalty, by field. Shares are in percent, the rest in points or days. */
export const loyaltyNumbers = [
  'silver',
  'gold',
  'platinum',
  'frequency',
  'amount',
  'recency',
  'satisfaction',
  'margin',
  'grace',
  'shortest',
] as const;
export type LoyaltyNumber = (typeof loyaltyNumbers)[number];

/** The least and the most that each may be. */
export const loyaltyLimits: Readonly<Record<LoyaltyNumber, { least: number; most: number }>> = {
  silver: { least: 1, most: 99 },
  gold: { least: 1, most: 99 },
  platinum: { least: 1, most: 99 },
  frequency: { least: 0, most: 100 },
  amount: { least: 0, most: 100 },
  recency: { least: 0, most: 100 },
  // Loyalty is what they do: what they say never weighs more than that.
  satisfaction: { least: 0, most: 50 },
  margin: { least: 0, most: 20 },
  grace: { least: 0, most: 365 },
  shortest: { least: 0, most: 730 },
};

export const LONGEST_TIER_NAME = 30;

export interface LoyaltySettings {
  readonly numbers: Readonly<Record<LoyaltyNumber, number>>;
  readonly tierNames: LoyaltyConfig['tierNames'];
}

export const settingsIn = ({ thresholds, weights, demotion, tierNames }: LoyaltyConfig): LoyaltySettings => ({
  numbers: {
    ...thresholds,
    ...{ frequency: percentOf(weights.frequency), amount: percentOf(weights.amount) },
    ...{ recency: percentOf(weights.recency), satisfaction: percentOf(weights.satisfaction) },
    ...{ margin: demotion.margin, grace: demotion.graceInDays, shortest: demotion.shortestInTierInDays },
  },
  tierNames,
});

export const withSettings = (
  config: LoyaltyConfig,
  { numbers: n, tierNames }: LoyaltySettings,
): LoyaltyConfig => ({
  ...config,
  thresholds: { silver: n.silver, gold: n.gold, platinum: n.platinum },
  weights: {
    ...{ frequency: n.frequency / 100, amount: n.amount / 100 },
    ...{ recency: n.recency / 100, satisfaction: n.satisfaction / 100 },
  },
  demotion: {
    ...config.demotion,
    ...{ margin: n.margin, graceInDays: n.grace, shortestInTierInDays: n.shortest },
  },
  tierNames,
});

/** Twelve digits are more than a share of a score has; a tenth of a percent must not become 0.0999…. */
const percentOf = (share: number): number => Number((share * 100).toPrecision(12));

/** Why settings cannot be taken, by field. */
export type SettingsProblem =
  | { readonly reason: 'range'; readonly least: number; readonly most: number }
  /** A threshold that is not above the one of the tier below. */
  | { readonly reason: 'order'; readonly below: LoyaltyTier; readonly above: number }
  /** The shares add up to something other than 100. */
  | { readonly reason: 'sum'; readonly sum: number }
  /** The margin reaches down to the tier below, or to 0. */
  | { readonly reason: 'margin'; readonly most: number }
  | { readonly reason: 'name'; readonly length: number; readonly most: number }
  | { readonly reason: 'sameName'; readonly as: LoyaltyTier };

export type SettingsProblems = Partial<Record<LoyaltyNumber | `name:${LoyaltyTier}`, SettingsProblem>>;

/** Every field that cannot be taken; empty when all can. */
export const settingsProblems = ({ numbers: n, tierNames }: LoyaltySettings): SettingsProblems => {
  const problems: SettingsProblems = {};
  const sum = Number((n.frequency + n.amount + n.recency + n.satisfaction).toFixed(6));
  if (sum !== 100) problems.frequency = { reason: 'sum', sum };
  const smallestGap = Math.min(n.silver, n.gold - n.silver, n.platinum - n.gold);
  if (n.margin >= smallestGap) problems.margin = { reason: 'margin', most: Math.max(0, smallestGap) };
  if (n.platinum <= n.gold) problems.platinum = { reason: 'order', below: 'gold', above: n.gold };
  if (n.gold <= n.silver) problems.gold = { reason: 'order', below: 'silver', above: n.silver };
  if (problems.gold || problems.platinum) delete problems.margin;
  for (const field of loyaltyNumbers) {
    const { least, most } = loyaltyLimits[field];
    if (!(n[field] >= least && n[field] <= most)) problems[field] = { reason: 'range', least, most };
  }
  for (const [at, tier] of loyaltyTiers.entries()) {
    const name = tierNames[tier];
    if (name === null) continue;
    const length = [...name].length;
    const same = loyaltyTiers
      .slice(0, at)
      .find((other) => tierNames[other]?.toLowerCase() === name.toLowerCase());
    if (length > LONGEST_TIER_NAME)
      problems[`name:${tier}`] = { reason: 'name', length, most: LONGEST_TIER_NAME };
    else if (same) problems[`name:${tier}`] = { reason: 'sameName', as: same };
  }
  return problems;
};

/** A tier's own name as it is kept: one line, nothing hidden in it; null when nothing is left. */
export const tierNameOf = (typed: string | null): string | null =>
  visibleText(typed ?? '').replace(/\s+/g, ' ') || null;
