import { createDeliveryWorker, type DeliveryWorker } from '../../src/delivery/deliveryWorker.ts';
import { enqueue } from '../../src/delivery/enqueue.ts';
import type { ThreadReply } from '../../src/delivery/outgoingMessage.ts';
import type { Finding, Poster, PostOutcome } from '../../src/delivery/poster.ts';
import { createLog } from '../../src/log.ts';
import type { OutboxRow } from '../../src/store/queries/outbox.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';
import { type OpenedEngine, openSqliteFile } from '../contract/engines.ts';

/** A Slack that answers as the test says and remembers what it was asked. */
export class FakePoster implements Poster {
  readonly posted: OutboxRow[] = [];
  readonly looked: OutboxRow[] = [];
  answer: (delivery: OutboxRow) => PostOutcome | Promise<PostOutcome> = ({ id }) => ({
    kind: 'posted',
    ts: `ts of ${id}`,
  });
  finding: (delivery: OutboxRow) => Finding | Promise<Finding> = () => ({ kind: 'absent' });

  async post(delivery: OutboxRow): Promise<PostOutcome> {
    this.posted.push(delivery);
    return this.answer(delivery);
  }

  replies: (delivery: OutboxRow) => readonly ThreadReply[] = () => [];

  repliesTo(delivery: OutboxRow): readonly ThreadReply[] {
    return this.replies(delivery);
  }

  async find(delivery: OutboxRow): Promise<Finding> {
    this.looked.push(delivery);
    return this.finding(delivery);
  }

  /** The names of the parties in the messages that were posted to a place, in order. */
  namesIn(target: string): string[] {
    return this.posted.filter((one) => one.target === target).map(nameIn);
  }
}

const nameIn = ({ message }: OutboxRow): string =>
  'partyName' in message ? message.partyName : message.type;

export interface Outbox {
  workspace: WorkspaceStore;
  poster: FakePoster;
  logLines: string[];
  clock: { nowMs: number };
  newId(): string;
  /** Enqueues an alert about a party of that name. */
  put(name: string, target?: string, ownerId?: string | null): Promise<void>;
  /** Each is a process of its own as far as the outbox is concerned. */
  worker(workspace?: WorkspaceStore): DeliveryWorker;
  /** What became of the message about a party. */
  rowOf(name: string): Promise<OutboxRow | undefined>;
  addAdmin(id: string): Promise<void>;
  close(): Promise<void>;
}

/** An outbox of its own, with a clock that only the test moves; on a SQLite file of its own unless a workspace is given. */
export const openOutbox = async (given?: WorkspaceStore): Promise<Outbox> => {
  const engine: OpenedEngine | undefined = given ? undefined : await openSqliteFile();
  const workspace = given ?? (await engine?.newWorkspace());
  if (!workspace) throw new Error('there is neither a workspace nor an engine to make one');
  const clock = { nowMs: Date.parse('2026-03-02T09:00:00Z') };
  const now = () => new Date(clock.nowMs);
  const poster = new FakePoster();
  const logLines: string[] = [];
  const log = createLog('warn', { write: (line) => void logLines.push(line) });
  let nextId = 1000;
  const newId = () => `id-${nextId++}`;
  const ids = new Map<string, string>();
  const workers: DeliveryWorker[] = [];
  return {
    workspace,
    poster,
    logLines,
    clock,
    newId,
    put: async (name, target = 'C1', ownerId = 'UMO') => {
      const id = newId();
      ids.set(name, id);
      await workspace.write((tx) =>
        enqueue(
          tx,
          { at: now(), newId: () => id },
          {
            deliveryKey: `test:${id}`,
            target,
            to: 'channel',
            ownerId,
            message: {
              type: 'lowSatisfactionAlert',
              alertId: `alert of ${name}`,
              partyId: `party of ${name}`,
              partyName: name,
              ownerId,
              firedAt: now().toISOString(),
              reason: { rule: 'indexBelowLine', index: 62, below: 70, lastScores: [40, 70] },
              comment: null,
            },
          },
        ),
      );
    },
    worker: (over = workspace) => {
      const worker = createDeliveryWorker({ workspace: over, poster, log, now, newId, betweenPostsMs: 1 });
      workers.push(worker);
      return worker;
    },
    rowOf: (name) => workspace.read.outbox.find(ids.get(name) ?? ''),
    addAdmin: (id) =>
      workspace.write((tx) =>
        tx.people.save({
          id,
          name: id,
          language: 'en',
          zone: 'UTC',
          isSlackAdmin: true,
          isOutsider: false,
          refreshedAt: now(),
        }),
      ),
    close: async () => {
      for (const worker of workers) await worker.stop();
      await engine?.stop();
    },
  };
};

/** Lets a worker do everything that is due now. */
export const run = async (worker: DeliveryWorker): Promise<void> => {
  worker.wake();
  await worker.idle();
};
