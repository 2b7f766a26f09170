import { AppError } from '../errors.ts';
import { roleReaches } from '../people/role.ts';
import type { AuditRow } from '../store/queries/audit.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { Act } from './act.ts';
import { asLastChange } from './asLastChange.ts';
import { reversers } from './reversers.ts';

/**
 * Takes back one change. Whoever made it may, and managers may for everybody. Throws AppError alreadyUndone,
 * changedSince, notYours, nothingToUndo, or importedTogether: a row of an import is not undone by itself.
 */
export const undoChange = async (tx: Transaction, act: Act, auditId: string): Promise<AuditRow> => {
  const entry = await tx.audit.find(auditId);
  const reverse = entry && reversers[entry.action as keyof typeof reversers];
  if (!entry || !reverse) throw new AppError('notFound', 'nothingToUndo', {});
  if (entry.batchId !== null) throw new AppError('conflict', 'importedTogether', { batchId: entry.batchId });
  if (entry.undoneAt)
    throw new AppError('conflict', 'alreadyUndone', { byId: entry.undoneBy ?? '', at: entry.undoneAt });
  if (entry.actorId !== act.actor.id && !roleReaches(act.actor.role, 'manager'))
    throw new AppError('notAllowed', 'notYours', { ownerId: entry.actorId });
  await reverse(tx, act, await asLastChange(tx, entry));
  await tx.audit.markUndone(entry.id, act.at, act.actor.id);
  return entry;
};

/** Takes back the last thing this person changed that can be taken back. Throws AppError nothingToUndo. */
export const undoLatest = async (tx: Transaction, act: Act): Promise<AuditRow> => {
  const latest = (await tx.audit.latestOfActor(act.actor.id)).find((entry) => entry.action in reversers);
  if (!latest) throw new AppError('notFound', 'nothingToUndo', {});
  return undoChange(tx, act, latest.id);
};
