import { type HealthReview, reviewHealth } from '../health/reviewHealth.ts';
import { localDate } from '../localDate.ts';
import { announceDemotions } from '../loyalty/announceDemotions.ts';
import { daysFrom } from '../loyalty/localDays.ts';
import { type LoyaltyReview, reviewLoyalty } from '../loyalty/reviewLoyalty.ts';
import { reviewSatisfaction, type SatisfactionReview } from '../satisfaction/reviewSatisfaction.ts';
import type { WorkspaceStore } from '../store/store.ts';

export interface DailyReview {
  satisfaction: SatisfactionReview;
  loyalty: LoyaltyReview;
  /** Demotions that were announced. */
  announcedCount: number;
  health: HealthReview;
}

/** Reviews once per local day of the workspace, however many replicas ask; null: it already was. */
export const reviewDaily = async (
  workspace: WorkspaceStore,
  at: Date,
  newId: () => string,
): Promise<DailyReview | null> => {
  const { zone, reviewedOn } = await workspace.read.workspace.settings();
  const today = localDate(at, zone);
  if (reviewedOn !== null && isReviewed(reviewedOn, today)) return null;
  const isMine = await workspace.write(async (tx) => {
    if ((await tx.workspace.settings()).reviewedOn !== reviewedOn) return false;
    await tx.workspace.change({ reviewedOn: today });
    return true;
  });
  if (!isMine) return null;
  try {
    return {
      satisfaction: await reviewSatisfaction(workspace, at),
      loyalty: await reviewLoyalty(workspace, { at, newId }, reviewedOn),
      announcedCount: await announceDemotions(workspace, { at, newId }),
      health: await reviewHealth(workspace, at),
    };
  } catch (error) {
    await workspace.write((tx) => tx.workspace.change({ reviewedOn }));
    throw error;
  }
};

/** In a zone further west it may still be the day before. Further off it was a clock that was ahead, and a review is due. */
const isReviewed = (reviewedOn: string, today: string): boolean => {
  const days = daysFrom(today, reviewedOn);
  return days >= 0 && days <= MOST_DAYS_BETWEEN_ZONES;
};

const MOST_DAYS_BETWEEN_ZONES = 2;
