import type { Reads } from '../store/queries/queries.ts';
import { listRankedNeeds, type RankedNeed, type RankedNeedsWanted } from './listRankedNeeds.ts';

export const NEEDS_ON_A_PAGE = 10;

export interface RankedNeedsPage {
  shown: readonly RankedNeed[];
  /** How many come before the first one shown: whole pages. */
  from: number;
  /** How many there are on all pages. */
  count: number;
}

/** A page of the open needs at their places; the last one when `from` is beyond it. */
export const rankedNeedsPage = async (
  read: Pick<Reads, 'loyalty' | 'requirements'>,
  { from, ...wanted }: RankedNeedsWanted & { from: number },
): Promise<RankedNeedsPage> => {
  const ranked = await listRankedNeeds(read, wanted);
  const last = Math.max(0, Math.floor((ranked.length - 1) / NEEDS_ON_A_PAGE) * NEEDS_ON_A_PAGE);
  const start = Math.max(0, Math.min(Math.floor(from / NEEDS_ON_A_PAGE) * NEEDS_ON_A_PAGE, last));
  return { shown: ranked.slice(start, start + NEEDS_ON_A_PAGE), from: start, count: ranked.length };
};
