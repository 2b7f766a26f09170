import type { Reads } from '../store/queries/queries.ts';
import { allocate } from './allocate.ts';
import { type CapacityPlan, capacityPlan } from './capacityPlan.ts';
import { type Need, needsOf } from './need.ts';

/** What of the open needs fits into so many points of effort, and why the rest waits. */
export const planNeeds = async (
  read: Pick<Reads, 'requirements'>,
  { capacity, at }: { capacity: number; at: Date },
): Promise<CapacityPlan<Need>> => {
  const needs = needsOf(await read.requirements.listOpenLines(), at).filter((need) => need.createdAt <= at);
  return capacityPlan(allocate(needs, at), capacity);
};
