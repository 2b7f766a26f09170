import { localDate } from '../localDate.ts';
import type { LoyaltyModel } from '../loyalty/loyaltyConfig.ts';
import { loyaltyModel } from '../loyalty/loyaltyModel.ts';
import { type SatisfactionModel, satisfactionModel } from '../satisfaction/satisfactionModel.ts';
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
