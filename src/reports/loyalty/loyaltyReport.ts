import { type LoyaltyTier, loyaltyTiers } from '../../loyalty/loyaltyTier.ts';
import { nextTier, tierInDanger } from '../../loyalty/tierInDanger.ts';
import { type PartySide, partySides, sidesOf } from '../../parties/partyKind.ts';
import { MILLISECONDS_PER_DAY } from '../../satisfaction/countedRatings.ts';
import type { Reads } from '../../store/queries/queries.ts';
import type { DigestFilters } from '../digest.ts';
import { type KeptStanding, partyStandings, scoringBasis } from './partyStandings.ts';
import { type TierMove, tierMoves } from './tierMoves.ts';

export type LoyaltyFilters = Pick<DigestFilters, 'side' | 'segment'>;

/** A party that may change its tier soon. */
export interface NearTier {
  partyId: string;
  name: string;
  /** The tier it stands to lose, or the one it may come to. */
  tier: LoyaltyTier;
  /** What it needs to keep it, or to come to it. */
  points: number;
  /** yyyy-mm-dd: by when it needs them; null: whenever. */
  by: string | null;
}

/** How loyal active customers and partners are; a party that is both counts on each side. */
export interface LoyaltyReport {
  filters: LoyaltyFilters;
  sides: readonly { side: PartySide; counts: Record<LoyaltyTier, number>; total: number }[];
  /** Changed within MOVED_IN_DAYS days. */
  moved: TierMove[];
  /** In danger, the soonest first. */
  falling: NearTier[];
  /** Within CLOSE_IN_POINTS points of the next tier, the closest first. */
  rising: NearTier[];
  tierNames: Readonly<Record<LoyaltyTier, string | null>>;
}

export const MOVED_IN_DAYS = 30;
export const CLOSE_IN_POINTS = 5;

export const loyaltyReport = async (
  read: Reads,
  at: Date,
  filters: LoyaltyFilters,
): Promise<LoyaltyReport> => {
  const basis = await scoringBasis(read, at);
  const { config } = basis.model;
  const sides = partySides
    .filter((side) => filters.side === undefined || filters.side === side)
    .map((side) => ({ side, counts: noneInAny(), total: 0 }));
  const [falling, rising]: [NearTier[], NearTier[]] = [[], []];
  for await (const standing of partyStandings(read, basis, filters)) {
    const { party, state, score } = standing;
    for (const one of sides) {
      if (!sidesOf(party.kind).includes(one.side)) continue;
      one.counts[state.tier] += 1;
      one.total += 1;
    }
    const danger = tierInDanger(state, score, config);
    if (danger) falling.push(near(standing, danger));
    const next = nextTier(state.tier, score, config);
    if (next && next.points <= CLOSE_IN_POINTS) rising.push(near(standing, { ...next, by: null }));
  }
  const since = new Date(at.getTime() - MOVED_IN_DAYS * MILLISECONDS_PER_DAY);
  return {
    ...{ filters, sides, tierNames: config.tierNames },
    moved: await tierMoves(read, { since, until: at, filters }),
    falling: falling.sort((a, b) => compared(a.by, b.by) || b.points - a.points || compared(a.name, b.name)),
    rising: rising.sort((a, b) => a.points - b.points || compared(a.name, b.name)),
  };
};

const noneInAny = (): Record<LoyaltyTier, number> =>
  Object.fromEntries(loyaltyTiers.map((tier) => [tier, 0])) as Record<LoyaltyTier, number>;

const near = (
  { party }: KeptStanding,
  { tier, points, by }: Pick<NearTier, 'tier' | 'points' | 'by'>,
): NearTier => ({ partyId: party.id, name: party.name, tier, points, by });

const compared = (a: string | null, b: string | null): number => {
  const [first, second] = [a ?? '', b ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
};
