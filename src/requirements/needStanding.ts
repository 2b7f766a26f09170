import type { Reads } from '../store/queries/queries.ts';
import { listRankedNeeds, type RankedNeed } from './listRankedNeeds.ts';
import type { Need } from './need.ts';
import { similarNeeds } from './similarNeeds.ts';

export interface NeedStandingWanted {
  requirementId: string;
  at: Date;
  /** Whether to look for the same wish in other words, which takes longer than all the rest. */
  withSimilar?: boolean;
}

/** Where one need stands among all that are open. */
export interface NeedStanding {
  /** Null: it is not open. */
  ranked: RankedNeed | null;
  /** What is probably the same wish in other words, where that was asked for; of one that is not open none. */
  similar: readonly Need[];
}

export const needStanding = async (
  read: Pick<Reads, 'loyalty' | 'requirements'>,
  { requirementId, at, withSimilar = false }: NeedStandingWanted,
): Promise<NeedStanding> => {
  const all = await listRankedNeeds(read, { order: 'allocation', at });
  const ranked = all.find(({ need }) => need.id === requirementId) ?? null;
  const requirement = ranked && withSimilar ? await read.requirements.find(requirementId) : undefined;
  const open = all.map(({ need }) => need);
  return { ranked, similar: requirement ? similarNeeds(open, requirement) : [] };
};
