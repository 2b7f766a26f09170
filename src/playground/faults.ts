import type { Envelope } from './delivery/appLink.ts';
import { isJsonObject } from './json.ts';

export type CallFault =
  /** 429 with Retry-After. */
  | { kind: 'rateLimited'; retryAfterSeconds: number }
  | { kind: 'serverError' }
  /** The call is carried out, then the connection is cut instead of answered. */
  | { kind: 'lostAnswer' }
  /** `ok: false` with this error. */
  | { kind: 'error'; error: string };

/** `slash_commands`, `interactive` or `events_api`; a payload's type (`view_submission`) or an event's (`app_mention`). */
export type DeliveryKind = string;

type DeliveryFault = { left: number; kind: DeliveryKind | undefined };

/** Things that go wrong on demand. */
export class Faults {
  readonly #calls = new Map<string, CallFault[]>();
  readonly #responses: string[] = [];
  #duplicates: DeliveryFault[] = [];
  #losses: DeliveryFault[] = [];
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

  /** The next `times` answers to a response_url are refused with this error. */
  refuseNextResponses(error: string, times = 1): void {
    this.#responses.push(...Array.from({ length: times }, () => error));
  }

  takeResponseRefusal(): string | undefined {
    return this.#responses.shift();
  }

  /** The next `count` payloads (of a kind) are delivered twice, with the same ids. */
  duplicateNextDeliveries(count = 1, kind?: DeliveryKind): void {
    this.#duplicates.push({ left: count, kind });
  }

  /** The next `count` payloads (of a kind) are lost on their way to the app. */
  loseNextDeliveries(count = 1, kind?: DeliveryKind): void {
    this.#losses.push({ left: count, kind });
  }

  takeDuplicate(envelope: Envelope): boolean {
    return take(this.#duplicates, envelope);
  }

  takeLostDelivery(envelope: Envelope): boolean {
    return take(this.#losses, envelope);
  }

  /** How many payloads are still to be lost. */
  pendingLosses(): number {
    return this.#losses.reduce((sum, fault) => sum + fault.left, 0);
  }

  clear(): void {
    this.#calls.clear();
    this.#responses.length = 0;
    this.#duplicates = [];
    this.#losses = [];
    this.ackDelayMs = 0;
  }
}

function take(faults: DeliveryFault[], envelope: Envelope): boolean {
  const { event } = envelope.payload;
  const kinds = [envelope.type, envelope.payload.type, isJsonObject(event) ? event.type : undefined];
  const fault = faults.find((f) => f.left > 0 && (f.kind === undefined || kinds.includes(f.kind)));
  if (fault) fault.left -= 1;
  return fault !== undefined;
}
