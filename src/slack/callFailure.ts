import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { errorMessage } from '../logRedaction.ts';

/**
 * What a failed call means. `later`: nothing happened, and it may work later; `blocked`: nothing works until an admin
 * helps; `unsure`: it may have been carried out; `refused`: Slack answered that it was not.
 */
export type CallFailure =
  | { readonly kind: 'later'; readonly error: string; readonly retryAfterMs?: number }
  | { readonly kind: 'blocked'; readonly error: string }
  | { readonly kind: 'unsure'; readonly error: string }
  | { readonly kind: 'refused'; readonly error: string };

const later = new Set([
  'ratelimited',
  'rate_limited',
  'message_limit_exceeded',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
]);
const unsure = new Set(['fatal_error', 'internal_error']);
const blocked = new Set([
  'token_revoked',
  'token_expired',
  'account_inactive',
  'invalid_auth',
  'not_authed',
  'missing_scope',
  'no_permission',
  'access_denied',
  'not_allowed_token_type',
  'team_access_not_granted',
  'org_login_required',
  'two_factor_setup_required',
  'accesslimited',
]);

/** Network failures before a byte of the request left. */
const neverSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

const slackCode = /^[a-z][a-z0-9_]*$/;

/** Sorts what the client threw. Groups after Slack's own descriptions of its error codes. */
export const callFailure = (thrown: unknown): CallFailure => {
  if (thrown instanceof WebAPIRateLimitedError)
    return { kind: 'later', error: 'ratelimited', retryAfterMs: thrown.retryAfter * 1000 };
  if (thrown instanceof WebAPIPlatformError) {
    const { error } = thrown.data as { error?: unknown };
    // The client takes any answer for Slack's: a proxy's page comes as an "error", too.
    if (typeof error !== 'string' || !slackCode.test(error))
      return { kind: 'unsure', error: 'no answer of Slack' };
    if (later.has(error)) return { kind: 'later', error };
    if (unsure.has(error)) return { kind: 'unsure', error };
    if (blocked.has(error)) return { kind: 'blocked', error };
    return { kind: 'refused', error };
  }
  if (thrown instanceof WebAPIHTTPError) {
    const error = `HTTP ${thrown.statusCode}`;
    return thrown.statusCode >= 500 ? { kind: 'unsure', error } : { kind: 'later', error };
  }
  if (thrown instanceof WebAPIRequestError) {
    const code = networkCode(thrown.original);
    return code && neverSent.has(code)
      ? { kind: 'later', error: code }
      : { kind: 'unsure', error: code ?? errorMessage(thrown.original) };
  }
  return { kind: 'unsure', error: errorMessage(thrown) };
};

const networkCode = (error: unknown, depth = 0): string | undefined => {
  if (typeof error !== 'object' || error === null || depth > 4) return undefined;
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown };
  if (typeof code === 'string') return code;
  return (
    networkCode(cause, depth + 1) ?? (Array.isArray(errors) ? networkCode(errors[0], depth + 1) : undefined)
  );
};
