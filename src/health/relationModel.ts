import { localDate } from '../localDate.ts';
import type { LoyaltyModel } from '../loyalty/loyaltyConfig.ts';
import type { SatisfactionBasis } from '../loyalty/loyaltyLedger.ts';
import { loyaltyModel } from '../loyalty/loyaltyModel.ts';
import type { PartyKind } from '../parties/partyKind.ts';
import { priorOf, type SatisfactionModel, satisfactionModel } from '../satisfaction/satisfactionModel.ts';
import type { Reads } from '../store/queries/queries.ts';

/** The numbers that relations are judged with at a time, read once for many parties. */
export interface RelationModel {
  readonly at: Date;
  readonly zone: string;
  /** The local day of `at`, yyyy-mm-dd. */
  readonly on: string;
  readonly loyalty: LoyaltyModel;
  readonly satisfaction: SatisfactionModel;
}

export const relationModel = async (
  read: Pick<Reads, 'configurations' | 'workspace'>,
  at: Date,
): Promise<RelationModel> => {
  const [{ zone }, loyalty, satisfaction] = await Promise.all([
    read.workspace.settings(),
    loyaltyModel(read),
    satisfactionModel(read),
  ]);
  return { at, zone, on: localDate(at, zone), loyalty, satisfaction };
};

/** What S of a party of that kind leans on. */
export const basisOf = ({ satisfaction }: RelationModel, kind: PartyKind): SatisfactionBasis => {
  const { mean, shrinkage } = priorOf(satisfaction, kind);
  return { prior: { mean, shrinkage }, halfLifeInDays: satisfaction.config.index.halfLifeInDays };
};
