import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Core } from '../core.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import { AckWait } from './ackWait.ts';
import type { AppLink, Envelope, Outcome } from './appLink.ts';

export const MAX_CONNECTIONS = 10;
const PING_INTERVAL_MS = 10_000;
/** How long a connection is said to last, in seconds. */
const CONNECTION_TIME = 18_060;

export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets';

/** Socket Mode: up to ten WebSockets per app; each payload goes to any one of them. */
export class SocketMode implements AppLink {
  readonly #core: Core;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #tickets = new Set<string>();
  readonly #waiting = new Map<string, AckWait>();
  #connections: WebSocket[] = [];
  #next = 0;
  readonly #pinging: NodeJS.Timeout;

  constructor(core: Core) {
    this.#core = core;
    this.#pinging = setInterval(() => {
      for (const socket of this.#connections) socket.ping();
    }, PING_INTERVAL_MS).unref();
  }

  /** A WebSocket URL that can be used once, as apps.connections.open gives it. */
  openConnectionUrl(): string {
    const ticket = randomUUID();
    this.#tickets.add(ticket);
    return `${this.#core.origin.replace(/^http/, 'ws')}/link/?ticket=${ticket}&app_id=${this.#core.app.appId}`;
  }

  get connectionCount(): number {
    return this.#connections.length;
  }

  isOnline(): boolean {
    return this.#connections.length > 0;
  }

  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const url = new URL(request.url ?? '/', this.#core.origin);
    const ticket = url.searchParams.get('ticket') ?? '';
    if (url.pathname !== '/link/' || !this.#tickets.delete(ticket)) {
      socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (connection) => this.#welcome(connection));
  }

  async send(envelope: Envelope): Promise<Outcome> {
    const connection = this.#anyConnection();
    if (!connection) return { kind: 'offline' };
    const envelopeId = randomUUID();
    const frame = JSON.stringify({
      envelope_id: envelopeId,
      payload: envelope.payload,
      type: envelope.type,
      accepts_response_payload: envelope.acceptsResponse,
      ...(envelope.type === 'events_api' && {
        retry_attempt: envelope.retry?.attempt ?? 0,
        retry_reason: envelope.retry?.reason ?? '',
      }),
    });
    const wait = new AckWait(this.#core);
    this.#waiting.set(envelopeId, wait);
    const isDuplicated = this.#core.faults.takeDuplicate(envelope);
    if (!this.#core.faults.takeLostDelivery(envelope)) connection.send(frame);
    if (isDuplicated) (this.#anyConnection() ?? connection).send(frame);
    const outcome = await wait.outcome;
    this.#waiting.delete(envelopeId);
    return outcome;
  }

  /** Asks the connections to reconnect, as Slack does every few hours. */
  askToDisconnect(reason: DisconnectReason): void {
    for (const connection of this.#connections) this.#sendDisconnect(connection, reason);
  }

  /** Cuts every connection without a word. */
  drop(): void {
    for (const connection of this.#connections) connection.terminate();
  }

  /** Sends a frame as it is, to try what a client does with it. */
  sendRaw(frame: string): void {
    this.#anyConnection()?.send(frame);
  }

  async stop(): Promise<void> {
    clearInterval(this.#pinging);
    const open = this.#connections;
    this.#connections = [];
    for (const connection of open) connection.close(1000);
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const connection of open) connection.terminate();
  }

  #anyConnection(): WebSocket | undefined {
    this.#next += 1;
    return this.#connections[this.#next % Math.max(1, this.#connections.length)];
  }

  #welcome(connection: WebSocket): void {
    if (this.#connections.length >= MAX_CONNECTIONS) {
      this.#sendDisconnect(connection, 'too_many_websockets');
      connection.close(1000);
      return;
    }
    this.#connections.push(connection);
    connection.on('message', (data) => this.#receive(String(data)));
    connection.on('close', () => this.#forget(connection));
    connection.on('error', () => this.#forget(connection));
    const hello = {
      type: 'hello',
      num_connections: this.#connections.length,
      debug_info: { host: 'playground', build_number: 1, approximate_connection_time: CONNECTION_TIME },
      connection_info: { app_id: this.#core.app.appId },
    };
    connection.send(JSON.stringify(hello));
    this.#core.feed.tellAll({ kind: 'appPresence', isOnline: true });
  }

  #forget(connection: WebSocket): void {
    this.#connections = this.#connections.filter((c) => c !== connection);
    if (!this.isOnline()) this.#core.feed.tellAll({ kind: 'appPresence', isOnline: false });
  }

  #sendDisconnect(connection: WebSocket, reason: DisconnectReason): void {
    connection.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'playground' } }));
  }

  #receive(text: string): void {
    const ack = parse(text);
    if (!ack || typeof ack.envelope_id !== 'string') return;
    const body = isJsonObject(ack.payload) && Object.keys(ack.payload).length === 0 ? undefined : ack.payload;
    this.#waiting.get(ack.envelope_id)?.answer({ kind: 'acknowledged', body });
  }
}

function parse(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
