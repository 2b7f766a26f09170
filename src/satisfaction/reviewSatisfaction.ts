import { setImmediate as nextTurn } from 'node:timers/promises';
import { type PartySide, partySides, sidesOf } from '../parties/partyKind.ts';
import type { ReviewedParty } from '../store/queries/ratings.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { summarizeRatings } from './ratingSummary.ts';
import { refreshSummary } from './refreshSummary.ts';
import {
  SATISFACTION_AREA,
  type SatisfactionModel,
  type StoredSatisfactionModel,
  satisfactionModel,
} from './satisfactionModel.ts';
import {
  defaultSatisfactionPrior,
  estimateShrinkageOf,
  priorMean,
  type SatisfactionPrior,
  type ScoreGroup,
  scoreGroup,
} from './satisfactionPrior.ts';

/** Parties looked at in one turn of the event loop. */
const PAGE_SIZE = 100;
/** A prior that moved less, in points or fresh ratings, is kept: every version is one to explain. */
const SMALLEST_CHANGE = 0.05;

export interface SatisfactionReview {
  /** The version in force afterwards. */
  version: number;
  isNewVersion: boolean;
  /** Parties whose summary missed a rating whose time has come. */
  refreshedCount: number;
}

/**
 * Estimates anew, from every counted rating, what parties' indexes lean on: μ over parties' own weighted means (each
 * once), k and σ where 20 parties have two ratings. Brings summaries up to date whose post-dated ratings now count.
 */
export const reviewSatisfaction = async (
  workspace: WorkspaceStore,
  at: Date,
): Promise<SatisfactionReview> => {
  const model = await satisfactionModel(workspace.read);
  const seen: Record<PartySide, { means: number[]; groups: ScoreGroup[] }> = {
    customer: { means: [], groups: [] },
    partner: { means: [], groups: [] },
  };
  let refreshedCount = 0;
  let after = '';
  for (;;) {
    const page = await workspace.read.ratings.reviewPage(after, PAGE_SIZE, at);
    const last = page.at(-1);
    if (!last) break;
    after = last.partyId;
    for (const party of page) {
      const isStale = party.ratings.length !== (party.summary?.ratingCount ?? 0);
      if (isStale) refreshedCount += 1;
      const mean = isStale ? await refresh(workspace, party, at, model) : (party.summary?.mean ?? null);
      if (mean === null) continue;
      const group = scoreGroup(party.ratings.map((rating) => rating.score));
      for (const side of sidesOf(party.kind)) {
        seen[side].means.push(mean);
        seen[side].groups.push(group);
      }
    }
    await nextTurn();
  }
  const customer = estimate(seen.customer, model);
  await nextTurn();
  const priors = { customer, partner: estimate(seen.partner, model) };
  return { ...(await savePriors(workspace, priors, at)), refreshedCount };
};

/** Nothing recorded after `at` is lost: a summary never goes back in time. */
const refresh = async (
  workspace: WorkspaceStore,
  { partyId }: ReviewedParty,
  at: Date,
  model: SatisfactionModel,
): Promise<number | null> =>
  workspace.write(async (tx) => {
    const kept = await tx.ratings.summaryOf(partyId);
    const asOf = kept && kept.asOf > at ? kept.asOf : at;
    return summarizeRatings(await refreshSummary(tx, partyId, asOf, model), asOf, model.config).mean;
  });

const estimate = (
  { means, groups }: { means: readonly number[]; groups: readonly ScoreGroup[] },
  { config }: SatisfactionModel,
): SatisfactionPrior => ({
  ...defaultSatisfactionPrior(config),
  mean: priorMean(means, config),
  ...estimateShrinkageOf(groups, config),
});

const savePriors = (
  workspace: WorkspaceStore,
  priors: StoredSatisfactionModel['priors'],
  at: Date,
): Promise<Pick<SatisfactionReview, 'version' | 'isNewVersion'>> =>
  workspace.write(async (tx) => {
    const current = await satisfactionModel(tx);
    if (partySides.every((side) => isNear(current.priors[side], priors[side])))
      return { version: current.version, isNewVersion: false };
    const version = current.version + 1;
    const stored: StoredSatisfactionModel = { priors };
    await tx.configurations.insert({
      area: SATISFACTION_AREA,
      version,
      values: { ...stored },
      createdAt: at,
      createdBy: 'system',
    });
    return { version, isNewVersion: true };
  });

const isNear = (kept: SatisfactionPrior, estimated: SatisfactionPrior): boolean =>
  (['mean', 'shrinkage', 'spread'] as const).every(
    (part) => Math.abs(kept[part] - estimated[part]) <= SMALLEST_CHANGE,
  );
