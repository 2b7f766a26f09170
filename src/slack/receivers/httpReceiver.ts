import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App, Receiver } from '@slack/bolt';
import { plainText, send, turnAway } from '../../http/httpResponse.ts';
import { createSignatureCheck } from '../../http/requestSignature.ts';
import { createSparingWarning } from '../../http/sparingWarning.ts';
import { createHttpDelivery, type HttpDeliveryOptions } from './httpDelivery.ts';
import type { SeenOnce } from './seenOnce.ts';
import { createSlackEndpoint } from './slackEndpoint.ts';

export interface HttpReceiverOptions extends HttpDeliveryOptions {
  readonly signingSecret: string;
  /** 0: any free port; `start` and `address` then tell which. */
  readonly port: number;
  readonly host?: string;
  readonly path?: string;
  readonly seen: SeenOnce;
  /** What `GET /readyz` answers by: 200 or 503. */
  readonly isReady?: () => boolean | Promise<boolean>;
  /** Milliseconds. */
  readonly now?: () => number;
  readonly maxBodyBytes?: number;
  /** How long `stop` waits for work in flight. */
  readonly drainTimeoutMs?: number;
}

export interface HttpReceiver extends Receiver {
  start(): Promise<AddressInfo>;
  /** Takes nothing new, waits for what is in flight (bounded), closes. True: all of it ended. */
  stop(): Promise<boolean>;
  address(): AddressInfo | undefined;
}

// Longer than the 60 s of usual load balancers, so that it is they who end an idle connection.
const keepAliveTimeoutMs = 65_000;
const slowSenderLimits = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 5_000,
};
const lastResponsesMs = 500;

/** Slack over signed HTTP for Bolt, with `GET /healthz` (it runs) and `GET /readyz` (it can work). */
export function createHttpReceiver(options: HttpReceiverOptions): HttpReceiver {
  const { log, work, seen, path = '/slack/events', now = Date.now } = options;
  const { maxBodyBytes = 1024 * 1024, drainTimeoutMs = 10_000 } = options;
  const warn = createSparingWarning(log, now);
  const receive = createSlackEndpoint({
    signature: createSignatureCheck(options.signingSecret, now),
    deliver: createHttpDelivery(options),
    seen,
    work,
    warn,
    maxBodyBytes,
  });
  let app: App | undefined;
  let isStopping = false;
  const server = createServer({ keepAliveTimeout: keepAliveTimeoutMs, ...slowSenderLimits }, route);

  function route(request: IncomingMessage, response: ServerResponse): void {
    const target = pathOf(request.url ?? '');
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (target === path) routeToSlack(request, response);
    else if (isRead && target === '/healthz') send(response, 200, plainText, 'live\n');
    else if (isRead && target === '/readyz') void answerReadiness(response);
    else turnAway(response, 404);
  }

  function routeToSlack(request: IncomingMessage, response: ServerResponse): void {
    if (request.method !== 'POST') turnAway(response.setHeader('allow', 'POST'), 405);
    else if (isStopping || !app) turnAway(response, 503);
    else receive(app, request, response);
  }

  async function answerReadiness(response: ServerResponse): Promise<void> {
    let isReady = false;
    try {
      isReady = !isStopping && (await (options.isReady?.() ?? true));
    } catch (err) {
      warn('the readiness check failed', { err });
    }
    send(response, isReady ? 200 : 503, plainText, isReady ? 'ready\n' : 'not ready\n');
  }

  function addressOf(): AddressInfo | undefined {
    const address = server.address();
    return typeof address === 'object' && address !== null ? address : undefined;
  }

  return {
    init: (bolt) => {
      app = bolt;
    },
    address: addressOf,
    start: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(options.port, options.host, () => {
          server.off('error', reject);
          server.on('error', (err) => log.error({ err }, 'the HTTP server failed'));
          const address = addressOf();
          if (address) resolve(address);
          else reject(new Error('the HTTP server has no address'));
        });
      }),
    async stop() {
      isStopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      const isDrained = await work.drain(drainTimeoutMs);
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), lastResponsesMs);
      await closed;
      clearTimeout(cut);
      if (!isDrained) log.error({ inFlight: work.count, drainTimeoutMs }, 'stopped with work in flight');
      return isDrained;
    },
  };
}

function pathOf(url: string): string {
  const query = url.indexOf('?');
  return query === -1 ? url : url.slice(0, query);
}
