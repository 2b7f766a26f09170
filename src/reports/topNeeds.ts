import type { Reads } from '../store/queries/queries.ts';
import type { DigestScope } from './digestScope.ts';

/** Placeholder shape until the ranked needs can be listed. */
export interface TopNeedsData {
  needs: [];
  restCount: number;
}

export const topNeeds = async (_read: Reads, _scope: DigestScope): Promise<TopNeedsData> => ({
  needs: [],
  restCount: 0,
});
