import { createHmac } from 'node:crypto';
import type { Core } from '../core.ts';
import type { JsonObject } from '../json.ts';
import { AckWait } from './ackWait.ts';
import type { AppLink, Envelope, Outcome } from './appLink.ts';

export type HttpTargets = { requestUrl: string; optionsUrl?: string };

/** Signed HTTP delivery to the app's request URL. */
export class HttpDelivery implements AppLink {
  readonly #core: Core;
  readonly #targets: HttpTargets;
  readonly #abort = new AbortController();

  constructor(core: Core, targets: HttpTargets) {
    this.#core = core;
    this.#targets = targets;
  }

  isOnline(): boolean {
    return true;
  }

  async send(envelope: Envelope): Promise<Outcome> {
    const wait = new AckWait(this.#core);
    const isDuplicated = this.#core.faults.takeDuplicate(envelope);
    const { body, contentType } = encode(envelope);
    const url = envelope.isOptionsRequest
      ? (this.#targets.optionsUrl ?? this.#targets.requestUrl)
      : this.#targets.requestUrl;
    const post = () =>
      void this.#post(url, body, contentType, envelope.retry).then((outcome) => wait.answer(outcome));
    if (!this.#core.faults.takeLostDelivery(envelope)) post();
    if (isDuplicated) post();
    return await wait.outcome;
  }

  /** The request Slack makes when the request URL is saved; true when the challenge came back. */
  async verifyUrl(): Promise<boolean> {
    const challenge = createHmac('sha256', this.#core.credentials.signingSecret)
      .update('challenge')
      .digest('hex');
    const body = JSON.stringify({
      token: this.#core.credentials.verificationToken,
      challenge,
      type: 'url_verification',
    });
    const response = await this.#request(this.#targets.requestUrl, body, 'application/json');
    const text = await response.text();
    return response.ok && text.includes(challenge);
  }

  /** The certificate probe that distributed apps get; resolves with the status. */
  async checkCertificate(): Promise<number> {
    const body = new URLSearchParams({ ssl_check: '1', token: this.#core.credentials.verificationToken });
    const response = await this.#request(
      this.#targets.requestUrl,
      body.toString(),
      'application/x-www-form-urlencoded',
    );
    await response.arrayBuffer();
    return response.status;
  }

  async stop(): Promise<void> {
    this.#abort.abort();
  }

  async #post(url: string, body: string, contentType: string, retry: Envelope['retry']): Promise<Outcome> {
    try {
      const response = await this.#request(url, body, contentType, retry);
      const text = await response.text();
      if (response.status !== 200) {
        const isNotToBeRetried = response.headers.get('x-slack-no-retry') === '1';
        return { kind: 'failed', detail: `http_error ${response.status}`, isNotToBeRetried };
      }
      return { kind: 'acknowledged', body: answerFrom(text, response.headers.get('content-type') ?? '') };
    } catch (error) {
      return { kind: 'failed', detail: `connection_failed ${error instanceof Error ? error.message : ''}` };
    }
  }

  #request(url: string, body: string, contentType: string, retry?: Envelope['retry']): Promise<Response> {
    const timestamp = String(Math.floor(this.#core.clock.now() / 1000));
    return fetch(url, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: this.#abort.signal,
      headers: {
        'content-type': contentType,
        'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': signature(this.#core.credentials.signingSecret, timestamp, body),
        ...(retry && { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason }),
      },
    });
  }
}

/** `v0=` and the HMAC-SHA256 of `v0:timestamp:body`, as Slack signs its requests. */
export function signature(signingSecret: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

function encode(envelope: Envelope): { body: string; contentType: string } {
  const form = 'application/x-www-form-urlencoded';
  if (envelope.type === 'events_api')
    return { body: JSON.stringify(envelope.payload), contentType: 'application/json' };
  if (envelope.type === 'interactive') {
    return {
      body: new URLSearchParams({ payload: JSON.stringify(envelope.payload) }).toString(),
      contentType: form,
    };
  }
  return { body: new URLSearchParams(formFields(envelope.payload)).toString(), contentType: form };
}

function formFields(payload: JsonObject): Record<string, string> {
  return Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, String(value)]));
}

function answerFrom(text: string, contentType: string): unknown {
  if (text.trim() === '') return undefined;
  if (!contentType.includes('json')) return { text };
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return { text };
  }
}
