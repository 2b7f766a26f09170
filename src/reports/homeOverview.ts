import type { Actor } from '../people/actor.ts';
import { roleReaches } from '../people/role.ts';
import { listRankedNeeds, type RankedNeed } from '../requirements/listRankedNeeds.ts';
import { isWithin } from '../requirements/need.ts';
import type { Reads } from '../store/queries/queries.ts';
import type { SubscriptionRow } from '../store/queries/subscriptions.ts';
import { type Bounded, bounded } from './bounded.ts';
import { type PartyInNeed, partiesInNeed } from './homeParties.ts';
import {
  nextDigests,
  type TeamAlerts,
  type TeamHealth,
  type TierCounts,
  teamAlerts,
  teamHealth,
  tierCounts,
} from './homeTeam.ts';

/** What one person finds in App Home. */
export interface HomeOverview {
  /** Whether there is any party, and whether any is theirs. */
  start: 'noParties' | 'noneOwned' | 'owner';
  parties: Bounded<PartyInNeed>;
  /** Open needs of their parties, at their places among all. */
  needs: Bounded<RankedNeed>;
  /** For managers, and for viewers, who own nothing. */
  team: { alerts: TeamAlerts; health: TeamHealth; needs: Bounded<RankedNeed>; tiers: TierCounts } | null;
  /** For managers. */
  digests: Bounded<SubscriptionRow> | null;
}

const MOST_NEEDS = 5;

export interface HomeWanted {
  actor: Actor;
  at: Date;
  /** How many of their parties are shown. */
  mostParties: number;
}

export const homeOverview = async (
  read: Reads,
  { actor: { id, role, zone }, at, mostParties }: HomeWanted,
): Promise<HomeOverview> => {
  const isManager = roleReaches(role, 'manager');
  const seesTeam = isManager || role === 'viewer';
  const [hasAny, ownsAny, parties, ranked, alerts, health, digests, tiers] = await Promise.all([
    read.home.hasAnyParty(),
    read.home.ownsAny(id),
    partiesInNeed(read, { ownerId: id, at, zone, most: mostParties }),
    listRankedNeeds(read, { order: 'allocation', at }),
    seesTeam ? teamAlerts(read, at) : null,
    seesTeam ? teamHealth(read) : null,
    isManager ? nextDigests(read) : null,
    tierCounts(read),
  ]);
  const mine = ranked.filter(({ need }) => isWithin(need, { ownerId: id }));
  return {
    start: ownsAny ? 'owner' : hasAny ? 'noneOwned' : 'noParties',
    parties,
    needs: bounded(mine, MOST_NEEDS),
    team: alerts && health && { alerts, health, needs: bounded(ranked, MOST_NEEDS), tiers },
    digests,
  };
};
