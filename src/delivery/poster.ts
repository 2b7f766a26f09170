import type { OutboxRow } from '../store/queries/outbox.ts';
import type { DeliveryProblem } from './deliveryProblem.ts';
import type { ThreadReply } from './outgoingMessage.ts';

/** What came of handing a message to Slack. `error` is Slack's code, or what the network said. */
export type PostOutcome =
  | { readonly kind: 'posted'; readonly ts: string }
  /** It surely was not posted; later it may be. `retryAfterMs` is how long Slack asks to wait. */
  | { readonly kind: 'later'; readonly error: string; readonly retryAfterMs?: number }
  /** Nothing can be posted until an admin puts the installation right. */
  | { readonly kind: 'blocked'; readonly error: string }
  /** It surely was not posted, and will not be until somebody changes something. */
  | {
      readonly kind: 'refused';
      readonly error: string;
      readonly problem: DeliveryProblem;
      /** Also in the log, where the fault is ours. */
      readonly reference: string | null;
    }
  /** Nobody knows whether it was posted. */
  | { readonly kind: 'unsure'; readonly error: string };

/** What looking for a message that may have arrived found. */
export type Finding =
  | { readonly kind: 'found'; readonly ts: string }
  | { readonly kind: 'absent' }
  /** The place cannot be read, and waiting does not change that. */
  | { readonly kind: 'unreadable'; readonly error: string }
  | Extract<PostOutcome, { kind: 'later' | 'blocked' }>;

/** Where messages go. No call rejects or throws. */
export interface Poster {
  post(delivery: OutboxRow): Promise<PostOutcome>;
  /** Looks for it among what was posted there since `since`. */
  find(delivery: OutboxRow, since: Date): Promise<Finding>;
  /** What is to follow in its thread, each part as long as a message may be. */
  repliesTo(delivery: OutboxRow): readonly ThreadReply[];
}
