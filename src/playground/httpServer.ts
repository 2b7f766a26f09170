import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { serveControl } from './controlEndpoints.ts';
import type { Core } from './core.ts';
import { SocketMode } from './delivery/socketMode.ts';
import { parseArguments, parseJson, readBody, sendJson } from './httpBody.ts';
import { isString } from './json.ts';
import { servePage } from './pageEndpoints.ts';
import { dispatchCall } from './webApi/dispatchCall.ts';
import { RateLimiter } from './webApi/rateLimiter.ts';

/** Serves `/` and `/assets/*` (the page); resolves true when it answered. */
export type AssetHandler = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

export function createPlaygroundServer(core: Core, assets: AssetHandler | undefined): Server {
  const limiter = new RateLimiter(core);
  const server = createServer((request, response) => {
    serve(core, limiter, assets, request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { ok: false, error: 'internal_error', detail: String(error) });
    });
  });
  server.on('upgrade', (request, socket, head) => {
    if (core.link instanceof SocketMode) core.link.handleUpgrade(request, socket, head);
    else socket.destroy();
  });
  return server;
}

async function serve(
  core: Core,
  limiter: RateLimiter,
  assets: AssetHandler | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', core.origin);
  if (url.pathname.startsWith('/api/')) return await serveApi(core, limiter, request, response, url);
  if (request.method === 'POST' && core.responseUrls.owns(url.pathname)) {
    const answer = core.responseUrls.respond(core, url.pathname, parseJson(await readBody(request)));
    return sendJson(response, answer.status, answer.body);
  }
  if (url.pathname.startsWith('/playground/')) {
    if (isFromElsewhere(request)) return sendJson(response, 403, { ok: false, error: 'not_allowed' });
    if (await servePage(core, request, response, url)) return;
    if (await serveControl(core, request, response, url)) return;
  }
  if (assets && (await assets(request, response))) return;
  sendJson(response, 404, { ok: false, error: 'not_found' });
}

/** Other web pages open in the same browser must not drive the workspace. */
function isFromElsewhere(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  return origin !== undefined && origin !== `http://${host}`;
}

async function serveApi(
  core: Core,
  limiter: RateLimiter,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const contentType = request.headers['content-type'] ?? '';
  const given = request.method === 'GET' ? {} : parseArguments(await readBody(request), contentType);
  if (!given) return sendJson(response, 200, { ok: false, error: 'json_not_object' });
  const args = { ...Object.fromEntries(url.searchParams), ...given };
  const bearer = /^Bearer\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const token = bearer ?? (isString(args.token) ? args.token : undefined);
  const answer = dispatchCall(core, limiter, { method: url.pathname.slice('/api/'.length), args, token });
  if (answer.isAnswerLost) {
    request.socket.destroy();
    return;
  }
  sendJson(response, answer.status, answer.body, answer.headers);
}
