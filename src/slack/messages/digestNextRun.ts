import { nextRun } from '../../reports/digestRun.ts';
import { isMuted } from '../../reports/muteSubscription.ts';
import type { SubscriptionRow } from '../../store/queries/subscriptions.ts';
import { type Mrkdwn, moment } from '../../text/mrkdwn.ts';
import type { Request } from '../request.ts';

type Reader = Pick<Request, 't' | 'actor' | 'at'>;

/** When it goes out next, in the reader's time; null while it is muted for good. */
export const nextRunMoment = (one: SubscriptionRow, { t, actor, at }: Reader): Mrkdwn | null => {
  if (!isMuted(one, at)) return momentFor(one.nextDueAt, { t, actor });
  if (!one.mutedUntil) return null;
  const next = one.nextDueAt > one.mutedUntil ? one.nextDueAt : nextRun(one, one.mutedUntil);
  return momentFor(next, { t, actor });
};

/** Until when it is muted, in the reader's time; null when it is not, or for good. */
export const mutedUntilMoment = (one: SubscriptionRow, { t, actor, at }: Reader): Mrkdwn | null =>
  isMuted(one, at) && one.mutedUntil ? momentFor(one.mutedUntil, { t, actor }) : null;

/** Both, as a list says it. */
export const nextRunWords = (one: SubscriptionRow, reader: Reader): string => {
  const say = reader.t.digest.list;
  const next = nextRunMoment(one, reader);
  if (!next) return say.mutedForGood;
  const until = mutedUntilMoment(one, reader);
  return until ? say.mutedUntil({ until, next }) : say.next(next);
};

const momentFor = (at: Date, { t, actor }: Pick<Reader, 't' | 'actor'>): Mrkdwn =>
  moment(at, t.digest.momentIn(at, actor.zone));
