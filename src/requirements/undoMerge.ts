import { AppError } from '../errors.ts';
import type { Act } from '../history/act.ts';
import type { AuditRow } from '../store/queries/audit.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { RequirementStatus } from './requirement.ts';

interface KeptBefore {
  status: RequirementStatus;
  earlier: { partyId: string; askedAt: string; recordedBy: string; permalink: string | null }[];
}

interface KeptAfter {
  intoId: string;
  movedPartyIds: string[];
}

/**
 * Makes two needs of a merged one again, each with who asked for it. Throws AppError changedSince when the other one
 * became part of a third meanwhile.
 */
export const undoMerge = async (tx: Transaction, act: Act, entry: AuditRow): Promise<void> => {
  const before = entry.before as (KeptBefore & AuditRow['before']) | null;
  const after = entry.after as (KeptAfter & AuditRow['after']) | null;
  if (!before || !after) throw new AppError('notFound', 'nothingToUndo', {});
  const merged = await tx.requirements.find(entry.entityId);
  const into = await tx.requirements.find(after.intoId);
  if (merged?.status !== 'removed' || !into || into.status === 'removed')
    throw new AppError('conflict', 'changedSince', {});
  for (const asker of await tx.requirements.askersOf(into.id)) {
    const { partyId } = asker;
    if (after.movedPartyIds.includes(partyId)) await tx.requirements.saveAsker({ ...asker, state: 'undone' });
    const kept = before.earlier.find((one) => one.partyId === partyId);
    if (kept) await tx.requirements.saveAsker({ ...asker, ...kept, askedAt: new Date(kept.askedAt) });
  }
  const changes = { status: before.status, updatedAt: act.at };
  await tx.requirements.change(merged.id, merged.version, changes);
};
