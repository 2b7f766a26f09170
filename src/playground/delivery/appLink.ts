import type { JsonObject } from '../json.ts';

export type Envelope = {
  type: 'slash_commands' | 'interactive' | 'events_api';
  payload: JsonObject;
  /** The acknowledgement may carry an answer. */
  acceptsResponse: boolean;
  /** A request for select options, which HTTP apps take at a URL of its own. */
  isOptionsRequest?: boolean;
  retry?: { attempt: number; reason: string };
};

/** `timeout`: not acknowledged within three seconds; `offline`: nobody to send to; `failed`: an HTTP error. */
export type Outcome =
  | { kind: 'acknowledged'; body: unknown }
  | { kind: 'timeout' }
  | { kind: 'offline' }
  | { kind: 'failed'; detail: string; isNotToBeRetried?: boolean };

/** How payloads reach the app: Socket Mode or signed HTTP. */
export interface AppLink {
  isOnline(): boolean;
  send(envelope: Envelope): Promise<Outcome>;
  stop(): Promise<void>;
}
