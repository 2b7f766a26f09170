import { Worker } from 'node:worker_threads';
import type BetterSqlite3 from 'better-sqlite3';
import { threadEntry } from '../threadEntry.ts';

export interface CheckpointOptions {
  readonly path: string;
  /** So many pages of the log that are not yet in the file start a checkpoint. */
  readonly fromPages: number;
  /** False: nobody relies on what is on disk. */
  readonly isDurable: boolean;
}

/** What is told to the thread. */
export type CheckpointThreadData = Omit<CheckpointOptions, 'fromPages'>;

/** So few pages are copied in a few milliseconds: writers may wait for them. */
const FEW_PAGES = 500;
const MOST_ROUNDS = 5;
/** Its memory is given back when nobody has needed it for so long. */
const IDLE_MS = 60_000;

const entry = threadEntry('checkpointWorker', import.meta.url);

/**
 * Copies a SQLite file's write-ahead log into the file from a thread of its own. By itself SQLite does it within the
 * commit that made the log long, and nobody is served meanwhile.
 */
export class Checkpoints {
  readonly #writer: BetterSqlite3.Database;
  readonly #options: CheckpointOptions;
  readonly #lengthOfLog: BetterSqlite3.Statement;
  #worker: Worker | undefined;
  #running: Promise<void> | undefined;
  #pause: Promise<void> | undefined;
  #idleTimer: NodeJS.Timeout | undefined;

  /** `reader`: another connection to the file, which is in no transaction. */
  constructor(writer: BetterSqlite3.Database, reader: BetterSqlite3.Database, options: CheckpointOptions) {
    this.#writer = writer;
    this.#options = options;
    writer.pragma('wal_autocheckpoint = 0');
    this.#lengthOfLog = reader.prepare('PRAGMA wal_checkpoint(NOOP)');
  }

  /** While it lasts nothing may be written: the log begins anew only when all of it has been copied. */
  get pause(): Promise<void> | undefined {
    return this.#pause;
  }

  /** To be called after each commit: starts a checkpoint when the log has become long. */
  afterCommit(): void {
    if (this.#running || this.#pagesToCopy() < this.#options.fromPages) return;
    this.#running = this.#checkpoint()
      // Without a thread it is done as SQLite does by itself.
      .catch(() => void this.#writer.pragma(`wal_autocheckpoint = ${this.#options.fromPages}`))
      .finally(() => {
        this.#running = undefined;
      });
  }

  async close(): Promise<void> {
    await this.#running;
    clearTimeout(this.#idleTimer);
    await this.#worker?.terminate();
  }

  /** First beside those who write, then the few pages they added meanwhile while they wait. */
  async #checkpoint(): Promise<void> {
    clearTimeout(this.#idleTimer);
    this.#worker ??= this.#startWorker();
    this.#worker.ref();
    let rounds = 0;
    do await this.#copyBy(this.#worker);
    while (++rounds < MOST_ROUNDS && this.#pagesToCopy() > FEW_PAGES);
    if (this.#pagesToCopy() > 0) {
      this.#pause = this.#copyBy(this.#worker).finally(() => {
        this.#pause = undefined;
      });
      await this.#pause;
    }
    this.#worker.unref();
    this.#idleTimer = setTimeout(() => this.#endWorker(), IDLE_MS).unref();
  }

  #copyBy(worker: Worker): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (end: () => void) => {
        worker.off('message', copied).off('error', failed).off('exit', ended);
        end();
      };
      const copied = () => settle(resolve);
      const failed = (error: unknown) => settle(() => reject(error));
      const ended = () => settle(() => reject(new Error('the thread has ended')));
      worker.on('message', copied).on('error', failed).on('exit', ended);
      worker.postMessage('copy');
    });
  }

  #pagesToCopy(): number {
    try {
      const { log, checkpointed } = this.#lengthOfLog.get() as { log: number; checkpointed: number };
      return log - checkpointed;
    } catch {
      // Of no account to those whose commit came before: it is asked for again after the next one.
      return 0;
    }
  }

  #startWorker(): Worker {
    const { path, isDurable } = this.#options;
    const workerData: CheckpointThreadData = { path, isDurable };
    const worker = new Worker(entry, { workerData, name: 'checkpoints' });
    worker
      .on('error', () => {})
      .on('exit', () => {
        if (this.#worker === worker) this.#worker = undefined;
      });
    return worker;
  }

  #endWorker(): void {
    void this.#worker?.terminate();
    this.#worker = undefined;
  }
}
