/** What the rows above hold: a dry run has nothing else to know them by, and a real one decides by the same. */
export class RowMemory {
  readonly #kept = new Map<string, unknown>();
  #before: [key: string, value: unknown][] = [];

  get<T>(key: string): T | undefined {
    return this.#kept.get(key) as T | undefined;
  }

  set(key: string, value: unknown): void {
    this.#before.push([key, this.#kept.get(key)]);
    this.#kept.set(key, value);
  }

  /** From here on rollBack forgets. */
  mark(): void {
    this.#before = [];
  }

  /** Forgets what was kept since the mark: those rows were not written. */
  rollBack(): void {
    for (const [key, value] of this.#before.toReversed())
      if (value === undefined) this.#kept.delete(key);
      else this.#kept.set(key, value);
    this.#before = [];
  }
}
