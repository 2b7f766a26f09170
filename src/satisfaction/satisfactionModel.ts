import { mean } from 'simple-statistics';
import { type PartyKind, type PartySide, sidesOf } from '../parties/partyKind.ts';
import type { Reads } from '../store/queries/queries.ts';
import { defaultSatisfactionConfig, type SatisfactionConfig } from './satisfactionConfig.ts';
import { defaultSatisfactionPrior, type SatisfactionPrior } from './satisfactionPrior.ts';

/** The area under which its versions are kept in the configurations. */
export const SATISFACTION_AREA = 'satisfaction';

/** The numbers that satisfaction is judged with now. */
export interface SatisfactionModel {
  /** 0 while the defaults are in force. */
  version: number;
  config: SatisfactionConfig;
  priors: Record<PartySide, SatisfactionPrior>;
}

/** What a stored version holds. */
export interface StoredSatisfactionModel {
  priors: Record<PartySide, SatisfactionPrior>;
}

/** The model as of the last daily review. */
export const satisfactionModel = async (read: Pick<Reads, 'configurations'>): Promise<SatisfactionModel> => {
  const stored = await read.configurations.latest(SATISFACTION_AREA);
  const prior = defaultSatisfactionPrior();
  const { priors } = (stored?.values ?? {
    priors: { customer: prior, partner: prior },
  }) as unknown as StoredSatisfactionModel;
  return { version: stored?.version ?? 0, config: defaultSatisfactionConfig, priors };
};

/** The prior a party's index leans on; a party that is both leans on the middle of the two. */
export const priorOf = (model: SatisfactionModel, kind: PartyKind): SatisfactionPrior => {
  const priors = sidesOf(kind).map((side) => model.priors[side]);
  return {
    mean: mean(priors.map((prior) => prior.mean)),
    shrinkage: mean(priors.map((prior) => prior.shrinkage)),
    spread: mean(priors.map((prior) => prior.spread)),
  };
};
