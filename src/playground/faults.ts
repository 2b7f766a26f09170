export type CallFault =
  /** 429 with Retry-After. */
  | { kind: 'rateLimited'; retryAfterSeconds: number }
  | { kind: 'serverError' }
  /** The call is carried out, then the connection is cut instead of answered. */
  | { kind: 'lostAnswer' }
  /** `ok: false` with this error. */
  | { kind: 'error'; error: string };

/** Things that go wrong on demand. */
export class Faults {
  readonly #calls = new Map<string, CallFault[]>();
  #duplicates = 0;
  #dropped = 0;
  /** How long every acknowledgement takes to arrive, in milliseconds of the playground's clock. */
  ackDelayMs = 0;

  /** The next `times` calls of the Web API method fail in this way; `*` means any method. */
  failNextCalls(method: string, fault: CallFault, times = 1): void {
    const queue = this.#calls.get(method) ?? [];
    queue.push(...Array.from({ length: times }, () => fault));
    this.#calls.set(method, queue);
  }

  takeCallFault(method: string): CallFault | undefined {
    return this.#calls.get(method)?.shift() ?? this.#calls.get('*')?.shift();
  }

  /** The next `count` payloads are delivered twice, with the same ids. */
  duplicateNextDeliveries(count = 1): void {
    this.#duplicates += count;
  }

  takeDuplicate(): boolean {
    if (this.#duplicates === 0) return false;
    this.#duplicates -= 1;
    return true;
  }

  /** The next `count` payloads are lost on their way to the app. */
  loseNextDeliveries(count = 1): void {
    this.#dropped += count;
  }

  takeLostDelivery(): boolean {
    if (this.#dropped === 0) return false;
    this.#dropped -= 1;
    return true;
  }

  clear(): void {
    this.#calls.clear();
    this.#duplicates = 0;
    this.#dropped = 0;
    this.ackDelayMs = 0;
  }
}
