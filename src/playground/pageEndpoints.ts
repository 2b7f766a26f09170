import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from './core.ts';
import { parseJson, readBody, sendJson } from './httpBody.ts';
import { act } from './interactions/act.ts';
import { isAction } from './interactions/isAction.ts';
import { isJsonObject, isString } from './json.ts';
import { canSee } from './messages/audience.ts';
import { seenMessage } from './messages/seenMessage.ts';
import { peopleToActAs, snapshot } from './payloads/snapshot.ts';
import type { ServerEvent } from './protocol.ts';
import type { User } from './state/records.ts';

const HISTORY_PAGE = 100;
const KEEP_ALIVE_MS = 15_000;

/** `/playground/…`: what the browser page, and testers without our code, talk to. True when it was one of these. */
export async function servePage(
  core: Core,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  switch (`${request.method} ${url.pathname}`) {
    case 'GET /playground/people':
      sendJson(response, 200, peopleToActAs(core));
      return true;
    case 'GET /playground/snapshot':
      withUser(core, url, response, (user) => sendJson(response, 200, snapshot(core, user)));
      return true;
    case 'GET /playground/history':
      withUser(core, url, response, (user) => serveHistory(core, user, url, response));
      return true;
    case 'GET /playground/events':
      withUser(core, url, response, (user) => serveEvents(core, user, response));
      return true;
    case 'POST /playground/act':
      await serveAct(core, request, response);
      return true;
    default:
      return false;
  }
}

function withUser(core: Core, url: URL, response: ServerResponse, serve: (user: User) => void): void {
  const user = core.workspace.user(url.searchParams.get('user') ?? '');
  if (user && !user.isBot) serve(user);
  else sendJson(response, 404, { ok: false, error: 'not_found' });
}

function serveHistory(core: Core, user: User, url: URL, response: ServerResponse): void {
  const conversation = core.workspace.conversation(url.searchParams.get('channel') ?? '');
  if (!conversation || !canSee(user, conversation)) {
    sendJson(response, 404, { ok: false, error: 'not_found' });
    return;
  }
  const before = url.searchParams.get('before') ?? '9';
  const older = core.workspace.messages(conversation.id).filter((m) => m.ts < before);
  sendJson(
    response,
    200,
    older.slice(-HISTORY_PAGE).map((m) => seenMessage(core, m)),
  );
}

function serveEvents(core: Core, user: User, response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
  });
  const send = (event: ServerEvent) => response.write(`data: ${JSON.stringify(event)}\n\n`);
  send({ kind: 'snapshot', snapshot: snapshot(core, user) });
  const stopListening = core.feed.listen(user.id, send);
  const keepAlive = setInterval(() => response.write(': keep-alive\n\n'), KEEP_ALIVE_MS).unref();
  response.on('close', () => {
    stopListening();
    clearInterval(keepAlive);
  });
}

async function serveAct(core: Core, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = parseJson(await readBody(request));
  if (!isJsonObject(body) || !isString(body.user) || !isAction(body.action)) {
    return sendJson(response, 400, { ok: false, error: 'bad_request', detail: 'expected {user, action}' });
  }
  sendJson(response, 200, await act(core, body.user, body.action));
}
