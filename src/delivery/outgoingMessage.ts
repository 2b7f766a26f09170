import type { LoyaltyTier } from '../loyalty/loyaltyTier.ts';
import type { Bounded } from '../reports/bounded.ts';
import type { DigestDetailsMessage } from '../reports/digestDetail.ts';
import type { DigestMessage } from '../reports/digestMessage.ts';
import type { TierMove } from '../reports/loyalty/tierMoves.ts';
import type { AlertReason } from '../satisfaction/alert.ts';
import type { DeliveryProblem } from './deliveryProblem.ts';

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
  /** What was said with the rating that pulled it under the line. */
  comment: string | null;
}

/** To a party's owner: a very low score, or an alert that fired. */
export interface LowRatingNoticeMessage {
  type: 'lowRatingNotice';
  partyId: string;
  partyName: string;
  /** Null when the change was an undo, or two parties became one. */
  score: number | null;
  /** Two parties became one, or two again. */
  isMerged?: boolean;
  comment: string | null;
  recordedBy: string;
  /** Whether the party fell under the line with it. */
  isAlert: boolean;
  /** The party's satisfaction index after it, 0–100. */
  index: number | null;
}

/** To who looks after parties that asked for a need: it is there now. */
export interface NeedShippedMessage {
  type: 'needShipped';
  requirementId: string;
  number: number;
  title: string;
  /** Those of their parties that asked for it. */
  parties: readonly { id: string; name: string }[];
  shippedBy: string;
}

/** What people call the tiers; null: by the language's own words. */
type TierNames = Readonly<Record<LoyaltyTier, string | null>>;

/** To a channel, or to the owner of a party that fell: its loyalty tier is another. */
export interface TierChangeMessage {
  type: 'tierChange';
  partyId: string;
  partyName: string;
  ownerId: string | null;
  isToOwner: boolean;
  move: TierMove;
  tierNames: TierNames;
}

/** To a channel and the owner: a tier will be lost unless something happens. */
export interface ComingDemotionMessage {
  type: 'comingDemotion';
  partyId: string;
  partyName: string;
  ownerId: string | null;
  isToOwner: boolean;
  tier: LoyaltyTier;
  /** What it needs to keep the tier. */
  points: number;
  /** yyyy-mm-dd: the day on which it is lost. */
  by: string;
  score: number;
  tierNames: TierNames;
}

/** To a channel: what another configuration did to tiers, once for all of them. */
export interface TierSummaryMessage {
  type: 'tierSummary';
  configuredBy: string;
  risen: Bounded<TierMove>;
  fallen: Bounded<TierMove>;
  tierNames: TierNames;
}

/** To whoever asked for a message that could not be delivered. */
export interface DeliveryFailedMessage {
  type: 'deliveryFailed';
  /** The outbox row that was given up on. */
  deliveryId: string;
  /** What it was. */
  what: Exclude<OutgoingMessage['type'], 'deliveryFailed'>;
  /** Where it should have gone: a channel's or a person's id. */
  target: string;
  problem: DeliveryProblem;
  /** Slack's code, or what the network said. */
  error: string;
  /** Six signs that are also in the log; null where people can put it right themselves. */
  reference: string | null;
}

/** What follows a message in its thread; where that is, is known when the message is posted. */
export type ThreadReply = Omit<DigestDetailsMessage, 'threadTs'>;

/** Everything the service posts on its own account, as data; slack/messages turns it into blocks when it is posted. */
export type OutgoingMessage =
  | DigestMessage
  | DigestDetailsMessage
  | LowSatisfactionAlertMessage
  | LowRatingNoticeMessage
  | NeedShippedMessage
  | TierChangeMessage
  | ComingDemotionMessage
  | TierSummaryMessage
  | DeliveryFailedMessage;
