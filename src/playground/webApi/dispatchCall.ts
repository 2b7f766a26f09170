import { timingSafeEqual } from 'node:crypto';
import type { Core } from '../core.ts';
import type { CallFault } from '../faults.ts';
import type { JsonObject } from '../json.ts';
import { CallArguments } from './callArguments.ts';
import { missingScope } from './channelAccess.ts';
import { chatMethods } from './chatMethods.ts';
import { conversationMethods } from './conversationMethods.ts';
import { historyMethods } from './historyMethods.ts';
import type { Method, Methods } from './method.ts';
import type { RateLimiter } from './rateLimiter.ts';
import { SlackError } from './slackError.ts';
import { userMethods } from './userMethods.ts';
import { viewMethods } from './viewMethods.ts';
import { workspaceMethods } from './workspaceMethods.ts';

export type CallRequest = { method: string; args: JsonObject; token: string | undefined };
export type CallAnswer = {
  status: number;
  headers: { [name: string]: string };
  body: JsonObject;
  isAnswerLost: boolean;
};

const METHODS: Methods = {
  ...workspaceMethods,
  ...chatMethods,
  ...viewMethods,
  ...userMethods,
  ...conversationMethods,
  ...historyMethods,
};

/** Answers one Web API call and writes it into the log. */
export function dispatchCall(core: Core, limiter: RateLimiter, request: CallRequest): CallAnswer {
  const fault = core.faults.takeCallFault(request.method);
  const answer = fault && fault.kind !== 'lostAnswer' ? faultAnswer(fault) : carryOut(core, limiter, request);
  answer.isAnswerLost = fault?.kind === 'lostAnswer';
  const { token: _, ...args } = request.args;
  core.calls.add({
    atMs: core.clock.now(),
    method: request.method,
    args: readable(args),
    status: answer.status,
    result: answer.body,
    isAnswerLost: answer.isAnswerLost,
  });
  return answer;
}

function ok(status: number, body: JsonObject, headers: { [name: string]: string } = {}): CallAnswer {
  return { status, headers, body, isAnswerLost: false };
}

function rateLimited(seconds: number): CallAnswer {
  return ok(429, { ok: false, error: 'ratelimited' }, { 'retry-after': String(seconds) });
}

function faultAnswer(fault: Exclude<CallFault, { kind: 'lostAnswer' }>): CallAnswer {
  if (fault.kind === 'rateLimited') return rateLimited(fault.retryAfterSeconds);
  if (fault.kind === 'serverError') return ok(500, { ok: false, error: 'internal_error' });
  return ok(200, { ok: false, error: fault.error });
}

function carryOut(core: Core, limiter: RateLimiter, request: CallRequest): CallAnswer {
  const scopes = { 'x-oauth-scopes': [...core.manifest.botScopes].join(',') };
  try {
    const method = Object.hasOwn(METHODS, request.method) ? METHODS[request.method] : undefined;
    if (!method) throw new SlackError('unknown_method', { req_method: request.method });
    requireToken(core, method, request.token);
    const wait = limiter.take(request.method, method, String(request.args.channel ?? ''));
    if (wait > 0) return rateLimited(wait);
    const missing = method.scopes?.find((scope) => !core.manifest.botScopes.has(scope));
    if (missing !== undefined) throw missingScope(core, missing);
    const accepted = method.scopes ? { 'x-accepted-oauth-scopes': method.scopes.join(',') } : {};
    return ok(
      200,
      { ok: true, ...method.run(core, new CallArguments(request.args)) },
      { ...scopes, ...accepted },
    );
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    return ok(200, { ok: false, error: error.code, ...error.extra }, scopes);
  }
}

function requireToken(core: Core, method: Method, token: string | undefined): void {
  if (method.token === 'none') return;
  if (token === undefined || token === '') throw new SlackError('not_authed');
  const { botToken, appToken } = core.credentials;
  const isBot = isSame(token, botToken);
  const isApp = isSame(token, appToken);
  if (!isBot && !isApp) throw new SlackError('invalid_auth');
  if ((method.token === 'app') !== isApp) throw new SlackError('not_allowed_token_type');
}

function isSame(given: string, expected: string): boolean {
  return (
    Buffer.byteLength(given) === Buffer.byteLength(expected) &&
    timingSafeEqual(Buffer.from(given), Buffer.from(expected))
  );
}

/** Nested arguments as values rather than as the JSON text they were sent as. */
function readable(args: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(args).map(([key, value]) => {
      if (typeof value !== 'string' || !/^[[{]/.test(value)) return [key, value];
      try {
        const parsed: unknown = JSON.parse(value);
        return [key, parsed];
      } catch {
        return [key, value];
      }
    }),
  );
}
