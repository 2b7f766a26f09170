import type { RankedNeed } from '../requirements/listRankedNeeds.ts';
import { listRankedNeeds } from '../requirements/listRankedNeeds.ts';
import type { Priority } from '../requirements/requirement.ts';
import { roundToTenth } from '../satisfaction/score.ts';
import type { Reads } from '../store/queries/queries.ts';
import { type Bounded, bounded, cutTo, MOST_COLLECTED } from './bounded.ts';
import type { DigestScope } from './digestScope.ts';
import { storedTitle } from './storedTitle.ts';

/** An open need and what put it at its place. Points are to the tenth. */
export interface TopNeed {
  requirementId: string;
  number: number;
  title: string;
  /** Its place among all open needs of the workspace, whatever the filter. */
  rank: number;
  /** Null: not said; counted as medium. */
  priority: Priority | null;
  /** 1–5; null: not said; counted as 3 points of effort. */
  difficulty: number | null;
  effort: number;
  /** V′, what its askers make it worth. */
  demand: number;
  /** 0–100 */
  score: number;
  /** yyyy-mm-dd */
  dueOn: string | null;
  /** The weightiest first, at most three names. */
  askers: Bounded<string>;
  /** Whole weeks since the first one asked. */
  weeksWaiting: number;
}

export type TopNeedsData = Bounded<TopNeed>;

const MOST_NEEDS = 5;
const MOST_ASKERS = 3;

/** The open needs by allocation. */
export const topNeeds = async (read: Reads, { until, filters }: DigestScope): Promise<TopNeedsData> => {
  const ranked = await listRankedNeeds(read, { order: 'allocation', at: until, filters });
  const { shown, restCount } = bounded(ranked, MOST_COLLECTED);
  return { shown: shown.map(topNeed), restCount };
};

export const shortTopNeeds = (whole: TopNeedsData): TopNeedsData => cutTo(whole, MOST_NEEDS);

const topNeed = ({ need, rank, effort, demand, score, askerValues }: RankedNeed): TopNeed => {
  const names = new Map(need.askers.map((asker) => [asker.partyId, asker.name]));
  const askers = askerValues.flatMap(({ partyId }) => (partyId && names.get(partyId)) || []);
  return {
    requirementId: need.id,
    number: need.number,
    title: storedTitle(need.title),
    rank,
    priority: need.priority,
    difficulty: need.difficulty,
    effort,
    demand: roundToTenth(demand),
    score: roundToTenth(score),
    dueOn: need.dueOn,
    askers: bounded(askers, MOST_ASKERS),
    weeksWaiting: Math.max(...askerValues.map(({ weeksWaiting }) => weeksWaiting)),
  };
};
