import fs from 'node:fs';

/**
 * Puts a SQLite file's write-ahead log on disk from another thread, so that the next transactions run meanwhile: with
 * `synchronous = FULL` SQLite would wait for the disk within each commit. One sync serves all that was committed before.
 */
export class LogSync {
  readonly #path: string;
  #file: number | undefined;
  #last: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;
  #isBroken = false;

  constructor(databasePath: string) {
    this.#path = `${databasePath}-wal`;
  }

  /** True once a sync has failed: nobody can say what is on disk then, until the file is opened again. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** Resolves when everything that is committed by now is on disk; rejects once it cannot be, and ever after. */
  sync(): Promise<void> {
    // One that has begun may miss what was committed since.
    if (!this.#next) {
      this.#next = this.#last.then(() => this.#begin());
      this.#last = this.#next;
    }
    return this.#next;
  }

  close(): void {
    if (this.#file !== undefined) fs.closeSync(this.#file);
    this.#file = undefined;
  }

  #begin(): Promise<void> {
    this.#next = undefined;
    return new Promise<void>((resolve, reject) => {
      // SQLite keeps this one file as long as anybody has the database open.
      this.#file ??= fs.openSync(this.#path, 'r+');
      fs.fdatasync(this.#file, (error) => (error ? reject(error) : resolve()));
    }).catch((error: unknown) => {
      this.#isBroken = true;
      throw error;
    });
  }
}
