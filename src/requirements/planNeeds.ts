import type { Reads } from '../store/queries/queries.ts';
import { allocate } from './allocate.ts';
import { type CapacityPlan, capacityPlan } from './capacityPlan.ts';
import { openNeeds } from './listRankedNeeds.ts';
import type { Need } from './need.ts';

export interface CapacityWanted {
  /** In points of effort. */
  capacity: number;
  at: Date;
}

/** What of the open needs fits into so many points of effort, and why the rest waits. */
export const planNeeds = async (
  read: Pick<Reads, 'requirements' | 'loyalty'>,
  { capacity, at }: CapacityWanted,
): Promise<CapacityPlan<Need>> => capacityPlan(allocate(await openNeeds(read, at), at), capacity);
