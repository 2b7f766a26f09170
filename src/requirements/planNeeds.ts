import type { Reads } from '../store/queries/queries.ts';
import { allocate } from './allocate.ts';
import { type CapacityPlan, capacityPlan } from './capacityPlan.ts';
import { openNeeds } from './listRankedNeeds.ts';
import type { Need } from './need.ts';

/** What of the open needs fits into so many points of effort, and why the rest waits. */
export const planNeeds = async (
  read: Pick<Reads, 'requirements' | 'loyalty'>,
  { capacity, at }: { capacity: number; at: Date },
): Promise<CapacityPlan<Need>> => {
  return capacityPlan(allocate(await openNeeds(read, at), at), capacity);
};
