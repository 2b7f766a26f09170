import type { ServerResponse } from 'node:http';
import { json, plainText, send, sendStatus } from '../../http/httpResponse.ts';

/** What happens to an exchange besides its one good acknowledgement. */
export interface ExchangeEvents {
  /** Nobody acknowledged in time; `refuse` has been answered. */
  timedOut(): void;
  /** Acknowledged after the time was up or the sender had gone: the answer reached nobody. */
  ackedLate(answer: unknown): void;
  ackedTwice(): void;
}

/** One request from Slack and its single response. */
export class HttpExchange {
  readonly #response: ServerResponse;
  readonly #events: ExchangeEvents;
  readonly #timer: NodeJS.Timeout;
  #state: 'open' | 'refused' | 'acked' = 'open';

  constructor(response: ServerResponse, ackTimeoutMs: number, events: ExchangeEvents) {
    this.#response = response;
    this.#events = events;
    this.#timer = setTimeout(() => {
      if (this.refuse(503)) events.timedOut();
    }, ackTimeoutMs);
  }

  get isAcked(): boolean {
    return this.#state === 'acked';
  }

  /** Bolt's `ack`: nothing, a text, or an object that is sent as JSON. Never rejects because of a late or second call. */
  readonly ack = async (answer?: unknown): Promise<void> => {
    if (this.#state === 'acked') return this.#events.ackedTwice();
    const isString = typeof answer === 'string';
    const content = isString ? answer : answer ? JSON.stringify(answer) : '';
    const wasOpen = this.#state === 'open';
    this.#state = 'acked';
    clearTimeout(this.#timer);
    if (!wasOpen || this.#response.destroyed) return this.#events.ackedLate(answer);
    if (content === '') return sendStatus(this.#response, 200);
    send(this.#response, 200, isString ? plainText : json, content);
  };

  /** Answers with a bare status unless something was answered before; tells whether it did. */
  refuse(status: number): boolean {
    if (this.#state !== 'open') return false;
    this.#state = 'refused';
    clearTimeout(this.#timer);
    if (!this.#response.destroyed) sendStatus(this.#response, status);
    return true;
  }
}
