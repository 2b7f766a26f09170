import type { LoyaltyTier } from '../loyalty/loyaltyTier.ts';
import type { Reads } from '../store/queries/queries.ts';
import { type Allocated, allocate } from './allocate.ts';
import { isOfCategory } from './categoryKey.ts';
import { type AskerFilters, isWithin, type Need, needsOf } from './need.ts';
import { rankByDifficulty } from './rankByDifficulty.ts';
import { rankByPriority } from './rankByPriority.ts';

/** By allocation (priority against difficulty), by priority alone, by difficulty alone. */
export const needOrders = ['allocation', 'priority', 'difficulty'] as const;
export type NeedOrder = (typeof needOrders)[number];

/**
 * An open or planned need at its place, with everything that put it there: value and effort and whether they are
 * assumed, each asker's share, the demand and the score (0–100, always that of the allocation).
 */
export interface RankedNeed extends Omit<Allocated<Need>, 'rank' | 'requirement'> {
  readonly need: Need;
  readonly order: NeedOrder;
  /** Its place in `order` among all open needs of the workspace, 1 first, whatever filter was asked for. */
  readonly rank: number;
  /** How many needs are open. */
  readonly of: number;
}

export interface RankedNeedsWanted {
  order: NeedOrder;
  at: Date;
  /** Only what a party within the filters asks for. */
  filters?: AskerFilters;
  /** Only what this party asks for. */
  partyId?: string;
  /** Only what is sorted under this category, however that is spelt. */
  category?: string;
}

/** The open needs, first one first. Ranks and scores are those among all of them: a filter leaves out, it does not rerank. */
export const listRankedNeeds = async (
  read: Pick<Reads, 'requirements' | 'loyalty'>,
  { order, at, filters = {}, partyId, category }: RankedNeedsWanted,
): Promise<RankedNeed[]> => {
  const needs = await openNeeds(read, at);
  const asked = ({ need }: RankedNeed) =>
    isWithin(need, filters) &&
    (!partyId || need.askers.some((asker) => asker.partyId === partyId)) &&
    (!category || isOfCategory(need, category));
  return rankNeeds(needs, order, at).filter(asked);
};

/** The needs that are open, with their askers' loyalty tiers. */
export const openNeeds = async (read: Pick<Reads, 'requirements' | 'loyalty'>, at: Date): Promise<Need[]> => {
  const lines = await read.requirements.listOpenLines();
  const askerIds = [...new Set(lines.flatMap(({ party }) => party?.id ?? []))];
  const tiers = new Map<string, LoyaltyTier>();
  for (let from = 0; from < askerIds.length; from += TIERS_AT_A_TIME)
    for (const [id, tier] of await read.loyalty.tiersOf(askerIds.slice(from, from + TIERS_AT_A_TIME)))
      tiers.set(id, tier);
  return needsOf(lines, at, tiers).filter((need) => need.createdAt <= at);
};

/** As many as tiersOf takes. */
const TIERS_AT_A_TIME = 100;

/** All of them at their places. */
export const rankNeeds = (needs: readonly Need[], order: NeedOrder, at: Date): RankedNeed[] => {
  const allocated = allocate(needs, at);
  return inOrder(allocated, order).map(({ requirement, ...reasons }, index) => ({
    ...reasons,
    need: requirement,
    order,
    rank: index + 1,
    of: needs.length,
  }));
};

const inOrder = (allocated: readonly Allocated<Need>[], order: NeedOrder): readonly Allocated<Need>[] => {
  if (order === 'allocation') return allocated;
  const byId = new Map(allocated.map((item) => [item.requirement.id, item]));
  const needs = allocated.map(({ requirement }) => requirement);
  const ranked = order === 'priority' ? rankByPriority(needs) : rankByDifficulty(needs);
  return ranked.flatMap(({ id }) => byId.get(id) ?? []);
};
