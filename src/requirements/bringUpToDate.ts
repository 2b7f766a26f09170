import { AppError } from '../errors.ts';
import { type Act, recordChange } from '../history/act.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { RequirementRow } from '../store/queries/requirements.ts';
import { getRequirement } from './getRequirement.ts';
import { titleKey } from './requirementFields.ts';

/** What another system may say of a wish that is there. */
export type RequirementNews = Partial<
  Pick<
    RequirementRow,
    | 'title'
    | 'detail'
    | 'type'
    | 'priority'
    | 'difficulty'
    | 'category'
    | 'dueOn'
    | 'permalink'
    | 'status'
    | 'closedAt'
  >
>;

/**
 * Sets what an import says of a requirement, its status too; nobody is told of it. The fields are checked before.
 * Throws AppError requirementGone, or changedSince when somebody was faster.
 */
export const bringUpToDate = async (
  tx: Transaction,
  act: Act,
  requirementId: string,
  news: RequirementNews,
): Promise<void> => {
  const before = await getRequirement(tx, requirementId);
  const key = news.title === undefined ? before.titleKey : titleKey(news.title);
  const saved = key === before.titleKey ? news : { ...news, titleKey: key };
  const kept = Object.keys(saved) as (keyof typeof saved & keyof RequirementRow)[];
  if (kept.length === 0) return;
  if (!(await tx.requirements.change(before.id, before.version, { ...saved, updatedAt: act.at })))
    throw new AppError('conflict', 'changedSince', {});
  const [firstAsker] = await tx.requirements.askersOf(before.id);
  await recordChange(tx, act, {
    action: 'requirement.change',
    entityId: before.id,
    partyId: firstAsker?.partyId ?? null,
    before: written(before, kept),
    after: written({ ...before, ...saved }, kept),
  });
};

const written = (row: RequirementRow, fields: readonly (keyof RequirementRow)[]): Record<string, unknown> =>
  Object.fromEntries(
    fields.map((field) => {
      const value = row[field];
      return [field, value instanceof Date ? value.toISOString() : value];
    }),
  );
