import type BetterSqlite3 from 'better-sqlite3';

/**
 * Reads of one turn of the event loop share a transaction: taking the locks of one for each statement takes several
 * times as long as a row found by its key.
 */
export class ReadTurn {
  readonly #file: BetterSqlite3.Database;
  readonly #begin: BetterSqlite3.Statement;
  readonly #commit: BetterSqlite3.Statement;
  #isOpen = false;

  constructor(file: BetterSqlite3.Database) {
    this.#file = file;
    this.#begin = file.prepare('BEGIN');
    this.#commit = file.prepare('COMMIT');
  }

  /** To be called before a read. What it reads, and the rest of this turn, is as of the first of them. */
  enter(): void {
    if (this.#isOpen) return;
    this.#begin.run();
    this.#isOpen = true;
    setImmediate(() => this.leave());
  }

  /** Before anything else is done with the connection; by itself at the end of the turn. */
  leave(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    // SQLite itself has ended it where a read failed.
    if (this.#file.inTransaction) this.#commit.run();
  }
}
