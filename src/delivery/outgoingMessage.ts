import type { AlertReason } from '../satisfaction/alert.ts';

/** What a worker may find in the outbox. 'unsure': the answer was lost and nobody could look whether it arrived. */
export const outboxStates = ['waiting', 'posted', 'failed', 'unsure'] as const;
export type OutboxState = (typeof outboxStates)[number];

export interface LowSatisfactionAlertMessage {
  type: 'lowSatisfactionAlert';
  alertId: string;
  partyId: string;
  partyName: string;
  ownerId: string | null;
  /** ISO instant. */
  firedAt: string;
  reason: AlertReason;
}

/** To a party's owner: a very low score, or an alert that fired. */
export interface LowRatingNoticeMessage {
  type: 'lowRatingNotice';
  partyId: string;
  partyName: string;
  /** Null when the change was an undo. */
  score: number | null;
  recordedBy: string;
  /** Whether the party fell under the line with it. */
  isAlert: boolean;
  /** The party's satisfaction index after it, 0–100. */
  index: number | null;
}

/** Everything the service posts on its own account, as data; slack/messages turns it into blocks when it is posted. */
export type OutgoingMessage = LowSatisfactionAlertMessage | LowRatingNoticeMessage;
