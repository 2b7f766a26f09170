import { AppError } from '../errors.ts';
import { type Act, recordChange } from '../history/act.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { AskerRow, RequirementRow } from '../store/queries/requirements.ts';
import { getRequirement } from './getRequirement.ts';
import { isOpen } from './requirementStatus.ts';

export interface MergedRequirement {
  auditId: string;
  /** What became part of the other; its number leads there from now on. */
  merged: RequirementRow;
  into: RequirementRow;
  /** Who asks for it now and did not before. */
  movedPartyIds: readonly string[];
}

/**
 * Makes one open wish part of another: who asks for it asks for the other, since the earlier of both days. What was
 * said of the other stays. Throws AppError mergedWithItself, requirementClosed, requirementMerged or requirementGone.
 */
export const mergeRequirements = async (
  tx: Transaction,
  act: Act,
  { requirementId, intoId }: { requirementId: string; intoId: string },
): Promise<MergedRequirement> => {
  const merged = await getOpen(tx, requirementId);
  const into = await getOpen(tx, intoId);
  if (merged.id === into.id) throw new AppError('invalid', 'mergedWithItself', { number: merged.number });
  const there = await tx.requirements.askersOf(into.id);
  const moving = await tx.requirements.askersOf(merged.id);
  const earlier: AskerRow[] = [];
  const movedPartyIds: string[] = [];
  for (const asker of moving) {
    const present = there.find(({ partyId }) => partyId === asker.partyId);
    if (present && present.askedAt <= asker.askedAt) continue;
    if (present) earlier.push(present);
    else movedPartyIds.push(asker.partyId);
    await tx.requirements.saveAsker({ ...asker, requirementId: into.id });
  }
  const { version, number, title, status } = merged;
  const isSaved = await tx.requirements.change(merged.id, version, { status: 'removed', updatedAt: act.at });
  if (!isSaved) throw new AppError('conflict', 'changedSince', {});
  const auditId = await recordChange(tx, act, {
    action: 'requirement.merge',
    entityId: merged.id,
    partyId: moving[0]?.partyId ?? null,
    before: { status, earlier: earlier.map(asKept) },
    after: { ...{ number, title }, intoId: into.id, intoNumber: into.number, movedPartyIds },
  });
  return { auditId, merged, into, movedPartyIds };
};

const getOpen = async (tx: Transaction, id: string): Promise<RequirementRow> => {
  const requirement = await getRequirement(tx, id);
  const { number, status, closedAt } = requirement;
  if (!isOpen(requirement)) throw new AppError('conflict', 'requirementClosed', { number, status, closedAt });
  return requirement;
};

const asKept = ({ partyId, askedAt, recordedBy, permalink }: AskerRow) => ({
  ...{ partyId, recordedBy, permalink },
  askedAt: askedAt.toISOString(),
});
