import type { SubscriptionRow } from '../store/queries/subscriptions.ts';
import { previousRun } from './digestRun.ts';

/**
 * From when on a digest out of turn tells: from where the last scheduled one ended. Before the first one it goes a
 * whole period further back, so that whoever has just set it up sees what it looks like.
 */
export const outOfTurnSince = (subscription: SubscriptionRow): Date => {
  const { coveredUntil, createdAt } = subscription;
  const hasRun = coveredUntil >= createdAt;
  return hasRun ? coveredUntil : previousRun(subscription, new Date(coveredUntil.getTime() - 1));
};
