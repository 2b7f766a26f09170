import { partySides } from '../parties/partyKind.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { refreshSummary } from './refreshSummary.ts';
import type { SatisfactionFigures } from './satisfactionFigures.ts';
import { SATISFACTION_AREA, type StoredSatisfactionModel, satisfactionModel } from './satisfactionModel.ts';
import type { SatisfactionPrior } from './satisfactionPrior.ts';

/** A prior that moved less, in points or fresh ratings, is kept: every version is one to explain. */
const SMALLEST_CHANGE = 0.05;
/** Summaries brought up to date in one transaction. */
const REFRESHED_AT_ONCE = 40;

export interface SatisfactionReview {
  /** The version in force afterwards. */
  version: number;
  isNewVersion: boolean;
  /** Parties whose summary missed a rating whose time has come. */
  refreshedCount: number;
}

/**
 * Puts what parties' indexes lean on in force anew, and brings summaries up to date whose post-dated ratings now count.
 * The figures are reckoned where that keeps nobody waiting.
 */
export const reviewSatisfaction = async (
  workspace: WorkspaceStore,
  at: Date,
): Promise<SatisfactionReview> => {
  const figures = await workspace.report('satisfactionFigures', { at });
  const { stalePartyIds } = figures;
  for (let from = 0; from < stalePartyIds.length; from += REFRESHED_AT_ONCE)
    await refreshEach(workspace, stalePartyIds.slice(from, from + REFRESHED_AT_ONCE), at);
  const { priors } =
    stalePartyIds.length > 0 ? await workspace.report('satisfactionFigures', { at }) : figures;
  return { ...(await savePriors(workspace, priors, at)), refreshedCount: stalePartyIds.length };
};

/** Nothing recorded after `at` is lost: a summary never goes back in time. */
const refreshEach = (workspace: WorkspaceStore, partyIds: readonly string[], at: Date): Promise<void> =>
  workspace.write(async (tx) => {
    const model = await satisfactionModel(tx);
    for (const partyId of partyIds) {
      const kept = await tx.ratings.summaryOf(partyId);
      await refreshSummary(tx, partyId, kept && kept.asOf > at ? kept.asOf : at, model);
    }
  });

const savePriors = (
  workspace: WorkspaceStore,
  priors: SatisfactionFigures['priors'],
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
