import { AppError } from '../errors.ts';
import { type Act, recordChange } from '../history/act.ts';
import type { AuditRow } from '../store/queries/audit.ts';
import type { Transaction } from '../store/queries/queries.ts';
import { getAlert, getOpenAlert } from './getOpenAlert.ts';

/**
 * "I have it": whoever takes care of an open alert says so, be it their party or not. Returns the audit entry's id.
 * Throws AppError alertGone, alertCleared, or alertAcknowledged when somebody has it already.
 */
export const acknowledgeAlert = async (tx: Transaction, act: Act, alertId: string): Promise<string> => {
  const { alert, party } = await getOpenAlert(tx, alertId);
  const { acknowledgedBy, acknowledgedAt } = alert;
  if (acknowledgedBy && acknowledgedAt)
    throw new AppError('conflict', 'alertAcknowledged', { byId: acknowledgedBy, at: acknowledgedAt });
  await tx.alerts.setAcknowledged(alert.id, { at: act.at, personId: act.actor.id });
  return recordChange(tx, act, {
    action: 'alert.acknowledge',
    entityId: alert.id,
    partyId: party.id,
    before: null,
    after: { acknowledgedBy: act.actor.id },
  });
};

/** Nobody has it any more. Throws AppError alertGone, or changedSince when somebody else has it meanwhile. */
export const undoAcknowledgement = async (tx: Transaction, _act: Act, entry: AuditRow): Promise<void> => {
  const { alert } = await getAlert(tx, entry.entityId);
  if (alert.acknowledgedBy !== entry.actorId || alert.acknowledgedAt?.getTime() !== entry.at.getTime())
    throw new AppError('conflict', 'changedSince', {});
  await tx.alerts.setAcknowledged(alert.id, null);
};
