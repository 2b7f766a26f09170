import type { AlertRow } from '../store/queries/alerts.ts';
import type { AuditRow } from '../store/queries/audit.ts';
import type { Reads } from '../store/queries/queries.ts';
import type { RatingRow } from '../store/queries/ratings.ts';
import { isSnoozed } from './snoozeAlert.ts';

/** Who does what about an alert now; `auditId` is what takes it back. */
export interface AlertLife {
  acknowledged: { byId: string; at: Date; auditId: string | null } | null;
  /** `until` null: until a rating of the party is added, changed or undone. */
  snoozed: { byId: string; until: Date | null; auditId: string | null } | null;
}

export const alertLife = async (
  read: Pick<Reads, 'audit'>,
  alert: AlertRow,
  at: Date,
): Promise<AlertLife> => {
  const { acknowledgedAt, acknowledgedBy, snoozedBy, snoozedUntil } = alert;
  const isAsleep = isSnoozed(alert, at) && snoozedBy !== null;
  if (!acknowledgedBy && !isAsleep) return { acknowledged: null, snoozed: null };
  const entries = await read.audit.ofEntity(alert.id);
  const standing = (action: string) =>
    entries.find((entry) => entry.action === action && entry.undoneAt === null)?.id ?? null;
  return {
    acknowledged:
      acknowledgedBy && acknowledgedAt
        ? { byId: acknowledgedBy, at: acknowledgedAt, auditId: standing('alert.acknowledge') }
        : null,
    snoozed: isAsleep ? { byId: snoozedBy, until: snoozedUntil, auditId: standing('alert.snooze') } : null,
  };
};

export interface AlertEvent {
  type: 'acknowledged' | 'snoozed';
  at: Date;
  byId: string;
  /** Of a snooze with an end of its own. */
  until: Date | null;
  takenBack: { byId: string; at: Date } | null;
  /** A snooze until the next rating that is over. */
  isEndedByRating: boolean;
}

/** What became of an alert between firing and clearing, the oldest first, and the rating it fired for. */
export const alertHistory = async (
  read: Pick<Reads, 'audit' | 'ratings'>,
  alert: AlertRow,
): Promise<{ events: AlertEvent[]; rating: RatingRow | null }> => {
  const entries = (await read.audit.ofEntity(alert.id)).toReversed();
  return {
    events: entries.flatMap((entry) => eventOf(entry, alert) ?? []),
    rating: (await read.ratings.find(alert.ratingId)) ?? null,
  };
};

const eventOf = (entry: AuditRow, alert: AlertRow): AlertEvent | undefined => {
  const { action, at, actorId, undoneAt, undoneBy } = entry;
  if (action !== 'alert.acknowledge' && action !== 'alert.snooze') return undefined;
  const { until = null } = (entry.after ?? {}) as { until?: string | null };
  const isSnooze = action === 'alert.snooze';
  const isOver = undoneAt === null && alert.snoozedAt?.getTime() !== at.getTime();
  return {
    type: isSnooze ? 'snoozed' : 'acknowledged',
    at,
    byId: actorId,
    until: until === null ? null : new Date(until),
    takenBack: undoneAt ? { byId: undoneBy ?? actorId, at: undoneAt } : null,
    isEndedByRating: isSnooze && until === null && isOver,
  };
};
