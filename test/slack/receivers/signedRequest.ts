import { createHmac } from 'node:crypto';

export const signingSecret = 'a-signing-secret-for-tests';

export interface SignedRequest {
  method: 'POST';
  headers: Record<string, string>;
  body: string;
}

/** A request as Slack signs it: a string body goes as JSON, fields as a form. */
export function signedRequest(
  content: string | Record<string, string>,
  options: { atMs?: number; secret?: string; contentType?: string; headers?: Record<string, string> } = {},
): SignedRequest {
  const isText = typeof content === 'string';
  const body = isText ? content : new URLSearchParams(content).toString();
  const timestamp = String(Math.floor((options.atMs ?? Date.now()) / 1000));
  const hmac = createHmac('sha256', options.secret ?? signingSecret).update(`v0:${timestamp}:${body}`);
  return {
    method: 'POST',
    body,
    headers: {
      'content-type':
        options.contentType ?? (isText ? 'application/json' : 'application/x-www-form-urlencoded'),
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${hmac.digest('hex')}`,
      ...options.headers,
    },
  };
}

let triggerCount = 0;

/** The fields of `/prm {text}` as Slack sends them; each call is another command. */
export const commandFields = (text: string): Record<string, string> => {
  triggerCount += 1;
  return {
    team_id: 'T1',
    channel_id: 'C1',
    user_id: 'U1',
    command: '/prm',
    text,
    response_url: 'https://hooks.slack.com/commands/T1/1/x',
    trigger_id: `trigger-${triggerCount}`,
    api_app_id: 'A1',
    is_enterprise_install: 'false',
  };
};

export const eventPayload = (eventId: string, event: Record<string, unknown> = { type: 'app_mention' }) => ({
  type: 'event_callback',
  team_id: 'T1',
  api_app_id: 'A1',
  event_id: eventId,
  event_time: 1,
  event: { user: 'U1', text: 'hi', ts: '1.2', channel: 'C1', ...event },
});
