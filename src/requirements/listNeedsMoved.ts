import type { Reads } from '../store/queries/queries.ts';
import { type AskerFilters, isWithin, type Need, needsOf } from './need.ts';

/** What moved in a stretch of time, each in the order of the numbers. One that came and went within it stands in two. */
export interface NeedsMoved {
  added: Need[];
  shipped: Need[];
  declined: Need[];
}

interface Wanted {
  since: Date;
  until: Date;
  /** Only what a party within the filters asks for. */
  filters?: AskerFilters;
}

/** The needs that were added, shipped or declined with since < time ≤ until. */
export const listNeedsMoved = async (
  read: Pick<Reads, 'requirements'>,
  { since, until, filters = {} }: Wanted,
): Promise<NeedsMoved> => {
  const isIn = (at: Date | null) => at !== null && at > since && at <= until;
  const moved = needsOf(await read.requirements.listMovedLines(since, until), until).filter((need) =>
    isWithin(need, filters),
  );
  const closedAs = (status: Need['status']) =>
    moved.filter((need) => need.status === status && isIn(need.closedAt));
  return {
    added: moved.filter(({ createdAt }) => isIn(createdAt)),
    shipped: closedAs('shipped'),
    declined: closedAs('declined'),
  };
};
