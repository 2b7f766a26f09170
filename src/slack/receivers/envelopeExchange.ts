/** A way back to Slack. False: it is closed, and nothing was sent. */
export interface AckLine {
  send(message: string): boolean;
}

export interface EnvelopeEvents {
  /** No line was open any more: the answer reached nobody. */
  ackLost(answer: unknown): void;
  ackedTwice(): void;
}

/** One envelope, the sockets it came over, and its single acknowledgement. */
export class EnvelopeExchange {
  readonly #envelopeId: string;
  readonly #lines: AckLine[];
  readonly #events: EnvelopeEvents;
  #message: string | undefined;

  constructor(envelopeId: string, line: AckLine, events: EnvelopeEvents) {
    this.#envelopeId = envelopeId;
    this.#lines = [line];
    this.#events = events;
  }

  get isAcked(): boolean {
    return this.#message !== undefined;
  }

  /** The same envelope came again: its answer, given already or to come, goes there too. */
  addLine(line: AckLine): void {
    this.#lines.push(line);
    if (this.#message !== undefined) line.send(this.#message);
  }

  /** Bolt's `ack`. Never rejects because of a closed socket or a second call. */
  readonly ack = async (answer?: unknown): Promise<void> => {
    if (this.#message !== undefined) {
      this.#events.ackedTwice();
      return;
    }
    const payload = typeof answer === 'string' ? { text: answer } : (answer ?? {});
    const message = JSON.stringify({ envelope_id: this.#envelopeId, payload });
    this.#message = message;
    const sent = this.#lines.filter((line) => line.send(message));
    if (sent.length === 0) this.#events.ackLost(answer);
  };
}
