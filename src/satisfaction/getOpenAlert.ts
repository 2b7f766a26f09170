import { AppError } from '../errors.ts';
import { findParty } from '../parties/getParty.ts';
import type { AlertRow } from '../store/queries/alerts.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Reads } from '../store/queries/queries.ts';

/** Throws AppError alertGone when its cause was taken back, and alertCleared when it has cleared. */
export const getOpenAlert = async (
  read: Pick<Reads, 'alerts' | 'parties'>,
  alertId: string,
): Promise<{ alert: AlertRow; party: PartyRow }> => {
  const found = await getAlert(read, alertId);
  const { clearedAt } = found.alert;
  if (clearedAt) throw new AppError('conflict', 'alertCleared', { name: found.party.name, clearedAt });
  return found;
};

/**
 * Where a party became part of another while both had one open, the alert that stays open is meant. Throws AppError
 * alertGone when its cause was taken back.
 */
export const getAlert = async (
  read: Pick<Reads, 'alerts' | 'parties'>,
  alertId: string,
): Promise<{ alert: AlertRow; party: PartyRow }> => {
  const alert = await read.alerts.find(alertId);
  const party = alert && (await findParty(read, alert.partyId));
  if (!alert || !party) throw new AppError('notFound', 'alertGone', {});
  const open = party.id === alert.partyId ? alert : await read.alerts.latestOf(party.id);
  return { alert: open ?? alert, party };
};
