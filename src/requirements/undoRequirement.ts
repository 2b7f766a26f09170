import { AppError } from '../errors.ts';
import type { Act } from '../history/act.ts';
import type { AuditRow } from '../store/queries/audit.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { RequirementRow } from '../store/queries/requirements.ts';
import { getRequirement } from './getRequirement.ts';
import { callBackShipped } from './tellAskersOwners.ts';

type Kept = Readonly<Record<string, unknown>>;

/** Takes back a requirement that was added. Throws AppError changedSince when it was changed or others joined it. */
export const undoAddedRequirement = async (tx: Transaction, act: Act, entry: AuditRow): Promise<void> => {
  const requirement = await getRequirement(tx, entry.entityId);
  const { partyIds, ...fields } = (entry.after ?? {}) as Kept;
  const askers = await tx.requirements.askersOf(requirement.id);
  const isJoined = askers.length > (Array.isArray(partyIds) ? partyIds.length : 0);
  if (isJoined || !isStill(requirement, fields)) throw new AppError('conflict', 'changedSince', {});
  await save(tx, act, requirement, { status: 'removed' });
};

/** Lets those who joined a wish ask for it no longer. */
export const undoAsk = async (tx: Transaction, _act: Act, entry: AuditRow): Promise<void> => {
  const requirement = await getRequirement(tx, entry.entityId);
  const { partyIds } = (entry.after ?? {}) as Kept;
  const askers = await tx.requirements.askersOf(requirement.id);
  const joined = askers.filter(({ partyId }) => Array.isArray(partyIds) && partyIds.includes(partyId));
  if (joined.length === 0) throw new AppError('conflict', 'changedSince', {});
  for (const asker of joined) await tx.requirements.saveAsker({ ...asker, state: 'undone' });
};

/** Gives changed fields their earlier values. Throws AppError changedSince when one of them was changed again. */
export const undoRequirementChange = async (tx: Transaction, act: Act, entry: AuditRow): Promise<void> => {
  const requirement = await getRequirement(tx, entry.entityId);
  if (!isStill(requirement, entry.after ?? {})) throw new AppError('conflict', 'changedSince', {});
  const { closedAt, ...fields } = (entry.before ?? {}) as Kept;
  if (requirement.status === 'shipped') await callBackShipped(tx, requirement.id);
  const at = typeof closedAt === 'string' ? new Date(closedAt) : null;
  await save(tx, act, requirement, { ...fields, ...(closedAt === undefined ? {} : { closedAt: at }) });
};

/** Whether the fields an entry kept are as it left them. */
const isStill = (requirement: RequirementRow, kept: Kept): boolean =>
  Object.entries(kept).every(([field, value]) => {
    if (field === 'importLine') return true;
    const now = requirement[field as keyof RequirementRow];
    return (now instanceof Date ? now.toISOString() : now) === value;
  });

const save = async (
  tx: Transaction,
  act: Act,
  { id, version }: RequirementRow,
  changes: Partial<RequirementRow>,
): Promise<void> => {
  const isSaved = await tx.requirements.change(id, version, { ...changes, updatedAt: act.at });
  if (!isSaved) throw new AppError('conflict', 'changedSince', {});
};
