import type { PartyKind } from '../parties/partyKind.ts';
import { listNeedsMoved } from '../requirements/listNeedsMoved.ts';
import type { Need } from '../requirements/need.ts';
import type { Reads } from '../store/queries/queries.ts';
import { type Bounded, bounded, cutTo, MOST_COLLECTED } from './bounded.ts';
import type { DigestScope } from './digestScope.ts';
import { type MovedStanding, movedStandings, type RatingsGiven } from './movedStandings.ts';
import { isInDigest } from './partyFilter.ts';
import { storedTitle } from './storedTitle.ts';

export interface MovedNeed {
  number: number;
  title: string;
}

export interface AddedParty {
  name: string;
  kind: PartyKind;
}

/** What changed since the last digest. */
export interface MovementsData {
  /** The farthest moved first. */
  standings: Bounded<MovedStanding>;
  /** Parties rated for the first time, the lowest first. */
  firstRated: Bounded<{ partyId: string; name: string; index: number }>;
  ratings: RatingsGiven;
  needs: { added: Bounded<MovedNeed>; shipped: Bounded<MovedNeed>; declined: Bounded<MovedNeed> };
  newParties: Bounded<AddedParty>;
}

const MOST_STANDINGS = 8;
const MOST_FIRST_RATED = 5;
const MOST_NEEDS = 3;
const MOST_PARTIES = 5;

export const movements = async (read: Reads, scope: DigestScope): Promise<MovementsData> => {
  const { since, until, filters } = scope;
  const needs = await listNeedsMoved(read, { since, until, filters });
  const added = await read.reports.listPartiesAdded(since, until);
  const newParties = added.filter((party) => isInDigest(party, filters));
  return {
    ...(await movedStandings(read, scope)),
    needs: {
      added: movedNeeds(needs.added),
      shipped: movedNeeds(needs.shipped),
      declined: movedNeeds(needs.declined),
    },
    newParties: bounded(
      newParties.map(({ name, kind }) => ({ name, kind })),
      MOST_COLLECTED,
    ),
  };
};

export const shortMovements = (whole: MovementsData): MovementsData => ({
  ...whole,
  standings: cutTo(whole.standings, MOST_STANDINGS),
  firstRated: cutTo(whole.firstRated, MOST_FIRST_RATED),
  needs: {
    added: cutTo(whole.needs.added, MOST_NEEDS),
    shipped: cutTo(whole.needs.shipped, MOST_NEEDS),
    declined: cutTo(whole.needs.declined, MOST_NEEDS),
  },
  newParties: cutTo(whole.newParties, MOST_PARTIES),
});

const movedNeeds = (needs: readonly Need[]): Bounded<MovedNeed> =>
  bounded(
    needs.map(({ number, title }) => ({ number, title: storedTitle(title) })),
    MOST_COLLECTED,
  );
