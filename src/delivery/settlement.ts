import type { OutboxRow } from '../store/queries/outbox.ts';
import type { DeliveryProblem } from './deliveryProblem.ts';
import type { Finding, PostOutcome } from './poster.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Slack may still carry out a call whose answer was lost: only after this is it looked for. */
export const UNSURE_WAIT_MS = 30 * SECOND_MS;
/** After this a message that Slack does not take is given up; its owner is told. */
export const GIVE_UP_AFTER_MS = DAY_MS;
/** A revoked token or a missing scope waits for an admin, over a long weekend, too. */
export const GIVE_UP_BLOCKED_AFTER_MS = 7 * DAY_MS;

/** What becomes of a delivery after an attempt. */
export type Settlement =
  | { readonly kind: 'posted'; readonly ts: string }
  /** `maybeSent`: it is looked for before it is sent again. */
  | {
      readonly kind: 'retry';
      readonly dueAt: Date;
      readonly maybeSent: boolean;
      /** Only an admin can help. */
      readonly isBlocked: boolean;
      readonly error: string;
    }
  | {
      readonly kind: 'giveUp';
      readonly state: 'failed' | 'unsure';
      readonly problem: DeliveryProblem;
      readonly error: string;
      readonly reference: string | null;
    };

type Attempted = Pick<OutboxRow, 'attempts' | 'createdAt'>;

/** Decides after a call that posted, or should have. */
export const settlePost = (delivery: Attempted, outcome: PostOutcome, at: Date): Settlement => {
  switch (outcome.kind) {
    case 'posted':
      return outcome;
    case 'refused': {
      const { problem, error, reference } = outcome;
      return { kind: 'giveUp', state: 'failed', problem, error, reference };
    }
    case 'unsure': {
      const dueAt = new Date(at.getTime() + UNSURE_WAIT_MS);
      return { kind: 'retry', dueAt, maybeSent: true, isBlocked: false, error: outcome.error };
    }
    default:
      return waitOrGiveUp(delivery, outcome, at, false);
  }
};

/** Decides after a look for it; null: it is not there, so it can be sent. */
export const settleFinding = (delivery: Attempted, finding: Finding, at: Date): Settlement | null => {
  if (finding.kind === 'found') return { kind: 'posted', ts: finding.ts };
  if (finding.kind === 'absent') return null;
  if (finding.kind === 'unreadable') return unsure(finding.error);
  return waitOrGiveUp(delivery, finding, at, true);
};

const waitOrGiveUp = (
  { attempts, createdAt }: Attempted,
  outcome: Extract<PostOutcome, { kind: 'later' | 'blocked' }>,
  at: Date,
  maybeSent: boolean,
): Settlement => {
  const { error } = outcome;
  const isBlocked = outcome.kind === 'blocked';
  const patienceMs = isBlocked ? GIVE_UP_BLOCKED_AFTER_MS : GIVE_UP_AFTER_MS;
  if (at.getTime() - createdAt.getTime() >= patienceMs) {
    return maybeSent
      ? unsure(error)
      : { kind: 'giveUp', state: 'failed', problem: 'gaveUp', error, reference: null };
  }
  const askedMs = isBlocked ? 0 : (outcome.retryAfterMs ?? 0);
  const waitMs = askedMs || (isBlocked ? blockedBackOffMs(attempts) : backOffMs(attempts));
  return { kind: 'retry', dueAt: new Date(at.getTime() + waitMs), maybeSent, isBlocked, error };
};

const unsure = (error: string): Settlement => ({
  kind: 'giveUp',
  state: 'unsure',
  problem: 'unsure',
  error,
  reference: null,
});

/** 5 s, 10 s, 20 s … at most a quarter of an hour. */
const backOffMs = (attempts: number): number =>
  Math.min(15 * MINUTE_MS, 5 * SECOND_MS * 2 ** Math.min(attempts - 1, 20));

/** 1, 2, 4 … minutes, at most an hour. */
const blockedBackOffMs = (attempts: number): number =>
  Math.min(HOUR_MS, MINUTE_MS * 2 ** Math.min(attempts - 1, 20));
