import { AppError } from '../errors.ts';
import type { Act } from '../history/act.ts';
import type { Transaction } from '../store/queries/queries.ts';
import { isOfCategory } from './categoryKey.ts';
import { type EditedRequirement, editRequirement } from './editRequirement.ts';
import { getRequirement } from './getRequirement.ts';

/**
 * Sorts a requirement that has no category yet under one. Throws AppError alreadyDone when it is there already,
 * categoryTaken when it has another one.
 */
export const setCategory = async (
  tx: Transaction,
  act: Act,
  { requirementId, category }: { requirementId: string; category: string },
): Promise<EditedRequirement> => {
  const requirement = await getRequirement(tx, requirementId);
  const { number, category: current, version } = requirement;
  if (isOfCategory(requirement, category)) throw new AppError('conflict', 'alreadyDone', {});
  if (current !== null) throw new AppError('conflict', 'categoryTaken', { number, category: current });
  const edited = await editRequirement(tx, act, {
    requirementId,
    version,
    fields: { ...requirement, category },
  });
  if (edited.outcome !== 'edited') throw new AppError('conflict', 'alreadyDone', {});
  return edited;
};
