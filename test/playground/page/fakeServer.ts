import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildPageHandler } from '../../../src/playground/buildPage.ts';
import type {
  Action,
  ActRequest,
  ActResult,
  ServerEvent,
  Snapshot,
} from '../../../src/playground/protocol.ts';

export interface FakeServer {
  url: string;
  /** Everything done on the page, oldest first. */
  actions: Action[];
  /** How an action is answered; `{ ok: true }` where this returns undefined. */
  answer: (action: Action, user: string) => ActResult | undefined;
  push: (event: ServerEvent) => void;
  /** Breaks every event stream and refuses requests until it is called with false. */
  goAway: (isGone: boolean) => void;
  close: () => Promise<void>;
}

/** Serves the real page with canned snapshots on loopback and records what the page asks for. */
export async function startFakeServer(snapshotOf: (userId: string) => Snapshot): Promise<FakeServer> {
  const servePage = await buildPageHandler();
  const streams = new Set<ServerResponse>();
  let isGone = false;

  const server = createServer(async (request, response) => {
    if (isGone) return void request.socket.destroy();
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const user = url.searchParams.get('user') ?? '';
    if (url.pathname === '/playground/people') return sendJson(response, snapshotOf('').people);
    if (url.pathname === '/playground/history') return sendJson(response, []);
    if (url.pathname === '/playground/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      send(response, { kind: 'snapshot', snapshot: snapshotOf(user) });
      streams.add(response);
      response.on('close', () => streams.delete(response));
      return;
    }
    if (url.pathname === '/playground/act') {
      const { action, user: actor } = JSON.parse(await bodyOf(request)) as ActRequest;
      fake.actions.push(action);
      return sendJson(response, fake.answer(action, actor) ?? { ok: true, acknowledged: true });
    }
    if (!servePage(request, response)) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const fake: FakeServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    actions: [],
    answer: () => undefined,
    push(event) {
      for (const stream of streams) send(stream, event);
    },
    goAway(gone) {
      isGone = gone;
      if (gone) server.closeAllConnections();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return fake;
}

function send(stream: ServerResponse, event: ServerEvent): void {
  stream.write(`data: ${JSON.stringify(event)}\n\n`);
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}
