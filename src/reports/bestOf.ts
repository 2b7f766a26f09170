import type { Bounded } from './bounded.ts';

/** The first few of a long list by an order, without holding the list. */
export class BestOf<T> {
  readonly #most: number;
  readonly #inOrder: (a: T, b: T) => number;
  #kept: T[] = [];
  #count = 0;

  constructor(most: number, inOrder: (a: T, b: T) => number) {
    this.#most = most;
    this.#inOrder = inOrder;
  }

  add(item: T): void {
    this.#count += 1;
    this.#kept.push(item);
    // Sorted only now and then: twice as many are held as are shown.
    if (this.#kept.length > 2 * this.#most + 64) this.#trim();
  }

  bounded(): Bounded<T> {
    this.#trim();
    return { shown: [...this.#kept], restCount: this.#count - this.#kept.length };
  }

  #trim(): void {
    this.#kept = this.#kept.sort(this.#inOrder).slice(0, this.#most);
  }
}
