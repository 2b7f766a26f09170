import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { createControl } from './control.ts';
import type { Core } from './core.ts';
import { parseJson, readBody, sendJson } from './httpBody.ts';

const fault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rateLimited'), retryAfterSeconds: z.number().int().positive() }),
  z.strictObject({ kind: z.literal('serverError') }),
  z.strictObject({ kind: z.literal('lostAnswer') }),
  z.strictObject({ kind: z.literal('error'), error: z.string() }),
]);
const count = z.number().int().positive().default(1);

/** What control.ts offers beside acting as people, as `POST /playground/control` with one of these as JSON. */
const order = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('advance'), ms: z.number().nonnegative() }),
  z.strictObject({ do: z.literal('failNextCalls'), method: z.string(), fault, times: count }),
  z.strictObject({ do: z.literal('duplicateNextDeliveries'), count, kind: z.string().optional() }),
  z.strictObject({ do: z.literal('loseNextDeliveries'), count, kind: z.string().optional() }),
  z.strictObject({ do: z.literal('delayAcks'), ms: z.number().nonnegative() }),
  z.strictObject({ do: z.literal('clearFaults') }),
  z.strictObject({ do: z.literal('dropSockets') }),
  z.strictObject({
    do: z.literal('askToDisconnect'),
    reason: z.enum(['warning', 'refresh_requested', 'link_disabled', 'too_many_websockets']),
  }),
  z.strictObject({ do: z.literal('inviteApp'), channel: z.string() }),
]);

/**
 * `POST /playground/control` and `GET /playground/calls?method=…` (the log of Web API calls): the control
 * interface for testers without our code. True when it was one of these.
 */
export async function serveControl(
  core: Core,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  if (request.method === 'GET' && url.pathname === '/playground/calls') {
    sendJson(response, 200, core.calls.all(url.searchParams.get('method') ?? undefined));
    return true;
  }
  if (request.method !== 'POST' || url.pathname !== '/playground/control') return false;
  const given = order.safeParse(parseJson(await readBody(request)));
  if (!given.success) {
    sendJson(response, 400, { ok: false, error: 'bad_request', detail: z.prettifyError(given.error) });
    return true;
  }
  try {
    await carryOut(core, given.data);
    sendJson(response, 200, { ok: true });
  } catch (error) {
    sendJson(response, 404, {
      ok: false,
      error: 'not_found',
      detail: error instanceof Error ? error.message : '',
    });
  }
  return true;
}

async function carryOut(core: Core, given: z.infer<typeof order>): Promise<void> {
  const control = createControl(core);
  switch (given.do) {
    case 'advance':
      return await control.advance(given.ms);
    case 'failNextCalls':
      return core.faults.failNextCalls(given.method, given.fault, given.times);
    case 'duplicateNextDeliveries':
      return core.faults.duplicateNextDeliveries(given.count, given.kind);
    case 'loseNextDeliveries':
      return core.faults.loseNextDeliveries(given.count, given.kind);
    case 'delayAcks':
      core.faults.ackDelayMs = given.ms;
      return;
    case 'clearFaults':
      return core.faults.clear();
    case 'dropSockets':
      return control.dropSockets();
    case 'askToDisconnect':
      return control.askToDisconnect(given.reason);
    case 'inviteApp':
      return control.inviteApp(given.channel);
  }
}
