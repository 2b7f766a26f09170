import type { App } from '@slack/bolt';
import type { SparingWarning } from '../../http/sparingWarning.ts';
import type { WorkInFlight } from '../../http/workInFlight.ts';
import type { Log } from '../../log.ts';
import { type AckLine, EnvelopeExchange } from './envelopeExchange.ts';
import { type AnswerLate, lateAnswerOf } from './lateAnswer.ts';
import { isRecord, type Payload, payloadFault } from './payloadFault.ts';
import type { SeenOnce } from './seenOnce.ts';

export interface SocketDeliveryOptions {
  readonly log: Log;
  readonly work: WorkInFlight;
  readonly seen: SeenOnce;
  readonly warn: SparingWarning;
  /** Takes over an answer whose socket was gone. */
  readonly answerLate?: AnswerLate;
  /** Slack gives up after 3 s. */
  readonly ackTimeoutMs?: number;
}

/** Takes one frame from Slack. Never throws. */
export type SocketDelivery = (app: App, envelope: Payload, line: AckLine) => void;

/** Gives what an envelope carries to Bolt, once, however often and over however many sockets it comes. */
export function createSocketDelivery(options: SocketDeliveryOptions): SocketDelivery {
  const { log, work, seen, warn, answerLate, ackTimeoutMs = 3_000 } = options;
  const inProgress = new Map<string, EnvelopeExchange>();

  function receive(app: App, envelope: Payload, line: AckLine): void {
    const { envelope_id: envelopeId, payload } = envelope;
    if (typeof envelopeId !== 'string') {
      warn('ignored an envelope without an id');
      return;
    }
    const running = inProgress.get(envelopeId);
    if (running) {
      running.addLine(line);
      return;
    }
    const fault = isRateLimitNotice(payload) ? 'events withheld' : payloadFault(payload);
    if (fault !== undefined || !isRecord(payload)) {
      warnOf(fault, payload);
      acknowledge(envelopeId, line);
      return;
    }
    const keys = [`envelope ${envelopeId}`];
    if (typeof payload.event_id === 'string') keys.push(`event ${payload.event_id}`);
    if (!keys.every((key) => seen.claim(key))) {
      warn('ignored a delivery that had been taken before');
      acknowledge(envelopeId, line);
      return;
    }
    void deliver(app, envelopeId, envelope, payload, line).then((mayTryAgain) => {
      if (mayTryAgain) for (const key of keys) seen.release(key);
    });
  }

  function warnOf(fault: string | undefined, payload: unknown): void {
    if (isRateLimitNotice(payload)) {
      warn('Slack withholds events: there were more than 30 000 in an hour', {
        workspaceId: payload.team_id,
      });
    } else warn('ignored a malformed payload', { fault });
  }

  /** True: nothing came of it, and the same delivery may be tried again. Never rejects. */
  async function deliver(
    app: App,
    envelopeId: string,
    envelope: Payload,
    payload: Payload,
    line: AckLine,
  ): Promise<boolean> {
    const { type } = payload;
    const exchange = new EnvelopeExchange(envelopeId, line, {
      ackLost: (answer) => passOnLostAnswer(payload, answer),
      ackedTwice: () => log.warn({ type }, 'an envelope was acknowledged twice'),
    });
    const end = work.begin();
    inProgress.set(envelopeId, exchange);
    const timer = setTimeout(() => {
      if (!exchange.isAcked) log.error({ type, ackTimeoutMs }, 'an envelope was not acknowledged in time');
    }, ackTimeoutMs);
    try {
      await app.processEvent({ body: payload, ack: exchange.ack, ...retryOf(envelope) });
      if (!exchange.isAcked) log.error({ type }, 'an envelope was handled without being acknowledged');
    } catch (err) {
      log.error({ err, type }, 'an envelope could not be handled');
    } finally {
      clearTimeout(timer);
      inProgress.delete(envelopeId);
      end();
    }
    return !exchange.isAcked;
  }

  function passOnLostAnswer(payload: Payload, answer: unknown): void {
    const late = answerLate && lateAnswerOf(payload, answer);
    log.warn({ type: payload.type, isPassedOn: Boolean(late) }, 'the socket of an acknowledgement was gone');
    if (late) work.track(answerLate(late.responseUrl, late.message));
  }

  return receive;
}

const isRateLimitNotice = (payload: unknown): payload is Payload =>
  isRecord(payload) && payload.type === 'app_rate_limited';

const acknowledge = (envelopeId: string, line: AckLine): boolean =>
  line.send(JSON.stringify({ envelope_id: envelopeId }));

function retryOf(envelope: Payload): { retryNum?: number; retryReason?: string } {
  const { retry_attempt: retryNum, retry_reason: retryReason } = envelope;
  if (typeof retryNum !== 'number' || retryNum === 0) return {};
  return typeof retryReason === 'string' ? { retryNum, retryReason } : { retryNum };
}
