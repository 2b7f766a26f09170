import { enqueue } from '../delivery/enqueue.ts';
import type { Act } from '../history/act.ts';
import { followingPlaces } from '../reports/followingPlaces.ts';
import type { AlertRow } from '../store/queries/alerts.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { AlertReason } from './alert.ts';
import type { CountableRating } from './countedRatings.ts';
import { decideLowSatisfactionAlert, type RatingChange } from './lowSatisfactionAlert.ts';
import { priorOf, type SatisfactionModel } from './satisfactionModel.ts';

export interface AlertOutcome {
  action: 'fire' | 'clear' | 'nothing';
  /** The channels that will hear of it; empty when no channel follows alerts. */
  channelIds: readonly string[];
  /** It fired while an earlier one was snoozed: no channel is told. */
  isSnoozed: boolean;
  /** The owner who gets a notice. */
  noticeTo: string | null;
}

interface Situation {
  party: PartyRow;
  /** As they are after the change. */
  ratings: readonly CountableRating[];
  change: RatingChange;
  /** The rating that was recorded, changed or undone; of ratings that moved the latest. */
  ratingId: string;
  model: SatisfactionModel;
  /** Of imported history nobody is told: the alert stands in lists and digests alone. */
  isSilent?: boolean;
}

/** Fires or clears the party's low-satisfaction alert after a change of its ratings, and enqueues what must be posted, once. */
export const reviewAlert = async (tx: Transaction, act: Act, situation: Situation): Promise<AlertOutcome> => {
  const { party, ratings, change, ratingId, model, isSilent = false } = situation;
  const latest = await tx.alerts.latestOf(party.id);
  const open = latest?.state === 'open' ? latest : null;
  const decision = decideLowSatisfactionAlert(
    {
      ratings,
      change,
      now: act.at,
      prior: priorOf(model, party.kind),
      openSince: open?.firedAt ?? null,
      lastFiredAt: latest?.firedAt ?? null,
    },
    model.config,
  );
  const isHeard = decision.action === 'fire' || decision.ownerNotice !== null;
  const rated = 'rating' in change ? change.rating : null;
  const rating = isHeard && rated ? await tx.ratings.find(ratingId) : undefined;
  const comment = rating?.comment ?? null;
  let channelIds: readonly string[] = [];
  let isFiredSnoozed = false;
  if (decision.action === 'fire') {
    const alertId = act.newId();
    const { reason } = decision;
    const snooze = stillSnoozed(latest, act.at);
    await tx.alerts.insert({
      id: alertId,
      partyId: party.id,
      state: 'open',
      firedAt: act.at,
      ratingId,
      reason,
      clearedAt: null,
      clearing: null,
      acknowledgedAt: null,
      acknowledgedBy: null,
      ...snooze,
    });
    isFiredSnoozed = snooze.snoozedAt !== null;
    if (!isFiredSnoozed && !isSilent)
      channelIds = await postAlert(tx, act, { alertId, party, reason, comment });
  }
  if (decision.action === 'clear' && open) {
    if (decision.cause === 'corrected') await withdrawAlert(tx, open.id);
    else {
      const clearing = { index: decision.index ?? 0, latestScore: decision.latestScores[0] ?? 0 };
      await tx.alerts.setCleared(open.id, act.at, clearing);
    }
  } else if (open?.snoozedAt && open.snoozedUntil === null && change.kind !== 'moved')
    await tx.alerts.setSnoozed(open.id, null);
  if (change.kind === 'undone' && !isSilent) await tx.outbox.cancelWaiting(noticeKey(ratingId));
  if (change.kind === 'changed' && change.rating.score >= model.config.alert.veryLowScore)
    await tx.outbox.cancelWaiting(`${noticeKey(ratingId)}lowRating`);
  const noticeTo = decision.ownerNotice && !isSilent ? party.ownerId : null;
  if (noticeTo) {
    await enqueue(tx, act, {
      deliveryKey: `${noticeKey(ratingId)}${decision.ownerNotice}`,
      target: noticeTo,
      to: 'person',
      ownerId: null,
      message: {
        type: 'lowRatingNotice',
        partyId: party.id,
        partyName: party.name,
        score: rated?.score ?? null,
        ...(change.kind === 'moved' ? { isMerged: true } : {}),
        comment,
        recordedBy: act.actor.id,
        isAlert: decision.ownerNotice === 'alertFired',
        index: decision.index,
      },
    });
  }
  return { action: decision.action, channelIds, isSnoozed: isFiredSnoozed, noticeTo };
};

/** What was snoozed for a time stays so when the alert clears and fires again meanwhile. */
const stillSnoozed = (
  latest: AlertRow | undefined,
  at: Date,
): Pick<AlertRow, 'snoozedAt' | 'snoozedBy' | 'snoozedUntil'> => {
  if (!latest?.snoozedUntil || latest.snoozedUntil <= at)
    return { snoozedAt: null, snoozedBy: null, snoozedUntil: null };
  const { snoozedAt, snoozedBy, snoozedUntil } = latest;
  return { snoozedAt, snoozedBy, snoozedUntil };
};

/** To the places that follow alerts about the party. */
const postAlert = async (
  tx: Transaction,
  act: Act,
  {
    alertId,
    party,
    reason,
    comment,
  }: { alertId: string; party: PartyRow; reason: AlertReason; comment: string | null },
): Promise<string[]> => {
  const places = await followingPlaces(tx, party, await tx.subscriptions.listAlertsAtOnce());
  for (const place of places) {
    await enqueue(tx, act, {
      ...place,
      deliveryKey: alertDeliveryKey(alertId, place.target),
      message: {
        type: 'lowSatisfactionAlert',
        alertId,
        partyId: party.id,
        partyName: party.name,
        ownerId: party.ownerId,
        firedAt: act.at.toISOString(),
        reason,
        comment,
      },
    });
  }
  return places.map(({ target }) => target);
};

/** Under which an alert's post to a channel stands in the outbox. */
export const alertDeliveryKey = (alertId: string, channelId: string): string =>
  `alert:${alertId}:${channelId}`;

/** One notice for a rating; begins the key so that what is not yet posted can be called back. */
const noticeKey = (ratingId: string): string => `lowRating:${ratingId}:`;

/** An alert whose cause was taken back never was: it holds no cool-down, and what is not yet posted stays unposted. */
export const withdrawAlert = async (tx: Transaction, alertId: string): Promise<void> => {
  await tx.alerts.remove(alertId);
  await tx.outbox.cancelWaiting(`alert:${alertId}:`);
};
