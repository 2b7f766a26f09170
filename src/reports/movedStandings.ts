import { setImmediate as turn } from 'node:timers/promises';
import { mean } from 'simple-statistics';
import { satisfactionIndex } from '../satisfaction/satisfactionIndex.ts';
import { priorOf, satisfactionModel } from '../satisfaction/satisfactionModel.ts';
import { roundToTenth } from '../satisfaction/score.ts';
import type { Reads } from '../store/queries/queries.ts';
import { type Bounded, bounded, MOST_COLLECTED } from './bounded.ts';
import type { DigestScope } from './digestScope.ts';
import { partiesInDigest } from './partyFilter.ts';

/** A party whose standing moved. Both ends are satisfaction indexes, 0–100, to the tenth. */
export interface MovedStanding {
  partyId: string;
  name: string;
  from: number;
  to: number;
}

/** `mean` is of the scores, to the tenth; null without any. */
export interface RatingsGiven {
  count: number;
  mean: number | null;
}

interface MovedStandings {
  standings: Bounded<MovedStanding>;
  firstRated: Bounded<{ partyId: string; name: string; index: number }>;
  ratings: RatingsGiven;
}

/** Points that a standing must have moved to be told. */
const SMALLEST_MOVE_IN_POINTS = 3;
/** A few milliseconds' work; others are served in between. */
const PARTIES_AT_A_TIME = 100;

/**
 * The standings of the parties rated in between, compared at both ends of the time: that an index drifts towards the
 * mean while nobody says anything is no news.
 */
export const movedStandings = async (
  read: Reads,
  { since, until, filters }: DigestScope,
): Promise<MovedStandings> => {
  const model = await satisfactionModel(read);
  const given = await read.ratings.listScoresGiven(since, until);
  const parties = await partiesInDigest(
    read,
    given.map((rating) => rating.partyId),
    filters,
  );
  const scores = given.filter(({ partyId }) => parties.has(partyId)).map(({ score }) => score);
  const moved: MovedStanding[] = [];
  const firstRated: { partyId: string; name: string; index: number }[] = [];
  const rated = [...parties.values()];
  for (let from = 0; from < rated.length; from += PARTIES_AT_A_TIME) {
    const some = rated.slice(from, from + PARTIES_AT_A_TIME);
    const ratingsOf = await read.ratings.countedOfEach(
      some.map(({ id }) => id),
      until,
    );
    for (const { id, name, kind } of some) {
      const [before, after] = [since, until].map((at) =>
        satisfactionIndex(ratingsOf.get(id) ?? [], at, priorOf(model, kind), model.config),
      );
      if (!after) continue;
      const to = roundToTenth(after.index);
      if (before) moved.push({ partyId: id, name, from: roundToTenth(before.index), to });
      else firstRated.push({ partyId: id, name, index: to });
    }
    await turn();
  }
  const told = moved.filter((standing) => distance(standing) >= SMALLEST_MOVE_IN_POINTS);
  return {
    standings: bounded(
      told.sort((a, b) => distance(b) - distance(a) || byName(a, b)),
      MOST_COLLECTED,
    ),
    firstRated: bounded(
      firstRated.sort((a, b) => a.index - b.index || byName(a, b)),
      MOST_COLLECTED,
    ),
    ratings: { count: scores.length, mean: scores.length > 0 ? roundToTenth(mean(scores)) : null },
  };
};

/** In whole tenths, so that 80.3 − 77.3 is three points. */
const distance = ({ from, to }: MovedStanding): number =>
  Math.abs(Math.round(to * 10) - Math.round(from * 10)) / 10;

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
