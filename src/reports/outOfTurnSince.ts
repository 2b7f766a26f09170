import type { SubscriptionRow } from '../store/queries/subscriptions.ts';
import { previousRun } from './digestRun.ts';

/**
 * From when on a digest out of turn at `at` tells: from where the last scheduled one ended. Before the first one it
 * goes a period further back if less than half of one has passed: whoever has just set it up sees what it looks like.
 */
export const outOfTurnSince = (
  subscription: Pick<SubscriptionRow, 'coveredUntil' | 'createdAt' | 'cron' | 'zone'>,
  at: Date,
): Date => {
  const { coveredUntil, createdAt } = subscription;
  if (coveredUntil >= createdAt) return coveredUntil;
  const runBefore = previousRun(subscription, new Date(coveredUntil.getTime() - 1));
  const periodMs = coveredUntil.getTime() - runBefore.getTime();
  const passedMs = at.getTime() - coveredUntil.getTime();
  return passedMs < periodMs / 2 ? runBefore : coveredUntil;
};
