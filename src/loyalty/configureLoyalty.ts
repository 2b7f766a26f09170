import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../errors.ts';
import { type Act, recordChange } from '../history/act.ts';
import type { AuditRow } from '../store/queries/audit.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { LoyaltyConfig, LoyaltyModel } from './loyaltyConfig.ts';
import { loyaltyModel, saveLoyaltyModel } from './loyaltyModel.ts';

export interface LoyaltyConfigured {
  model: LoyaltyModel;
  auditId: string;
}

/**
 * Puts another configuration in force; parties are judged by it afterwards, page by page (settleConfiguration). `shown`:
 * what it was chosen over. Throws AppError loyaltyChanged when that is no longer in force, loyaltyUnchanged or alreadyDone.
 */
export const configureLoyalty = async (
  tx: Transaction,
  act: Act,
  { shown, wanted }: { shown: LoyaltyConfig; wanted: LoyaltyConfig },
): Promise<LoyaltyConfigured> => {
  const before = await loyaltyModel(tx);
  if (!isDeepStrictEqual(before.config, shown)) throw new AppError('conflict', 'loyaltyChanged', {});
  if (isDeepStrictEqual(before.config, wanted)) throw new AppError('invalid', 'loyaltyUnchanged', {});
  const model = await put(tx, act, before, wanted);
  const auditId = await recordChange(tx, act, {
    ...{ action: 'loyalty.configure', entityId: 'loyalty', partyId: null },
    before: { config: before.config },
    after: { config: wanted, version: model.version },
  });
  return { model, auditId };
};

/** Puts the earlier configuration in force again, as a new version. Throws AppError changedSince. */
export const undoConfigureLoyalty = async (tx: Transaction, act: Act, entry: AuditRow): Promise<void> => {
  const current = await loyaltyModel(tx);
  if (!isDeepStrictEqual(current.config, entry.after?.config))
    throw new AppError('conflict', 'changedSince', {});
  await put(tx, act, current, entry.before?.config as LoyaltyConfig);
};

const put = (
  tx: Transaction,
  { at, actor }: Act,
  { references }: LoyaltyModel,
  config: LoyaltyConfig,
): Promise<LoyaltyModel> => saveLoyaltyModel(tx, { config, references }, { at, by: actor.id });
