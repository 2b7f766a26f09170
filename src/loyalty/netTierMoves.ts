import type { TierChangeRow } from '../store/queries/loyalty.ts';
import type { LoyaltyPoints } from './loyaltyScore.ts';
import { type LoyaltyTier, rankOfTier } from './loyaltyTier.ts';
import type { TierChangeCause } from './tierChange.ts';

export type LoyaltyPart = keyof LoyaltyPoints;

/** The part of a score that moved it most, and by how many points. */
export interface DecidingPart {
  readonly part: LoyaltyPart;
  readonly points: number;
}

/** What changes of one party's tier come to. */
export interface NetTierMove {
  readonly partyId: string;
  readonly from: LoyaltyTier | null;
  readonly to: LoyaltyTier | null;
  readonly isUp: boolean;
  /** L after the last change. */
  readonly score: number;
  /** Of the last change. */
  readonly cause: TierChangeCause;
  /** Null: nothing was known before, or nothing is now. */
  readonly deciding: DecidingPart | null;
}

const rankOf = (tier: LoyaltyTier | null): number => (tier === null ? -1 : rankOfTier(tier));

export const isTierUp = (from: LoyaltyTier | null, to: LoyaltyTier | null): boolean =>
  rankOf(to) > rankOf(from);

/** From the first tier to the last of each party; whoever came back to where it was is left out. Oldest change first. */
export const netTierMoves = (changes: readonly TierChangeRow[]): NetTierMove[] =>
  [...Map.groupBy(changes, ({ partyId }) => partyId)].flatMap(([partyId, own]): NetTierMove[] => {
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last || first.fromTier === last.toTier) return [];
    const { fromTier: from } = first;
    const { toTier: to, score, reason } = last;
    const isUp = isTierUp(from, to);
    const deciding = decidingPart(first.reason.before, reason.after, isUp);
    return [{ partyId, from, to, isUp, score, cause: reason.cause, deciding }];
  });

const parts: readonly LoyaltyPart[] = ['frequency', 'amount', 'recency', 'satisfaction'];

/** The part that moved most in the direction of the change; null when none did. */
export const decidingPart = (
  before: LoyaltyPoints | null,
  after: LoyaltyPoints | null,
  isUp: boolean,
): DecidingPart | null => {
  if (!before || !after) return null;
  const moved = parts.map((part) => ({ part, points: after[part] - before[part] }));
  const along = moved.filter(({ points }) => (isUp ? points > 0 : points < 0));
  return along.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))[0] ?? null;
};
