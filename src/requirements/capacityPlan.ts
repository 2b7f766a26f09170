import type { AllocatableRequirement, Allocated } from './allocate.ts';
import { defaultRankingConfig, type RankingConfig } from './rankingConfig.ts';

/** Why a requirement stands in the plan. */
export type PlannedBecause = 'critical' | 'score';

/** Why one was left out: it waits for others that are still open, or it needs more than was left. */
export type LeftOutBecause =
  | { readonly reason: 'waitsForOthers'; readonly openDependencyIds: readonly string[] }
  | { readonly reason: 'doesNotFit'; readonly remainingEffort: number };

export interface CapacityPlan<R extends AllocatableRequirement> {
  /** In effort points. */
  readonly capacity: number;
  readonly plannedEffort: number;
  /** The effort that critical requirements could take before the score decided. */
  readonly criticalLimit: number;
  /** In the order in which they were taken. */
  readonly planned: readonly { readonly item: Allocated<R>; readonly because: PlannedBecause }[];
  /** By rank. */
  readonly leftOut: readonly { readonly item: Allocated<R>; readonly because: LeftOutBecause }[];
}

/**
 * What fits into a capacity (effort points, 0 or more; anything else plans nothing): critical requirements first,
 * up to 60 % of it, then all by score, passing over what does not fit. One with an open dependency waits.
 * `openDependenciesOf` lists the ids of requirements that must be done before.
 */
export function capacityPlan<R extends AllocatableRequirement>(
  ranked: readonly Allocated<R>[],
  capacity: number,
  openDependenciesOf: (requirement: R) => readonly string[] = () => [],
  config: RankingConfig = defaultRankingConfig,
): CapacityPlan<R> {
  const criticalLimit = capacity * config.criticalShare;
  const planned: { item: Allocated<R>; because: PlannedBecause }[] = [];
  let plannedEffort = 0;
  const take = (items: readonly Allocated<R>[], limit: number, because: PlannedBecause) => {
    for (const item of items) {
      if (!(plannedEffort + item.effort <= limit + ROUNDING)) continue;
      planned.push({ item, because });
      plannedEffort += item.effort;
    }
  };
  const free = ranked.filter(({ requirement }) => openDependenciesOf(requirement).length === 0);
  take(
    free.filter(({ requirement }) => requirement.priority === 'critical'),
    criticalLimit,
    'critical',
  );
  const taken = new Set(planned.map(({ item }) => item.requirement.id));
  take(
    free.filter(({ requirement }) => !taken.has(requirement.id)),
    capacity,
    'score',
  );
  for (const { item } of planned) taken.add(item.requirement.id);
  const leftOut = ranked
    .filter(({ requirement }) => !taken.has(requirement.id))
    .map((item) => ({
      item,
      because: whyLeftOut(openDependenciesOf(item.requirement), capacity - plannedEffort),
    }));
  return { capacity, plannedEffort, criticalLimit, planned, leftOut };
}

/** 60 % of a capacity is not always exact: 0.6 · 5 must hold an effort of 3. */
const ROUNDING = 1e-9;

function whyLeftOut(openDependencyIds: readonly string[], remainingEffort: number): LeftOutBecause {
  return openDependencyIds.length > 0
    ? { reason: 'waitsForOthers', openDependencyIds }
    : { reason: 'doesNotFit', remainingEffort };
}
