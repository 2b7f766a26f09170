import { setTimeout as pauseFor } from 'node:timers/promises';
import type { Log } from '../log.ts';
import type { ClaimedDelivery, OutboxHead } from '../store/queries/outbox.ts';
import type { WorkspaceStore } from '../store/store.ts';
import type { Poster } from './poster.ts';
import { saveSettlement } from './saveSettlement.ts';
import { type Settlement, settleFinding, settlePost } from './settlement.ts';

/** Slack takes about one message a second in a channel. */
const BETWEEN_POSTS_MS = 1000;
/** Slack takes a few hundred messages a minute in a workspace. */
const MOST_LANES = 8;
/** Longer than all calls of one attempt take when each runs into its time-out; a crashed worker's claim lasts as long. */
const CLAIM_MS = 2 * 60_000;
/** A claim that is about to end (the machine slept) is not posted on: another worker may be at it. */
const LEAST_CLAIM_LEFT_MS = 30_000;
const LONGEST_TIMER_MS = 60_000;

export interface DeliveryWorkerOptions {
  readonly workspace: WorkspaceStore;
  readonly poster: Poster;
  readonly log: Log;
  now(): Date;
  newId(): string;
  /** Default 1000; only tests are in more of a hurry. */
  readonly betweenPostsMs?: number;
}

export interface DeliveryWorker {
  /** Looks soon whether something is due. Calls while it looks count as one. */
  wake(): void;
  /** Resolves when nothing due is left that this worker can do now. */
  idle(): Promise<void>;
  /** Begins nothing new; resolves when what is being posted is written down. */
  stop(): Promise<void>;
}

/**
 * Posts what waits in the outbox: in order within a place, places side by side. Claims keep workers of several
 * processes apart; what a worker left behind is looked for before it is sent again.
 */
export const createDeliveryWorker = (options: DeliveryWorkerOptions): DeliveryWorker => {
  const { workspace, poster, log, now, betweenPostsMs = BETWEEN_POSTS_MS } = options;
  const stopping = new AbortController();
  const lanes = new Map<string, Promise<void>>();
  let look: Promise<void> | undefined;
  let mustLookAgain = false;
  let timer: NodeJS.Timeout | undefined;

  const wake = (): void => {
    if (stopping.signal.aborted) return;
    if (look) {
      mustLookAgain = true;
      return;
    }
    clearTimeout(timer);
    look = lookAround()
      .catch((err: unknown) => log.error({ err }, 'could not look into the outbox'))
      .finally(() => {
        look = undefined;
        if (!mustLookAgain) return;
        mustLookAgain = false;
        wake();
      });
  };

  const lookAround = async (): Promise<void> => {
    const heads = await workspace.read.outbox.listHeads();
    const resting = heads.filter((head) => !lanes.has(head.target));
    const at = now();
    for (const head of resting.filter((one) => readyAt(one) <= at.getTime())) {
      if (lanes.size >= MOST_LANES || stopping.signal.aborted) return;
      openLane(head.target);
    }
    const later = resting.map(readyAt).filter((ready) => ready > at.getTime());
    if (later.length === 0 || stopping.signal.aborted) return;
    const delayMs = Math.min(Math.min(...later) - at.getTime(), LONGEST_TIMER_MS);
    timer = setTimeout(wake, delayMs).unref();
  };

  const openLane = (target: string): void => {
    const lane = serve(target)
      .catch((err: unknown) => {
        log.error({ err, target }, 'could not work on the outbox');
        return false;
      })
      .then((hasServed) => {
        lanes.delete(target);
        // A lane that got nothing would find the same again: it is left to the next tick.
        if (hasServed) wake();
      });
    lanes.set(target, lane);
  };

  const serve = async (target: string): Promise<boolean> => {
    let hasServed = false;
    while (!stopping.signal.aborted) {
      const at = now();
      const until = new Date(at.getTime() + CLAIM_MS);
      const delivery = await workspace.write((tx) => tx.outbox.claim(target, at, until));
      if (!delivery) break;
      hasServed = true;
      const settlement = await attempt(delivery);
      const replies = settlement.kind === 'posted' ? poster.repliesTo(delivery) : [];
      await saveSettlement(options, delivery, settlement, replies);
      if (settlement.kind === 'giveUp') wake();
      await pauseFor(betweenPostsMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
    return hasServed;
  };

  const attempt = async (delivery: ClaimedDelivery): Promise<Settlement> => {
    if (delivery.sentAt) {
      const settled = settleFinding(delivery, await poster.find(delivery, delivery.sentAt), now());
      if (settled) return settled;
    }
    const leftMs = delivery.claimedUntil.getTime() - now().getTime();
    if (leftMs < LEAST_CLAIM_LEFT_MS)
      return { kind: 'retry', dueAt: now(), maybeSent: false, isBlocked: false, error: 'claim ran out' };
    return settlePost(delivery, await poster.post(delivery), now());
  };

  const idle = async (): Promise<void> => {
    while (look || lanes.size > 0) await Promise.all([look, ...lanes.values()]);
  };

  return {
    wake,
    idle,
    stop: async () => {
      stopping.abort();
      clearTimeout(timer);
      await idle();
    },
  };
};

/** When it can be taken next: due, and no longer another worker's. */
const readyAt = ({ dueAt, claimedUntil }: OutboxHead): number =>
  Math.max(dueAt.getTime(), claimedUntil?.getTime() ?? 0);
