import { mean } from 'simple-statistics';
import { satisfactionIndex } from '../satisfaction/satisfactionIndex.ts';
import { priorOf, satisfactionModel } from '../satisfaction/satisfactionModel.ts';
import { roundToTenth } from '../satisfaction/score.ts';
import type { Reads } from '../store/queries/queries.ts';
import { type Bounded, bounded } from './bounded.ts';
import type { DigestScope } from './digestScope.ts';

/** A party whose standing moved. Both are satisfaction indexes, 0–100, to the tenth. */
export interface MovedStanding {
  partyId: string;
  name: string;
  ownerId: string | null;
  from: number;
  to: number;
}

/** What changed since the last digest. */
export interface MovementsData {
  /** The farthest moved first. */
  standings: Bounded<MovedStanding>;
  /** Parties rated for the first time. */
  firstRated: Bounded<{ partyId: string; name: string; index: number }>;
  /** `mean` is of their scores, to the tenth; null without any. */
  ratings: { count: number; mean: number | null };
}

/** Points that a standing must have moved to be told. */
export const SMALLEST_MOVE_IN_POINTS = 3;
const MOST_STANDINGS = 8;
const MOST_FIRST_RATED = 5;

/**
 * Standings are compared at both ends of the digest's time, for the parties rated in between: that an index drifts
 * towards the mean while nobody says anything is no news.
 */
export const movements = async (read: Reads, scope: DigestScope): Promise<MovementsData> => {
  const { since, until, parties } = scope;
  const model = await satisfactionModel(read);
  const ratings = (await read.ratings.listCounted(since, until)).filter(({ partyId }) =>
    parties.has(partyId),
  );
  const moved: MovedStanding[] = [];
  const firstRated: { partyId: string; name: string; index: number }[] = [];
  for (const partyId of new Set(ratings.map((rating) => rating.partyId))) {
    const party = parties.get(partyId);
    if (!party) continue;
    const { name, ownerId, kind } = party;
    const all = await read.ratings.countedOf(partyId, until);
    const before = satisfactionIndex(all, since, priorOf(model, kind), model.config);
    const after = satisfactionIndex(all, until, priorOf(model, kind), model.config);
    if (!after) continue;
    const to = roundToTenth(after.index);
    if (!before) firstRated.push({ partyId, name, index: to });
    else moved.push({ partyId, name, ownerId, from: roundToTenth(before.index), to });
  }
  const distance = ({ from, to }: MovedStanding) => Math.abs(to - from);
  const told = moved
    .filter((standing) => distance(standing) >= SMALLEST_MOVE_IN_POINTS)
    .sort((a, b) => distance(b) - distance(a) || (a.name < b.name ? -1 : 1));
  return {
    standings: bounded(told, MOST_STANDINGS),
    firstRated: bounded(
      firstRated.sort((a, b) => a.index - b.index || (a.name < b.name ? -1 : 1)),
      MOST_FIRST_RATED,
    ),
    ratings: {
      count: ratings.length,
      mean: ratings.length > 0 ? roundToTenth(mean(ratings.map((rating) => rating.score))) : null,
    },
  };
};
