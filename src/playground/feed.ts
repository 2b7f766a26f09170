import type { ServerEvent } from './protocol.ts';

export type FeedListener = (event: ServerEvent) => void;

/** Tells each person's open pages (and tests) what changed for that person. */
export class Feed {
  readonly #listeners = new Map<string, Set<FeedListener>>();

  listen(userId: string, listener: FeedListener): () => void {
    const listeners = this.#listeners.get(userId) ?? new Set();
    listeners.add(listener);
    this.#listeners.set(userId, listeners);
    return () => listeners.delete(listener);
  }

  tell(userId: string, event: ServerEvent): void {
    for (const listener of this.#listeners.get(userId) ?? []) listener(event);
  }

  tellAll(event: ServerEvent): void {
    for (const userId of this.#listeners.keys()) this.tell(userId, event);
  }

  audience(): string[] {
    return [...this.#listeners.keys()];
  }
}
