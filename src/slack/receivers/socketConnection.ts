import type { Logger } from '@slack/bolt';
import { SocketModeClient, type SocketModeOptions } from '@slack/socket-mode';
import { webClientOptions } from '../webClientOptions.ts';
import type { AckLine } from './envelopeExchange.ts';
import { isRecord, type Payload } from './payloadFault.ts';

/** Why a connection should be replaced: Slack's own reason, or `closed` when it is gone already. */
export type LeaveReason = string;

export interface SocketConnectionOptions {
  readonly appToken: string;
  readonly apiUrl?: string;
  readonly logger: Logger;
  /** Called for every frame that is neither a greeting nor a farewell. Must not throw. */
  readonly onEnvelope: (envelope: Payload, line: AckLine) => void;
  readonly onMalformedFrame: () => void;
  readonly helloTimeoutMs?: number;
}

/** One WebSocket to Slack, from its greeting until it is closed. Never reconnects by itself. */
export interface SocketConnection {
  /** Resolves once, when Slack says that it will close, or has closed. Until then and after, answers may still pass. */
  readonly left: Promise<LeaveReason>;
  readonly closed: Promise<void>;
  readonly isOpen: boolean;
  close(): Promise<void>;
}

// Pongs that arrive late because the event loop was busy must not end a good connection.
const pingTimeoutMs = 10_000;
const closeTimeoutMs = 1_000;
const readyStateOpen = 1;

/** Opens a connection and waits for Slack's greeting. Rejects with whatever kept it from coming. */
export async function openSocketConnection(options: SocketConnectionOptions): Promise<SocketConnection> {
  const { promise: left, resolve: leave } = Promise.withResolvers<LeaveReason>();
  const client = new GuardedClient(options, leave);
  const { promise: closed, resolve: settleClosed } = Promise.withResolvers<void>();
  client.on('disconnected', () => {
    leave('closed');
    settleClosed();
  });
  const started = client.start();
  try {
    await withinTime(started, options.helloTimeoutMs ?? 15_000);
  } catch (error) {
    // It may yet come to life: then nobody wants it any more.
    started.then(
      () => close(client),
      () => {},
    );
    void close(client);
    throw error ?? new Error('the socket closed before Slack had greeted');
  }
  return {
    left,
    closed,
    get isOpen() {
      return client.websocket?.readyState === readyStateOpen;
    },
    close: () => close(client),
  };
}

/** Lets only well-formed frames further, and leaves reconnecting to whoever opened it. */
class GuardedClient extends SocketModeClient {
  readonly #options: SocketConnectionOptions;
  readonly #leave: (reason: LeaveReason) => void;

  constructor(options: SocketConnectionOptions, leave: (reason: LeaveReason) => void) {
    super(clientOptions(options));
    this.#options = options;
    this.#leave = leave;
  }

  protected override async onWebSocketMessage(data: string | ArrayBuffer, isBinary: boolean): Promise<void> {
    const frame = isBinary || typeof data !== 'string' ? undefined : parsedFrame(data);
    if (!frame) this.#options.onMalformedFrame();
    else if (frame.type === 'hello') await super.onWebSocketMessage(data, isBinary);
    else if (frame.type === 'disconnect')
      this.#leave(typeof frame.reason === 'string' ? frame.reason : 'unknown');
    else this.#options.onEnvelope(frame, lineOf(this.websocket));
  }
}

function clientOptions(options: SocketConnectionOptions): SocketModeOptions {
  return {
    appToken: options.appToken,
    logger: options.logger,
    autoReconnectEnabled: false,
    clientPingTimeout: pingTimeoutMs,
    clientOptions: webClientOptions(options.apiUrl),
  };
}

function parsedFrame(data: string): Payload | undefined {
  try {
    const frame: unknown = JSON.parse(data);
    return isRecord(frame) && typeof frame.type === 'string' ? frame : undefined;
  } catch {
    return undefined;
  }
}

/** Sends on the very socket that brought an envelope: nothing says that Slack takes its answer from another. */
function lineOf(socket: SocketModeClient['websocket']): AckLine {
  return {
    send(message) {
      if (socket?.readyState !== readyStateOpen) return false;
      let isSent = true;
      socket.send(message, (error) => {
        if (error) isSent = false;
      });
      return isSent;
    },
  };
}

async function close(client: SocketModeClient): Promise<void> {
  try {
    await withinTime(client.disconnect(), closeTimeoutMs);
  } catch {
    // Asked a second time it does not wait for the other side's farewell.
    client.websocket?.disconnect();
  }
}

async function withinTime(work: Promise<unknown>, timeoutMs: number): Promise<void> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`nothing came within ${timeoutMs} ms`)), timeoutMs);
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
