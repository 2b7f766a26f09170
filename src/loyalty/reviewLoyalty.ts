import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Act } from '../history/act.ts';
import { localDate } from '../localDate.ts';
import { type SatisfactionModel, satisfactionModel } from '../satisfaction/satisfactionModel.ts';
import type { ReviewedLoyalty } from '../store/queries/loyalty.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { dayAfter } from './localDays.ts';
import type { LoyaltyModel } from './loyaltyConfig.ts';
import { basisOf, keptScore, loyaltyRules } from './partyLoyalty.ts';
import { type LoyaltyRefreshed, refreshLoyalty } from './refreshLoyalty.ts';
import { reviewReferences } from './reviewReferences.ts';
import { nextTierState } from './tierState.ts';

/** Parties looked at in one turn of the event loop. */
const PAGE_SIZE = 250;
/** Parties brought up to date in one transaction. */
const REFRESHED_AT_ONCE = 40;
/** How far back a first review looks for purchases whose day has come. */
const FIRST_LOOK_IN_DAYS = 31;

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
  const { read } = workspace;
  const model = await workspace.write((tx) => reviewReferences(tx, act.at));
  const satisfaction = await satisfactionModel(read);
  const { zone } = await read.workspace.settings();
  const today = localDate(act.at, zone);
  const review = { refreshedCount: 0, changedCount: 0 };
  const since = reviewedOn ?? dayAfter(today, -FIRST_LOOK_IN_DAYS);
  await refreshEach(workspace, act, await read.purchases.firstBoughtBetween(since, today), review);
  let after = '';
  for (;;) {
    const page = await read.loyalty.reviewPage(after, PAGE_SIZE);
    const last = page.at(-1);
    if (!last) return review;
    after = last.partyId;
    const touched = page.filter((party) => isTouched(party, today, model, satisfaction));
    await refreshEach(
      workspace,
      act,
      touched.map(({ partyId }) => partyId),
      review,
    );
    await nextTurn();
  }
};

const isTouched = (
  party: ReviewedLoyalty,
  today: string,
  model: LoyaltyModel,
  satisfaction: SatisfactionModel,
): boolean => {
  const basis = basisOf(satisfaction, party.kind);
  const score = keptScore(party, { kind: party.kind, on: today, model, basis });
  if (!score) return true;
  const next = nextTierState(party, score.score, today, model.config);
  return next?.tier !== party.tier || next.belowSince !== party.belowSince;
};

const refreshEach = async (
  workspace: WorkspaceStore,
  act: Pick<Act, 'at' | 'newId'>,
  partyIds: readonly string[],
  review: LoyaltyReview,
): Promise<void> => {
  for (let from = 0; from < partyIds.length; from += REFRESHED_AT_ONCE) {
    const some = partyIds.slice(from, from + REFRESHED_AT_ONCE);
    const refreshed = await workspace.write(async (tx) => {
      const rules = await loyaltyRules(tx);
      const results: (LoyaltyRefreshed | null)[] = [];
      for (const partyId of some) results.push(await refreshLoyalty(tx, act, partyId, 'time', rules));
      return results;
    });
    review.refreshedCount += some.length;
    review.changedCount += refreshed.filter((one) => one?.change).length;
    await nextTurn();
  }
};
