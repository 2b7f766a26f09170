import type BetterSqlite3 from 'better-sqlite3';
import { AppError } from '../../errors.ts';
import { captureContext, withinOneTurn } from '../transactionTurn.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { LogSync } from './logSync.ts';
import type { ReadTurn } from './readTurn.ts';

/** One commit serves at most this many use cases; more would make the last ones wait. */
const LARGEST_GROUP = 64;

interface Waiting {
  /** Runs the use case; its outcome is kept until the group is committed. Resolves with what it threw, if it did. */
  run(): Promise<unknown>;
  /** Tells the caller, after the commit or with the error that undid it. */
  settle(commitError?: unknown): void;
}

/** What a writer has to do with besides. */
interface BesideCommits {
  /** The reads that share its connection. */
  readonly turn: Pick<ReadTurn, 'leave'>;
  readonly checkpoints: Pick<Checkpoints, 'pause' | 'afterCommit'>;
  readonly log: LogSync | undefined;
}

/**
 * The only writer of a SQLite file: use cases queue, and each group shares one transaction, every one of them in a
 * savepoint of its own, so that one failing leaves the others. Callers are told when the log is on disk.
 */
export class GroupCommit {
  readonly #begin: BetterSqlite3.Statement;
  readonly #commit: BetterSqlite3.Statement;
  readonly #rollback: BetterSqlite3.Statement;
  readonly #savepoint: BetterSqlite3.Statement;
  readonly #release: BetterSqlite3.Statement;
  readonly #rollbackTo: BetterSqlite3.Statement;
  readonly #file: BetterSqlite3.Database;
  readonly #turn: Pick<ReadTurn, 'leave'>;
  readonly #checkpoints: Pick<Checkpoints, 'pause' | 'afterCommit'>;
  readonly #log: LogSync | undefined;
  #isWriting = false;
  #unsyncedGroups = 0;
  #queue: Waiting[] = [];
  #isDraining = false;
  #whenIdle: (() => void)[] = [];

  /** Without a `log` nothing is waited for: SQLite's own `synchronous` then says what a commit is worth. */
  constructor(file: BetterSqlite3.Database, { turn, checkpoints, log }: BesideCommits) {
    this.#file = file;
    this.#turn = turn;
    this.#checkpoints = checkpoints;
    this.#log = log;
    this.#begin = file.prepare('BEGIN IMMEDIATE');
    this.#commit = file.prepare('COMMIT');
    this.#rollback = file.prepare('ROLLBACK');
    this.#savepoint = file.prepare('SAVEPOINT use_case');
    this.#release = file.prepare('RELEASE use_case');
    this.#rollbackTo = file.prepare('ROLLBACK TO use_case');
  }

  /** A group is under way: what is read through its connection is not committed yet. */
  get isWriting(): boolean {
    return this.#isWriting;
  }

  /** Resolves once the use case is on disk. `onEnd` is called when it is over, or given up on. */
  write<T>(useCase: () => Promise<T>, onEnd: () => void): Promise<T> {
    const inContext = captureContext();
    return new Promise<T>((resolve, reject) => {
      let outcome: () => void = () => {};
      this.#queue.push({
        run: async () => {
          this.#savepoint.run();
          let thrown: unknown;
          try {
            const result = await withinOneTurn(inContext(useCase));
            outcome = () => resolve(result);
          } catch (error) {
            thrown = error;
            outcome = () => reject(asUnavailable(error));
            if (this.#file.inTransaction) this.#rollbackTo.run();
          } finally {
            onEnd();
          }
          if (this.#file.inTransaction) this.#release.run();
          return thrown;
        },
        settle: (commitError) => (commitError === undefined ? outcome() : reject(asUnavailable(commitError))),
      });
      this.#scheduleDrain();
    });
  }

  /** Resolves when nothing waits, nothing runs and nothing has still to reach the disk. */
  idle(): Promise<void> {
    if (this.#isIdle) return Promise.resolve();
    return new Promise((resolve) => this.#whenIdle.push(resolve));
  }

  #scheduleDrain(): void {
    if (this.#isDraining) return;
    this.#isDraining = true;
    setImmediate(() => void this.#drain());
  }

  async #drain(): Promise<void> {
    await this.#checkpoints.pause?.catch(() => {});
    const group = this.#queue.splice(0, LARGEST_GROUP);
    const failure = await this.#commitGroup(group);
    this.#settle(group, failure);
    if (!failure) this.#checkpoints.afterCommit();
    if (this.#queue.length > 0) {
      setImmediate(() => void this.#drain());
      return;
    }
    this.#isDraining = false;
    this.#tellIfIdle();
  }

  #settle(group: readonly Waiting[], failure: { error: unknown } | undefined): void {
    const settleAll = (error?: unknown) => {
      for (const waiting of group) waiting.settle(error);
    };
    if (failure || !this.#log) {
      settleAll(failure?.error);
      return;
    }
    this.#unsyncedGroups += 1;
    void this.#log
      .sync()
      .then(
        () => settleAll(),
        (cause: unknown) => settleAll(unavailable(cause)),
      )
      .finally(() => {
        this.#unsyncedGroups -= 1;
        this.#tellIfIdle();
      });
  }

  get #isIdle(): boolean {
    return !this.#isDraining && this.#unsyncedGroups === 0;
  }

  #tellIfIdle(): void {
    if (this.#isIdle) for (const resolve of this.#whenIdle.splice(0)) resolve();
  }

  async #commitGroup(group: Waiting[]): Promise<{ error: unknown } | undefined> {
    try {
      if (this.#log?.isBroken) throw unavailable(new Error('the disk failed: what is on it is unknown'));
      this.#turn.leave();
      this.#begin.run();
      this.#isWriting = true;
      for (const waiting of group) {
        const thrown = await waiting.run();
        // SQLite itself ends the transaction when the disk is full: nothing of this group can be kept then.
        if (!this.#file.inTransaction) throw unavailable(thrown);
      }
      this.#commit.run();
      return undefined;
    } catch (error) {
      if (this.#file.inTransaction) this.#rollback.run();
      return { error };
    } finally {
      this.#isWriting = false;
    }
  }
}

/** Disk full, busy and I/O errors are nobody's mistake: say "try again", and keep the cause for the log. */
const asUnavailable = (error: unknown): unknown => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^SQLITE_(FULL|BUSY|IOERR|READONLY|CANTOPEN|CORRUPT)/.test(code) ? unavailable(error) : error;
};

const unavailable = (cause: unknown): AppError =>
  new AppError('unavailable', 'storeUnavailable', {}, { cause });
