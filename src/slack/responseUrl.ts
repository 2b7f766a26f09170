import { isLoopbackHost } from '../loopbackHost.ts';

/** Posts a message to the response_url of a command or a press. Rejects with a ResponseUrlError. */
export type PostToResponseUrl = (responseUrl: string, message: object) => Promise<void>;

/** `expired`: 30 minutes are over; `used`: five answers were given; `refused`: not an address of Slack's; `failed`: any other reason. */
export type ResponseUrlFailure = 'expired' | 'used' | 'refused' | 'failed';

export class ResponseUrlError extends Error {
  override readonly name = 'ResponseUrlError';
  readonly reason: ResponseUrlFailure;
  readonly statusCode: number | undefined;

  constructor(reason: ResponseUrlFailure, statusCode?: number, options?: ErrorOptions) {
    super(`an answer to a response_url was not taken: ${reason}`, options);
    this.reason = reason;
    this.statusCode = statusCode;
  }
}

export interface ResponseUrlOptions {
  /** The Slack in use; its host may then hand out response_urls too, and over plain http when it is this machine. */
  readonly apiUrl?: string;
  readonly fetch?: typeof fetch;
  readonly timeoutMs?: number;
}

const slackHosts = new Set(['hooks.slack.com', 'hooks.slack-gov.com']);

/** Posts once, without following redirects: an address that was tampered with must not make us reach other servers. */
export function createResponseUrlPost(options: ResponseUrlOptions = {}): PostToResponseUrl {
  const { fetch: send = globalThis.fetch, timeoutMs = 10_000 } = options;
  const isAllowed = allowedBy(options.apiUrl);
  return async (responseUrl, message) => {
    const url = URL.parse(responseUrl);
    if (!url || !isAllowed(url)) throw new ResponseUrlError('refused');
    const response = await attempt(() =>
      send(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(message),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      }),
    );
    const answer = await attempt(() => response.text());
    if (response.ok && !/"ok"\s*:\s*false/.test(answer)) return;
    throw new ResponseUrlError(failureIn(answer, response.status), response.status);
  };
}

function allowedBy(apiUrl: string | undefined): (url: URL) => boolean {
  const api = apiUrl === undefined ? undefined : new URL(apiUrl);
  const isApiLocal = api !== undefined && isLoopbackHost(api.hostname);
  return (url) => {
    if (url.username || url.password) return false;
    if (isApiLocal && isLoopbackHost(url.hostname))
      return url.protocol === 'http:' || url.protocol === 'https:';
    if (url.protocol !== 'https:') return false;
    return (slackHosts.has(url.hostname) && url.port === '') || url.host === api?.host;
  };
}

async function attempt<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new ResponseUrlError('failed', undefined, { cause });
  }
}

function failureIn(answer: string, status: number): ResponseUrlFailure {
  if (/used/i.test(answer)) return 'used';
  return /expired/i.test(answer) || status === 404 || status === 410 ? 'expired' : 'failed';
}
