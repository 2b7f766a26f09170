import { DateTime } from 'luxon';
import { AppError } from '../errors.ts';
import { type Act, recordChange } from '../history/act.ts';
import type { Actor } from '../people/actor.ts';
import { roleReaches } from '../people/role.ts';
import type { AlertRow } from '../store/queries/alerts.ts';
import type { AuditRow } from '../store/queries/audit.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Transaction } from '../store/queries/queries.ts';
import { getAlert, getOpenAlert } from './getOpenAlert.ts';

/** 'untilChange': until a rating of the party is added, changed or undone. */
export const snoozeLengths = ['week', 'untilChange'] as const;
export type SnoozeLength = (typeof snoozeLengths)[number];

/** Snoozing hides an alert from everybody: for managers, and for reps where the party is theirs or nobody's. */
export const maySnooze = ({ id, role }: Actor, { ownerId }: Pick<PartyRow, 'ownerId'>): boolean =>
  roleReaches(role, 'manager') || (roleReaches(role, 'rep') && (ownerId === null || ownerId === id));

export const isSnoozed = ({ snoozedAt, snoozedUntil }: AlertRow, at: Date): boolean =>
  snoozedAt !== null && (snoozedUntil === null || snoozedUntil > at);

/**
 * Channels hear nothing of an open alert for a while; it stays open. Returns the audit entry's id. Throws AppError
 * alertGone, alertCleared, snoozeNotYours, or alertSnoozed when it is so already.
 */
export const snoozeAlert = async (
  tx: Transaction,
  act: Act,
  { alertId, length }: { alertId: string; length: SnoozeLength },
): Promise<string> => {
  const { alert, party } = await getOpenAlert(tx, alertId);
  if (!maySnooze(act.actor, party))
    throw new AppError('notAllowed', 'snoozeNotYours', { ownerId: party.ownerId ?? '' });
  if (isSnoozed(alert, act.at))
    throw new AppError('conflict', 'alertSnoozed', {
      byId: alert.snoozedBy ?? '',
      until: alert.snoozedUntil,
    });
  const until = length === 'week' ? inAWeek(act) : null;
  await tx.alerts.setSnoozed(alert.id, {
    snoozedAt: act.at,
    snoozedBy: act.actor.id,
    snoozedUntil: until,
  });
  return recordChange(tx, act, {
    action: 'alert.snooze',
    entityId: alert.id,
    partyId: party.id,
    before: null,
    after: { until: until?.toISOString() ?? null },
  });
};

/** The same time of day a week on, where the person is. */
const inAWeek = ({ at, actor }: Act): Date =>
  DateTime.fromJSDate(at, { zone: actor.zone }).plus({ weeks: 1 }).toJSDate();

/** Throws AppError alertGone, or changedSince when it was snoozed anew, or woke, meanwhile. */
export const undoSnooze = async (tx: Transaction, _act: Act, entry: AuditRow): Promise<void> => {
  const { alert } = await getAlert(tx, entry.entityId);
  if (alert.snoozedBy !== entry.actorId || alert.snoozedAt?.getTime() !== entry.at.getTime())
    throw new AppError('conflict', 'changedSince', {});
  await tx.alerts.setSnoozed(alert.id, null);
};
