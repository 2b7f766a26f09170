/** A response_url is good for 30 minutes; whoever takes longer over a form is answered by message. */
const KEPT_FOR_MS = 29 * 60 * 1000;
const MOST_KEPT = 2000;

/**
 * Where the answer to a form goes, by the view's id: the response_url of the command or button that opened it. Kept
 * here and not in the view, which the person's client can read; after a restart the answer goes by message.
 */
export class FormAnswers {
  readonly #now: () => Date;
  readonly #urls = new Map<string, { url: string; at: number }>();

  constructor(now: () => Date) {
    this.#now = now;
  }

  keep(viewId: string, url: string): void {
    const oldest = this.#urls.size >= MOST_KEPT ? this.#urls.keys().next().value : undefined;
    if (oldest !== undefined) this.#urls.delete(oldest);
    this.#urls.set(viewId, { url, at: this.#now().getTime() });
  }

  take(viewId: string): string | undefined {
    const kept = this.#urls.get(viewId);
    this.#urls.delete(viewId);
    return kept && this.#now().getTime() - kept.at < KEPT_FOR_MS ? kept.url : undefined;
  }
}
