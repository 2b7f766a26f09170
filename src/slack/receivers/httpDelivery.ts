import type { IncomingMessage, ServerResponse } from 'node:http';
import type { App } from '@slack/bolt';
import type { WorkInFlight } from '../../http/workInFlight.ts';
import type { Log } from '../../log.ts';
import { HttpExchange } from './httpExchange.ts';
import { type AnswerLate, lateAnswerOf } from './lateAnswer.ts';
import type { Payload } from './payloadFault.ts';

export interface HttpDeliveryOptions {
  readonly log: Log;
  readonly work: WorkInFlight;
  /** Takes over an answer that missed its acknowledgement. */
  readonly answerLate?: AnswerLate;
  /** Slack gives up after 3 s. */
  readonly ackTimeoutMs?: number;
}

/** True: nothing came of it, and the same delivery may be tried again. */
export type HttpDelivery = (
  app: App,
  payload: Payload,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<boolean>;

/** Gives a vetted payload to Bolt and sees to it that the request is answered, whatever the listeners do. Never rejects. */
export function createHttpDelivery(options: HttpDeliveryOptions): HttpDelivery {
  const { log, work, answerLate, ackTimeoutMs = 3_000 } = options;

  function passOnLateAnswer(payload: Payload, answer: unknown): void {
    const late = answerLate && lateAnswerOf(payload, answer);
    log.warn({ type: payload.type, isPassedOn: Boolean(late) }, 'an acknowledgement came too late');
    if (late) work.track(answerLate(late.responseUrl, late.message));
  }

  return async (app, payload, request, response) => {
    const { type } = payload;
    const exchange = new HttpExchange(response, ackTimeoutMs, {
      timedOut: () => log.error({ type, ackTimeoutMs }, 'a request was not acknowledged in time'),
      ackedTwice: () => log.warn({ type }, 'a request was acknowledged twice'),
      ackedLate: (answer) => passOnLateAnswer(payload, answer),
    });
    try {
      await app.processEvent({ body: payload, ack: exchange.ack, ...retryOf(request) });
    } catch (err) {
      log.error({ err, type }, 'a request could not be handled');
      return exchange.refuse(isAuthorizationError(err) ? 401 : 500);
    }
    // Bolt has waited for every listener: whoever has not acknowledged by now never will.
    const isForgotten = exchange.refuse(500);
    if (isForgotten) log.error({ type }, 'a request was handled without being acknowledged');
    return isForgotten;
  };
}

function retryOf(request: IncomingMessage): { retryNum?: number; retryReason?: string } {
  const number = request.headers['x-slack-retry-num'];
  if (typeof number !== 'string') return {};
  const reason = request.headers['x-slack-retry-reason'];
  const retryNum = Number.parseInt(number, 10);
  return typeof reason === 'string' ? { retryNum, retryReason: reason } : { retryNum };
}

const isAuthorizationError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'slack_bolt_authorization_error';
