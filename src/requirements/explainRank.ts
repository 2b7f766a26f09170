import { AppError } from '../errors.ts';
import type { LoyaltyConfig } from '../loyalty/loyaltyConfig.ts';
import { loyaltyModel } from '../loyalty/loyaltyModel.ts';
import type { Reads } from '../store/queries/queries.ts';
import { getRequirement } from './getRequirement.ts';
import { listRankedNeeds, type NeedOrder, type RankedNeed, rankNeeds } from './listRankedNeeds.ts';

/** Why an open need stands where it does. */
export interface RankExplained {
  /** At its place by allocation, with every factor. */
  ranked: RankedNeed;
  above: RankedNeed | null;
  below: RankedNeed | null;
  /** Its place by priority alone, and by difficulty alone. */
  byPriority: number;
  byDifficulty: number;
  /** The number of the need with the largest demand, against which all are scored. */
  largestNumber: number;
  /** What people call the tiers of those who ask. */
  tierNames: LoyaltyConfig['tierNames'];
}

/** Throws AppError requirementGone, or requirementNotRanked when it is not open. */
export const explainRank = async (
  read: Pick<Reads, 'requirements' | 'audit' | 'loyalty' | 'configurations'>,
  requirementId: string,
  at: Date,
): Promise<RankExplained> => {
  const { number, status } = await getRequirement(read, requirementId);
  const all = await listRankedNeeds(read, { order: 'allocation', at });
  const index = all.findIndex(({ need }) => need.id === requirementId);
  const ranked = all[index];
  if (!ranked) throw new AppError('conflict', 'requirementNotRanked', { number, status });
  const needs = all.map(({ need }) => need);
  const placeBy = (order: NeedOrder) =>
    rankNeeds(needs, order, at).findIndex(({ need }) => need.id === requirementId) + 1;
  const largest = all.find(({ demand, largestDemand }) => demand === largestDemand);
  return {
    ranked,
    above: all[index - 1] ?? null,
    below: all[index + 1] ?? null,
    byPriority: placeBy('priority'),
    byDifficulty: placeBy('difficulty'),
    largestNumber: largest?.need.number ?? number,
    tierNames: (await loyaltyModel(read)).config.tierNames,
  };
};
