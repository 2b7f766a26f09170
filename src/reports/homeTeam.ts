import type { LoyaltyConfig } from '../loyalty/loyaltyConfig.ts';
import { loyaltyModel } from '../loyalty/loyaltyModel.ts';
import { type LoyaltyTier, loyaltyTiers } from '../loyalty/loyaltyTier.ts';
import { daysBetween } from '../satisfaction/countedRatings.ts';
import type { Reads } from '../store/queries/queries.ts';
import type { SubscriptionRow } from '../store/queries/subscriptions.ts';
import { type Bounded, bounded } from './bounded.ts';

/** An owner's open alerts: their parties, the longest open first, at most three. */
export interface OwnersAlerts {
  /** Null: nobody owns them. */
  ownerId: string | null;
  count: number;
  parties: { id: string; name: string; ageInDays: number }[];
}

/** What a manager sees of everybody. */
export interface TeamAlerts {
  count: number;
  owners: Bounded<OwnersAlerts>;
}

const MOST_OWNERS = 6;
const MOST_PARTIES = 3;
/** Of more alerts than these the owners are counted, and not all named. */
const MOST_ALERTS = 200;

/** The open alerts by owner, whoever has most first. */
export const teamAlerts = async (read: Pick<Reads, 'home'>, at: Date): Promise<TeamAlerts> => {
  const [counts, alerts] = await Promise.all([read.home.alertCounts(), read.home.openAlerts(MOST_ALERTS)]);
  const owners = counts.map(
    ({ ownerId, count }): OwnersAlerts => ({
      ownerId,
      count,
      parties: alerts
        .filter((one) => one.ownerId === ownerId)
        .slice(0, MOST_PARTIES)
        .map(({ alert, party }) => ({ ...party, ageInDays: Math.floor(daysBetween(alert.firedAt, at)) })),
    }),
  );
  return { count: counts.reduce((sum, one) => sum + one.count, 0), owners: bounded(owners, MOST_OWNERS) };
};

/** An owner's red parties, those that turned red last first, at most three. */
export interface OwnersRed {
  /** Null: nobody owns them. */
  ownerId: string | null;
  count: number;
  names: string[];
}

export interface TeamHealth {
  count: number;
  owners: Bounded<OwnersRed>;
}

/** Of more red ones than these the owners are counted, and not all named. */
const MOST_RED = 200;

/** Whose health is red by owner, whoever has most first. */
export const teamHealth = async (read: Pick<Reads, 'health'>): Promise<TeamHealth> => {
  const [counts, red] = await Promise.all([read.health.redByOwner(), read.health.listRed(MOST_RED)]);
  const owners = counts.map(
    ({ ownerId, count }): OwnersRed => ({
      ownerId,
      count,
      names: red
        .filter((one) => one.ownerId === ownerId)
        .slice(0, MOST_PARTIES)
        .map(({ name }) => name),
    }),
  );
  return { count: counts.reduce((sum, one) => sum + one.count, 0), owners: bounded(owners, MOST_OWNERS) };
};

const MOST_DIGESTS = 5;

/** The digests that come next, first one first. */
export const nextDigests = async (read: Pick<Reads, 'subscriptions'>): Promise<Bounded<SubscriptionRow>> =>
  bounded(
    (await read.subscriptions.list()).sort((a, b) => a.nextDueAt.getTime() - b.nextDueAt.getTime()),
    MOST_DIGESTS,
  );

/** How many parties are in each tier, the highest first; empty while nobody has one. */
export interface TierCounts {
  counts: readonly { tier: LoyaltyTier; count: number }[];
  tierNames: LoyaltyConfig['tierNames'];
}

export const tierCounts = async (read: Pick<Reads, 'configurations' | 'loyalty'>): Promise<TierCounts> => {
  const [counts, { config }] = await Promise.all([read.loyalty.countByTier(), loyaltyModel(read)]);
  const highestFirst = loyaltyTiers
    .toReversed()
    .flatMap((tier) => counts.filter((count) => count.tier === tier));
  return { counts: highestFirst, tierNames: config.tierNames };
};
