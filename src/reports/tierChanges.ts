import { localDate } from '../localDate.ts';
import { dayAfter } from '../loyalty/localDays.ts';
import type { LoyaltyTier } from '../loyalty/loyaltyTier.ts';
import { tierInDanger } from '../loyalty/tierInDanger.ts';
import { roundToTenth } from '../satisfaction/score.ts';
import type { Reads } from '../store/queries/queries.ts';
import { type Bounded, bounded } from './bounded.ts';
import type { DigestScope } from './digestScope.ts';
import type { NearTier } from './loyalty/loyaltyReport.ts';
import { scoreToday, scoringBasis } from './loyalty/partyStandings.ts';
import { fallersOf, risersOf, type TierMove, tierMoves } from './loyalty/tierMoves.ts';
import { partiesInDigest } from './partyFilter.ts';

/** Whose loyalty tier changed since the last digest, and whose is about to. Points are to the tenth. */
export interface TierChangesData {
  risen: Bounded<TierMove>;
  fallen: Bounded<TierMove>;
  /** Lost within COMING_IN_DAYS days unless something is bought, the soonest first. */
  coming: Bounded<NearTier>;
  tierNames: Readonly<Record<LoyaltyTier, string | null>>;
}

const MOST_MOVES = 5;
const MOST_COMING = 3;
const COMING_IN_DAYS = 30;
/** Bounds what is read, however many tiers are in danger. */
const MOST_IN_DANGER = 2000;

export const tierChanges = async (read: Reads, scope: DigestScope): Promise<TierChangesData> => {
  const basis = await scoringBasis(read, scope.until);
  const moves = (await tierMoves(read, scope)).map(toTheTenth);
  return {
    risen: bounded(risersOf(moves), MOST_MOVES),
    fallen: bounded(fallersOf(moves), MOST_MOVES),
    coming: bounded(await comingDemotions(read, scope, basis), MOST_COMING),
    tierNames: basis.model.config.tierNames,
  };
};

const comingDemotions = async (
  read: Reads,
  { until, filters }: DigestScope,
  basis: Awaited<ReturnType<typeof scoringBasis>>,
): Promise<NearTier[]> => {
  const { zone } = await read.workspace.settings();
  const horizon = dayAfter(localDate(until, zone), COMING_IN_DAYS);
  const states = await read.loyalty.listInDanger(MOST_IN_DANGER);
  const parties = await partiesInDigest(
    read,
    states.map(({ partyId }) => partyId),
    filters,
  );
  const found = states.flatMap((state): NearTier[] => {
    const party = parties.get(state.partyId);
    if (!party) return [];
    const danger = tierInDanger(state, scoreToday({ state, party }, basis), basis.model.config);
    if (!danger || danger.by > horizon) return [];
    const { tier, points, by } = danger;
    return [{ partyId: party.id, name: party.name, tier, points: roundToTenth(points), by }];
  });
  return found.sort((a, b) => (a.by ?? '').localeCompare(b.by ?? '') || (a.name < b.name ? -1 : 1));
};

const toTheTenth = (move: TierMove): TierMove => ({
  ...move,
  score: roundToTenth(move.score),
  deciding: move.deciding && { ...move.deciding, points: roundToTenth(move.deciding.points) },
});
