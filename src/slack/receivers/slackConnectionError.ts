import { errorMessage } from '../../logRedaction.ts';

/** Slack cannot be connected to. `refused`: not until a person changes a setting; `unreachable`: perhaps later. */
export class SlackConnectionError extends Error {
  override readonly name = 'SlackConnectionError';
  readonly reason: 'refused' | 'unreachable';

  constructor(reason: 'refused' | 'unreachable', message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

const newToken =
  'put a valid one into SLACK_APP_TOKEN (Basic Information → App-Level Tokens, scope connections:write)';
const scope = 'give it the scope connections:write (Basic Information → App-Level Tokens)';
const reinstall = 'ask whether the app was removed or the workspace closed, and install the app again';

/** Slack's codes that no waiting cures, and what does. */
const cures = new Map([
  ...['not_authed', 'invalid_auth', 'token_revoked', 'token_expired'].map(
    (code) => [code, newToken] as const,
  ),
  ['not_allowed_token_type', newToken],
  ['missing_scope', scope],
  ['no_permission', scope],
  ...['account_inactive', 'user_removed_from_team', 'team_disabled'].map(
    (code) => [code, reinstall] as const,
  ),
  [
    'link_disabled',
    'turn on Socket Mode in the settings of the app (Socket Mode → Enable), then start again',
  ],
]);

/** The same failure in words for whoever runs the service, told apart by whether waiting can help. */
export function slackConnectionError(error: unknown, apiUrl: string): SlackConnectionError {
  const code = slackCodeOf(error);
  const cure = code && cures.get(code);
  if (cure)
    return new SlackConnectionError('refused', `Slack refused the app token (${code}): ${cure}`, {
      cause: error,
    });
  const why = code ?? errorMessage(error instanceof Error ? rootCause(error) : (error ?? 'no answer'));
  return new SlackConnectionError('unreachable', `Slack could not be reached at ${apiUrl}: ${why}`, {
    cause: error,
  });
}

export const socketModeIsOff = (): SlackConnectionError =>
  new SlackConnectionError(
    'refused',
    `Slack closed the connection (link_disabled): ${cures.get('link_disabled')}`,
  );

/** How long Slack asks to wait, when it does. */
export function retryAfterMsOf(error: SlackConnectionError): number {
  const { cause } = error;
  const seconds = typeof cause === 'object' && cause !== null && 'retryAfter' in cause ? cause.retryAfter : 0;
  return typeof seconds === 'number' ? seconds * 1_000 : 0;
}

function slackCodeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('data' in error)) return undefined;
  const { data } = error;
  if (typeof data !== 'object' || data === null || !('error' in data)) return undefined;
  return typeof data.error === 'string' ? data.error : undefined;
}

function rootCause(error: Error, depth = 0): Error {
  return error.cause instanceof Error && depth < 5 ? rootCause(error.cause, depth + 1) : error;
}
