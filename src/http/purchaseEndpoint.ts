import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from '../log.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { json, plainText, send, turnAway } from './httpResponse.ts';
import { type PurchaseAnswer, purchaseDesk } from './purchaseDesk.ts';
import { readBody } from './requestBody.ts';
import { createSignatureCheck } from './requestSignature.ts';
import { createSparingWarning } from './sparingWarning.ts';
import type { WorkInFlight } from './workInFlight.ts';

export interface PurchaseEndpointOptions {
  readonly secret: string;
  /** 0: any free one. */
  readonly port: number;
  readonly host?: string;
  readonly workspace: WorkspaceStore;
  readonly work: WorkInFlight;
  readonly log: Log;
  now(): Date;
  newId(): string;
}

export interface PurchaseEndpoint {
  start(): Promise<AddressInfo>;
  /** Takes nothing new, and resolves when what was taken is answered. */
  stop(): Promise<void>;
}

const PATH = '/purchases';
const MOST_BODY_BYTES = 64 * 1024;
/** One is carried out at a time; so many may wait, and further ones come again later. */
const MOST_WAITING = 64;
const slowSenderLimits = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 5_000,
};
const lastResponsesMs = 500;

/** `POST /purchases` for a billing system: signed, one at a time, the same reference counted once. Bodies are never logged. */
export const createPurchaseEndpoint = (options: PurchaseEndpointOptions): PurchaseEndpoint => {
  const { work, log, now } = options;
  const milliseconds = () => now().getTime();
  const signature = createSignatureCheck(options.secret, milliseconds, 'v1');
  const warn = createSparingWarning(log, milliseconds);
  const carryOut = purchaseDesk(options);
  let isStopping = false;
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  const server = createServer(slowSenderLimits, route);

  function route(request: IncomingMessage, response: ServerResponse): void {
    const path = (request.url ?? '').split('?')[0];
    if (path === '/healthz' && request.method === 'GET') send(response, 200, plainText, 'live\n');
    else if (path !== PATH) turnAway(response, 404);
    else if (request.method !== 'POST') turnAway(response.setHeader('allow', 'POST'), 405);
    else if (isStopping || waiting >= MOST_WAITING) turnAway(response.setHeader('retry-after', '5'), 503);
    else receive(request, response);
  }

  function receive(request: IncomingMessage, response: ServerResponse): void {
    const timestamp = headerOf(request, 'x-prm-timestamp');
    if (!signature.isTimely(timestamp)) {
      refuseUnsigned(response, false);
      return;
    }
    const end = work.begin();
    waiting += 1;
    const done = () => {
      waiting -= 1;
      end();
    };
    readBody(request, MOST_BODY_BYTES, (body) => {
      if (body === 'aborted') return done();
      if (body === 'tooLarge') {
        answer(response, tooLarge);
        return done();
      }
      if (!signature.isGenuine(headerOf(request, 'x-prm-signature'), timestamp, body)) {
        refuseUnsigned(response, true);
        return done();
      }
      last = last
        .then(async () => answer(response, await carryOut(body)))
        .catch((err: unknown) => log.error({ err }, 'an answer about a purchase could not be sent'))
        .finally(done);
    });
  }

  function refuseUnsigned(response: ServerResponse, isTimely: boolean): void {
    warn('refused a purchase that was not signed now with our secret', { isTimely });
    answer(response, isTimely ? notGenuine : notTimely);
  }

  return {
    start: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(options.port, options.host, () => {
          server.off('error', reject);
          server.on('error', (err) => log.error({ err }, 'the HTTP server for purchases failed'));
          resolve(server.address() as AddressInfo);
        });
      }),
    stop: async () => {
      isStopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await last;
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), lastResponsesMs);
      await closed;
      clearTimeout(cut);
    },
  };
};

const refusal = (status: number, error: string, message: string): PurchaseAnswer => ({
  status,
  body: { error, message },
});
const tooLarge = refusal(413, 'tooLarge', `The body is larger than ${MOST_BODY_BYTES} bytes.`);
const notTimely = refusal(
  401,
  'notTimely',
  'X-Prm-Timestamp is missing, or more than five minutes from now. It holds seconds since 1970; check the clock.',
);
const notGenuine = refusal(
  401,
  'notGenuine',
  'X-Prm-Signature is not "v1=" and the HMAC-SHA256, in hex, of "v1:{timestamp}:{body}" with PURCHASES_SECRET.',
);

const answer = (response: ServerResponse, { status, body }: PurchaseAnswer): void => {
  if (response.destroyed) return;
  // Of a body that is not read to its end the rest would be taken for the next request.
  if (status === 413 || status === 401) response.shouldKeepAlive = false;
  send(response, status, json, `${JSON.stringify(body)}\n`);
};

const headerOf = (request: IncomingMessage, name: string): string => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
};
