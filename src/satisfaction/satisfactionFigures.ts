import { setImmediate as nextTurn } from 'node:timers/promises';
import { type PartySide, sidesOf } from '../parties/partyKind.ts';
import type { Reads } from '../store/queries/queries.ts';
import { type SatisfactionModel, satisfactionModel } from './satisfactionModel.ts';
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

export interface SatisfactionFigures {
  /** What parties' indexes lean on, by every rating that counts. */
  priors: Record<PartySide, SatisfactionPrior>;
  /** Parties whose summary misses a rating whose time has come; they are left out of the priors. */
  stalePartyIds: string[];
}

/**
 * Estimates from every counted rating μ over parties' own weighted means (each once), and k and σ where 20 parties have
 * two ratings.
 */
export const satisfactionFigures = async (
  read: Pick<Reads, 'configurations' | 'ratings'>,
  { at }: { at: Date },
): Promise<SatisfactionFigures> => {
  const model = await satisfactionModel(read);
  const seen: Record<PartySide, { means: number[]; groups: ScoreGroup[] }> = {
    customer: { means: [], groups: [] },
    partner: { means: [], groups: [] },
  };
  const stalePartyIds: string[] = [];
  let after = '';
  for (;;) {
    const page = await read.ratings.reviewPage(after, PAGE_SIZE, at);
    const last = page.at(-1);
    if (!last) break;
    after = last.partyId;
    for (const { partyId, kind, summary, ratings } of page) {
      if (ratings.length !== (summary?.ratingCount ?? 0)) stalePartyIds.push(partyId);
      else if (summary && summary.mean !== null) {
        const group = scoreGroup(ratings.map(({ score }) => score));
        for (const side of sidesOf(kind)) {
          seen[side].means.push(summary.mean);
          seen[side].groups.push(group);
        }
      }
    }
    await nextTurn();
  }
  const priors = { customer: estimate(seen.customer, model), partner: estimate(seen.partner, model) };
  return { priors, stalePartyIds };
};

const estimate = (
  { means, groups }: { means: readonly number[]; groups: readonly ScoreGroup[] },
  { config }: SatisfactionModel,
): SatisfactionPrior => ({
  ...defaultSatisfactionPrior(config),
  mean: priorMean(means, config),
  ...estimateShrinkageOf(groups, config),
});
