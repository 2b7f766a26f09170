import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { vi } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';

export interface Ack {
  envelope_id: string;
  payload?: unknown;
}

/** What the stand-in answers to apps.connections.open: a Slack error code, an HTTP status, or a good address. */
export type OpenAnswer = { error: string } | { status: number; retryAfter?: number } | 'ok';

/** Slack's side of Socket Mode on loopback: hands out addresses, greets, sends what a test says, keeps the answers. */
export async function startFakeSocketMode() {
  const requests: { path: string; headers: IncomingHttpHeaders }[] = [];
  const sockets: WebSocket[] = [];
  const acks: Ack[] = [];
  const answers: OpenAnswer[] = [];
  let isGreeting = true;
  const server = createServer((request, response) => {
    request.resume();
    requests.push({ path: request.url ?? '', headers: request.headers });
    const answer = answers.shift() ?? 'ok';
    if (answer !== 'ok' && 'status' in answer) {
      response.writeHead(
        answer.status,
        answer.retryAfter ? { 'retry-after': String(answer.retryAfter) } : {},
      );
      response.end();
      return;
    }
    const { port } = server.address() as AddressInfo;
    const content =
      answer === 'ok' ? { ok: true, url: `ws://127.0.0.1:${port}/link/?ticket=1` } : { ok: false, ...answer };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(content));
  });
  const webSockets = new WebSocketServer({ server });
  webSockets.on('connection', (socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    socket.on('message', (data) => acks.push(JSON.parse(String(data))));
    if (isGreeting) socket.send(JSON.stringify({ type: 'hello', num_connections: sockets.length }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    requests,
    sockets,
    acks,
    answers,
    greet: (value: boolean) => {
      isGreeting = value;
    },
    send: (frame: unknown, socket: WebSocket | undefined = sockets.at(-1)) =>
      socket?.send(typeof frame === 'string' ? frame : JSON.stringify(frame)),
    /** Waits (bounded) for so many sockets to have been opened in all. */
    socketCount: (count: number) => vi.waitFor(() => check(sockets.length >= count), { timeout: 5_000 }),
    ackCount: (count: number) => vi.waitFor(() => check(acks.length >= count), { timeout: 5_000 }),
    openSockets: () => sockets.filter((socket) => socket.readyState === socket.OPEN).length,
    async stop() {
      for (const socket of sockets) socket.terminate();
      webSockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function check(isTrue: boolean): void {
  if (!isTrue) throw new Error('not yet');
}
