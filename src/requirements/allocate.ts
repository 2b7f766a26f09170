import { type Asker, type AskerValue, askerValue } from './askerValue.ts';
import {
  byDueDateThenAge,
  compareText,
  type RankableRequirement,
  type Weighed,
  weigh,
} from './rankableRequirement.ts';
import { defaultRankingConfig, type RankingConfig } from './rankingConfig.ts';

export interface AllocatableRequirement extends RankableRequirement {
  /** Empty for an own idea: then it counts as one asker without tier, waiting since it was created. */
  readonly askers: readonly Asker[];
}

/** A requirement at its rank, with everything that put it there. */
export interface Allocated<R extends AllocatableRequirement> extends Weighed {
  readonly requirement: R;
  /** 1 first. */
  readonly rank: number;
  /** 0–100, the higher the sooner. */
  readonly score: number;
  /** The askers, the weightiest first; an own idea stands alone, without a party. */
  readonly askerValues: readonly AskerValue[];
  /** V′: the askers' values together, capped at 3 times the largest. */
  readonly demand: number;
  readonly isDemandCapped: boolean;
  /** V′max: the largest demand among those ranked. */
  readonly largestDemand: number;
  /** λ */
  readonly priorityWeight: number;
}

/**
 * Which to do first, given both priority and difficulty: score = 100 · (V′/V′max)^λ · (1/E)^(1−λ), with λ = 0.5 the
 * order of V′/E (as SAFe's WSJF). Of equal scores by due date, age and id.
 */
export function allocate<R extends AllocatableRequirement>(
  requirements: readonly R[],
  now: Date,
  config: RankingConfig = defaultRankingConfig,
): Allocated<R>[] {
  const demands = requirements.map((requirement) => ({ requirement, ...demandOf(requirement, now, config) }));
  const largestDemand = demands.reduce((largest, { demand }) => Math.max(largest, demand), 0);
  return demands
    .map((item) => ({ ...item, largestDemand, score: scoreOf(item, largestDemand, config) }))
    .sort((a, b) => compareScores(a.score, b.score) || byDueDateThenAge(a.requirement, b.requirement))
    .map((item, index) => ({ ...item, rank: index + 1, priorityWeight: config.priorityWeight }));
}

function demandOf(requirement: AllocatableRequirement, now: Date, config: RankingConfig) {
  const weighed = weigh(requirement, config);
  const ownIdea = { partyId: null, askedAt: requirement.createdAt, tier: null };
  const askers = requirement.askers.length > 0 ? requirement.askers : [ownIdea];
  const values = askers.map((asker) => askerValue(weighed.value, asker, now, config));
  values.sort((a, b) => b.value - a.value || compareText(a.partyId ?? '', b.partyId ?? ''));
  const together = values.reduce((total, { value }) => total + value, 0);
  const most = config.mostForAskers * (values[0]?.value ?? 0);
  return {
    ...weighed,
    askerValues: values,
    demand: Math.min(together, most),
    isDemandCapped: together > most + ROUNDING,
  };
}

function scoreOf(
  { demand, effort }: { demand: number; effort: number },
  largestDemand: number,
  { priorityWeight }: RankingConfig,
): number {
  if (largestDemand <= 0) return 0;
  return 100 * (demand / largestDemand) ** priorityWeight * (1 / effort) ** (1 - priorityWeight);
}

/** Scores that differ only by rounding are equal, so that the due date decides. */
const ROUNDING = 1e-9;

/** Higher first. */
function compareScores(a: number, b: number): number {
  return Math.round(b / ROUNDING) - Math.round(a / ROUNDING);
}
