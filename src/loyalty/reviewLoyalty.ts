import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Act } from '../history/act.ts';
import { localDate } from '../localDate.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { dayAfter } from './localDays.ts';
import { loyaltyRules } from './partyLoyalty.ts';
import { type LoyaltyRefreshed, refreshLoyalty } from './refreshLoyalty.ts';
import { reviewReferences } from './reviewReferences.ts';

/** Parties brought up to date in one transaction: as many as take so long, since nobody is served meanwhile; at most 50. */
const MOST_AT_ONCE = 50;
const TRANSACTION_MS = 10;
/** How far back a first review looks for purchases whose day has come. */
const FIRST_LOOK_IN_DAYS = 31;
/** And any other: the one before, or an import, may have been broken off. */
const LOOK_BACK_IN_DAYS = 7;

export interface LoyaltyReview {
  /** Parties whose score time had changed by more than ageing, or whose tier it moved or endangered. */
  refreshedCount: number;
  /** Those of them whose tier became another. */
  changedCount: number;
}

/**
 * Lets time have its say: purchases leave the year, later ones' day comes, scores sink. What is kept of a party tells
 * whether any of that touches it, so that only those few are read whole. `reviewedOn`: the day of the last review.
 */
export const reviewLoyalty = async (
  workspace: WorkspaceStore,
  act: Pick<Act, 'at' | 'newId'>,
  reviewedOn: string | null,
): Promise<LoyaltyReview> => {
  await workspace.write((tx) => reviewReferences(tx, act.at));
  const { zone } = await workspace.read.workspace.settings();
  const today = localDate(act.at, zone);
  const lookBack = dayAfter(today, -(reviewedOn === null ? FIRST_LOOK_IN_DAYS : LOOK_BACK_IN_DAYS));
  const since = reviewedOn !== null && reviewedOn < lookBack ? reviewedOn : lookBack;
  const review = { refreshedCount: 0, changedCount: 0 };
  await refreshEach(workspace, act, await workspace.report('touchedByTime', { since, today }), review);
  return review;
};

const refreshEach = async (
  workspace: WorkspaceStore,
  act: Pick<Act, 'at' | 'newId'>,
  partyIds: readonly string[],
  review: LoyaltyReview,
): Promise<void> => {
  let from = 0;
  while (from < partyIds.length) {
    const some = partyIds.slice(from, from + MOST_AT_ONCE);
    const refreshed = await workspace.write(async (tx) => {
      const startedAt = performance.now();
      const rules = await loyaltyRules(tx);
      const results: (LoyaltyRefreshed | null)[] = [];
      for (const partyId of some) {
        results.push(await refreshLoyalty(tx, act, partyId, 'time', rules));
        if (performance.now() - startedAt > TRANSACTION_MS) break;
      }
      return results;
    });
    from += refreshed.length;
    review.refreshedCount += refreshed.length;
    review.changedCount += refreshed.filter((one) => one?.change).length;
    await nextTurn();
  }
};
