import { AppError } from '../errors.ts';
import { type Act, recordChange } from '../history/act.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { RequirementRow } from '../store/queries/requirements.ts';
import { getRequirement } from './getRequirement.ts';
import type { RequirementStatus } from './requirement.ts';
import { isOpen, nextStatuses } from './requirementStatus.ts';
import { callBackShipped, tellAskersOwners } from './tellAskersOwners.ts';

export interface ChangedStatus {
  auditId: string;
  requirement: RequirementRow;
  /** Who is told that it shipped: the owners of who asked, but not whoever shipped it. */
  toldOwnerIds: readonly string[];
}

/**
 * Plans, ships, declines or reopens a requirement; closing it notes when, and of a shipped one the owners of who asked
 * are told. Throws AppError requirementGone, statusAlready
 * when it has that status, or requirementClosed when it has to be opened again first.
 */
export const changeRequirementStatus = async (
  tx: Transaction,
  act: Act,
  { requirementId, status }: { requirementId: string; status: RequirementStatus },
): Promise<ChangedStatus> => {
  const requirement = await getRequirement(tx, requirementId);
  const { number, version } = requirement;
  const before = { status: requirement.status, closedAt: requirement.closedAt };
  if (before.status === status) throw new AppError('conflict', 'statusAlready', { number, status });
  if (!nextStatuses[before.status].includes(status))
    throw new AppError('conflict', 'requirementClosed', { number, ...before });
  const after = { status, closedAt: isOpen({ status }) ? null : act.at };
  const isSaved = await tx.requirements.change(requirement.id, version, { ...after, updatedAt: act.at });
  if (!isSaved) throw new AppError('conflict', 'changedSince', {});
  const [firstAsker] = await tx.requirements.askersOf(requirement.id);
  const auditId = await recordChange(tx, act, {
    action: 'requirement.change',
    entityId: requirement.id,
    partyId: firstAsker?.partyId ?? null,
    before: asKept(before),
    after: asKept(after),
  });
  const changed = { ...requirement, ...after, version: version + 1 };
  if (before.status === 'shipped') await callBackShipped(tx, requirement.id);
  const toldOwnerIds = status === 'shipped' ? await tellAskersOwners(tx, act, changed) : [];
  return { auditId, requirement: changed, toldOwnerIds };
};

const asKept = ({ status, closedAt }: { status: RequirementStatus; closedAt: Date | null }) => ({
  status,
  closedAt: closedAt?.toISOString() ?? null,
});
