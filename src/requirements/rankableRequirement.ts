import { defaultRankingConfig, type RankingConfig } from './rankingConfig.ts';
import type { Priority } from './requirement.ts';

/** What every ranking needs of a requirement. */
export interface RankableRequirement {
  readonly id: string;
  /** Null: not said; ranked as worth 5 and flagged. */
  readonly priority: Priority | null;
  /** 1–5; null: not said; ranked as an effort of 3 and flagged. */
  readonly difficulty: number | null;
  /** yyyy-mm-dd */
  readonly dueOn: string | null;
  readonly createdAt: Date;
}

/** V and E of a requirement, in points, and whether each had to be assumed. */
export interface Weighed {
  readonly value: number;
  readonly isValueAssumed: boolean;
  readonly effort: number;
  readonly isEffortAssumed: boolean;
}

/** V: critical 13, high 8, medium 5, low 2, unknown 5. E: 1, 2, 3, 5, 8 for difficulty 1–5, unknown 3. */
export function weigh(
  { priority, difficulty }: Pick<RankableRequirement, 'priority' | 'difficulty'>,
  config: RankingConfig = defaultRankingConfig,
): Weighed {
  const effort = difficulty === null ? undefined : config.effortByDifficulty[difficulty - 1];
  return {
    value: priority === null ? config.valueWhenUnknown : config.valueByPriority[priority],
    isValueAssumed: priority === null,
    effort: effort ?? config.effortWhenUnknown,
    isEffortAssumed: effort === undefined,
  };
}

/** What decides between equals in every ranking: the earlier due date, then the older, then the id. */
export function byDueDateThenAge(a: RankableRequirement, b: RankableRequirement): number {
  return (
    compareText(a.dueOn ?? NO_DUE_DATE, b.dueOn ?? NO_DUE_DATE) ||
    a.createdAt.getTime() - b.createdAt.getTime() ||
    compareText(a.id, b.id)
  );
}

/** Sorts after every date. */
const NO_DUE_DATE = '~';

/** By code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
