import type { IncomingMessage, ServerResponse } from 'node:http';
import type { App } from '@slack/bolt';
import { json, send, sendStatus, turnAway } from '../../http/httpResponse.ts';
import { isForm, parseBody, readBody } from '../../http/requestBody.ts';
import type { SignatureCheck } from '../../http/requestSignature.ts';
import type { SparingWarning } from '../../http/sparingWarning.ts';
import type { WorkInFlight } from '../../http/workInFlight.ts';
import type { HttpDelivery } from './httpDelivery.ts';
import { isRecord, type Payload, payloadFault } from './payloadFault.ts';
import type { SeenOnce } from './seenOnce.ts';

export interface SlackEndpointOptions {
  readonly signature: SignatureCheck;
  readonly seen: SeenOnce;
  readonly work: WorkInFlight;
  readonly warn: SparingWarning;
  readonly deliver: HttpDelivery;
  readonly maxBodyBytes: number;
}

/** Answers one POST from Slack: only what is genuine, fresh, well-formed and new gets as far as Bolt. */
export type SlackEndpoint = (app: App, request: IncomingMessage, response: ServerResponse) => void;

export function createSlackEndpoint(options: SlackEndpointOptions): SlackEndpoint {
  const { signature, seen, work, warn, deliver, maxBodyBytes } = options;

  function receive(app: App, request: IncomingMessage, response: ServerResponse): void {
    if (!mayBeGenuine(request)) {
      refuseUnsigned(request, response);
      return;
    }
    const end = work.begin();
    readBody(request, maxBodyBytes, (body) => {
      if (body === 'aborted') end();
      else if (body === 'tooLarge') {
        warn('refused a request whose body is too large', { maxBodyBytes });
        turnAway(response, 413);
        end();
      } else handle(app, body, request, response, end);
    });
  }

  // Slack's certificate probe, a form, is the one request that may come unsigned.
  const mayBeGenuine = (request: IncomingMessage): boolean =>
    signature.isTimely(timestampOf(request)) || isForm(request.headers['content-type']);

  function handle(
    app: App,
    body: Buffer,
    request: IncomingMessage,
    response: ServerResponse,
    end: () => void,
  ): void {
    const timestamp = timestampOf(request);
    const given = headerOf(request, 'x-slack-signature');
    const contentType = request.headers['content-type'];
    if (!signature.isTimely(timestamp) || !signature.isGenuine(given, timestamp, body)) {
      if (isUnsignedProbe(body, contentType)) sendStatus(response, 200);
      else refuseUnsigned(request, response);
    } else {
      const payload = readPayload(body, contentType);
      if (payload && !isProtocol(payload)) {
        deliverOnce(app, payload, `signature ${given}`, request, response, end);
        return;
      }
      if (payload) answerProtocol(response, payload);
      else sendStatus(response, 400);
    }
    end();
  }

  function refuseUnsigned(request: IncomingMessage, response: ServerResponse): void {
    const isTimely = signature.isTimely(timestampOf(request));
    warn('refused a request that was not signed now with our signing secret', { isTimely });
    turnAway(response, 401);
  }

  function readPayload(body: Buffer, contentType: string | undefined): Payload | undefined {
    let fault: string | undefined = 'not readable';
    try {
      const payload = parseBody(body, contentType);
      fault = isRecord(payload) && isProtocol(payload) ? undefined : payloadFault(payload);
      if (!fault && isRecord(payload)) return payload;
    } catch {}
    warn('refused a malformed payload', { fault });
    return undefined;
  }

  /** What Slack asks of the server itself. */
  function answerProtocol(response: ServerResponse, payload: Payload): void {
    if (payload.type === 'url_verification') {
      send(response, 200, json, JSON.stringify({ challenge: String(payload.challenge) }));
      return;
    }
    if (payload.type === 'app_rate_limited') {
      warn('Slack withholds events: there were more than 30 000 in an hour', {
        workspaceId: payload.team_id,
      });
    }
    sendStatus(response, 200);
  }

  function deliverOnce(
    app: App,
    payload: Payload,
    signatureKey: string,
    request: IncomingMessage,
    response: ServerResponse,
    end: () => void,
  ): void {
    const eventKey = typeof payload.event_id === 'string' ? `event ${payload.event_id}` : undefined;
    if (!seen.claim(signatureKey) || (eventKey !== undefined && !seen.claim(eventKey))) {
      warn('ignored a delivery that had been taken before');
      sendStatus(response, 200);
      end();
      return;
    }
    void deliver(app, payload, request, response).then((mayTryAgain) => {
      if (mayTryAgain) {
        seen.release(signatureKey);
        if (eventKey !== undefined) seen.release(eventKey);
      }
      end();
    });
  }

  return receive;
}

const isProtocol = (payload: Payload): boolean =>
  payload.type === 'url_verification' || payload.type === 'app_rate_limited' || payload.ssl_check === '1';

/** Answered, and nothing else is done with it. */
function isUnsignedProbe(body: Buffer, contentType: string | undefined): boolean {
  return isForm(contentType) && new URLSearchParams(body.toString('utf8')).get('ssl_check') === '1';
}

const timestampOf = (request: IncomingMessage): string => headerOf(request, 'x-slack-request-timestamp');

function headerOf(request: IncomingMessage, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
}
