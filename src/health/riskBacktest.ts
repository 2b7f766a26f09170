import { churnRisk, type RiskLevel } from './churnRisk.ts';

/** The levels, and those of a high risk that bought nothing within the year apart: they are seldom won back. */
export const backtestGroups = ['low', 'medium', 'high', 'gone'] as const;
export type BacktestGroup = (typeof backtestGroups)[number];

/** How many looks at a party there were, and after how many it bought again within the horizon. */
export interface GroupOutcome {
  readonly count: number;
  readonly boughtAgain: number;
}

/** What the risk would have told, looking back from the first of each of the last months. Plain JSON. */
export interface BacktestResult {
  /** yyyy-mm-dd: the days it looked from, first and last; null without any. */
  readonly firstCutoff: string | null;
  readonly lastCutoff: string | null;
  readonly cutoffCount: number;
  readonly horizonInDays: number;
  readonly groups: Readonly<Record<BacktestGroup, GroupOutcome>>;
  /** How often, of two looks, the one that did not buy again had the higher risk (ties half); null: too little history. */
  readonly auc: number | null;
}

export const backtestConfig = {
  horizonInDays: 90,
  mostCutoffs: 24,
  /** With less of either, nothing is said of how well the risk tells them apart. */
  fewestCutoffs: 3,
  fewestOfEach: 10,
  /** With fewer looks a group's share is not shown. */
  fewestInGroup: 10,
} as const;

const TENTHS = 1001;

/** Sums looks up in bounded memory: risks are judged to the tenth that people are shown, so that equal ones tie. */
export class RiskBacktest {
  readonly #again = new Float64Array(TENTHS);
  readonly #away = new Float64Array(TENTHS);
  readonly #groups: Record<BacktestGroup, { count: number; boughtAgain: number }> = {
    low: { count: 0, boughtAgain: 0 },
    medium: { count: 0, boughtAgain: 0 },
    high: { count: 0, boughtAgain: 0 },
    gone: { count: 0, boughtAgain: 0 },
  };

  look(
    behaviour: { recency: number; frequency: number },
    { isAlerted, boughtAgain }: { isAlerted: boolean; boughtAgain: boolean },
  ): void {
    const { risk, level } = churnRisk(behaviour, isAlerted);
    const group = this.#groups[groupOf(level, behaviour.frequency)];
    group.count += 1;
    if (boughtAgain) group.boughtAgain += 1;
    const counts = boughtAgain ? this.#again : this.#away;
    const tenth = Math.round(risk * 10);
    counts[tenth] = (counts[tenth] ?? 0) + 1;
  }

  /** `cutoffs`: the days looked from, rising. */
  result(cutoffs: readonly string[]): BacktestResult {
    return {
      firstCutoff: cutoffs[0] ?? null,
      lastCutoff: cutoffs.at(-1) ?? null,
      cutoffCount: cutoffs.length,
      horizonInDays: backtestConfig.horizonInDays,
      groups: this.#groups,
      auc: cutoffs.length < backtestConfig.fewestCutoffs ? null : this.#auc(),
    };
  }

  /** Mann & Whitney 1947: U over the pairs, ties counting half. */
  #auc(): number | null {
    const total = (counts: Float64Array) => counts.reduce((sum, count) => sum + count, 0);
    const [again, away] = [total(this.#again), total(this.#away)];
    if (Math.min(again, away) < backtestConfig.fewestOfEach) return null;
    let below = 0;
    let pairs = 0;
    for (let tenth = 0; tenth < TENTHS; tenth += 1) {
      const same = this.#again[tenth] ?? 0;
      pairs += (this.#away[tenth] ?? 0) * (below + same / 2);
      below += same;
    }
    return pairs / (again * away);
  }
}

export const groupOf = (level: RiskLevel, frequency: number): BacktestGroup =>
  level === 'high' && frequency === 0 ? 'gone' : level;
