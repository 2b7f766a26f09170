import { App } from '@slack/bolt';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createWorkInFlight } from '../../../src/http/workInFlight.ts';
import { createLog } from '../../../src/log.ts';
import { createSeenOnce } from '../../../src/slack/receivers/seenOnce.ts';
import type { SlackConnectionError } from '../../../src/slack/receivers/slackConnectionError.ts';
import {
  createSocketReceiver,
  type SocketReceiverOptions,
} from '../../../src/slack/receivers/socketReceiver.ts';
import { slackLogger } from '../../../src/slack/slackLogger.ts';
import { startFakeSocketMode } from './fakeSocketMode.ts';
import { commandFields, eventPayload } from './signedRequest.ts';

const stops: (() => Promise<unknown>)[] = [];
const strays: unknown[] = [];
const noteStray = (reason: unknown) => strays.push(reason);
process.on('unhandledRejection', noteStray);
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
  expect(strays.splice(0)).toEqual([]);
});

async function buildApp(options: Partial<SocketReceiverOptions> = {}) {
  const slack = await startFakeSocketMode();
  stops.push(slack.stop);
  const lines: string[] = [];
  const fatal: SlackConnectionError[] = [];
  const log = createLog('info', { write: (line: string) => lines.push(line) });
  const work = createWorkInFlight(log);
  const receiver = createSocketReceiver({
    ...{ appToken: 'an-app-token', apiUrl: slack.apiUrl, log, work, seen: createSeenOnce(), connections: 1 },
    onFatal: (error) => fatal.push(error),
    backOffMs: () => 1,
    ...options,
  });
  const app = new App({
    receiver,
    authorize: async () => ({ botToken: 'none', botId: 'B1', botUserId: 'UBOT' }),
    convoStore: false,
    logger: slackLogger(log),
  });
  app.error(async () => {});
  let stopped: Promise<boolean> | undefined;
  const stop = () => {
    stopped ??= receiver.stop();
    return stopped;
  };
  stops.push(stop);
  return { slack, lines, fatal, work, receiver, app, stop };
}

async function startApp(options: Partial<SocketReceiverOptions> = {}) {
  const built = await buildApp(options);
  await built.receiver.start();
  return built;
}

const commandEnvelope = (id: string, text: string) => ({
  type: 'slash_commands',
  envelope_id: id,
  accepts_response_payload: true,
  payload: commandFields(text),
});

const eventEnvelope = (id: string, eventId: string, more: object = {}) => ({
  type: 'events_api',
  envelope_id: id,
  payload: eventPayload(eventId),
  retry_attempt: 0,
  retry_reason: '',
  ...more,
});

describe('an envelope', () => {
  it('reaches its listener and carries the answer back', async () => {
    const { slack, app } = await startApp();
    app.command('/prm', async ({ ack, command }) => ack({ text: `heard ${command.text}` }));
    slack.send(commandEnvelope('e1', 'rate acme 75'));
    slack.send({ ...commandEnvelope('e2', 'x'), envelope_id: 'e2' });
    await slack.ackCount(2);
    expect(slack.acks).toEqual([
      { envelope_id: 'e1', payload: { text: 'heard rate acme 75' } },
      { envelope_id: 'e2', payload: { text: 'heard x' } },
    ]);
  });

  it('is answered by a text, or by nothing', async () => {
    const { slack, app } = await startApp();
    app.command('/prm', async ({ ack, command }) => ack(command.text || undefined));
    slack.send(commandEnvelope('e1', 'plain'));
    await slack.ackCount(1);
    slack.send(commandEnvelope('e2', ''));
    await slack.ackCount(2);
    expect(slack.acks).toEqual([
      { envelope_id: 'e1', payload: { text: 'plain' } },
      { envelope_id: 'e2', payload: {} },
    ]);
  });

  it('asks the Slack it was told to, with the app token', async () => {
    const { slack } = await startApp();
    expect(slack.requests[0]).toMatchObject({
      path: '/api/apps.connections.open',
      headers: { authorization: 'Bearer an-app-token' },
    });
  });

  it('is handled once when it comes twice, over one socket or two', async () => {
    const { slack, app } = await startApp({ connections: 2 });
    await slack.socketCount(2);
    const heard = vi.fn();
    const held = Promise.withResolvers<void>();
    app.command('/prm', async ({ ack }) => {
      heard();
      await held.promise;
      await ack('once');
    });
    const envelope = commandEnvelope('e1', 'x');
    slack.send(envelope, slack.sockets[0]);
    await vi.waitFor(() => expect(heard).toHaveBeenCalled());
    slack.send(envelope, slack.sockets[1]);
    slack.send(eventEnvelope('e2', 'Ev1'), slack.sockets[1]);
    await slack.ackCount(1);
    held.resolve();
    await slack.ackCount(3);
    slack.send(envelope, slack.sockets[0]);
    await slack.ackCount(4);
    expect(heard).toHaveBeenCalledTimes(1);
    const answers = slack.acks.filter((ack) => ack.envelope_id === 'e1');
    expect(answers.map((ack) => ack.payload)).toEqual([{ text: 'once' }, { text: 'once' }, undefined]);
  });

  it('brings an event again without it being handled again, unless nothing came of it', async () => {
    const { slack, app } = await startApp();
    const heard = vi.fn();
    const processEvent = app.processEvent.bind(app);
    let isBroken = true;
    vi.spyOn(app, 'processEvent').mockImplementation(async (event) => {
      if (isBroken) throw new Error('not now');
      return processEvent(event);
    });
    app.event('app_mention', async ({ context }) => heard(context.retryNum, context.retryReason));
    slack.send(eventEnvelope('e1', 'Ev1'));
    await vi.waitFor(() => expect(app.processEvent).toHaveBeenCalledTimes(1));
    isBroken = false;
    slack.send(eventEnvelope('e2', 'Ev1', { retry_attempt: 1, retry_reason: 'timeout' }));
    await slack.ackCount(1);
    slack.send(eventEnvelope('e3', 'Ev1', { retry_attempt: 2, retry_reason: 'timeout' }));
    await slack.ackCount(2);
    expect(heard.mock.calls).toEqual([[1, 'timeout']]);
    expect(slack.acks.map((ack) => ack.envelope_id)).toEqual(['e2', 'e3']);
  });
});

describe('what would end the process', () => {
  it.each([
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '1'],
    ['no JSON', '{"type":'],
    ['no type', '{}'],
    ['an envelope without an id', '{"type":"events_api","payload":{}}'],
    ['an envelope without a payload', '{"type":"interactive","envelope_id":"m"}'],
    [
      'an event without an event',
      '{"type":"events_api","envelope_id":"m","payload":{"type":"event_callback"}}',
    ],
    [
      'a notice of withheld events',
      '{"type":"events_api","envelope_id":"m","payload":{"type":"app_rate_limited","team_id":"T1"}}',
    ],
    [
      'a submission without a view',
      '{"type":"interactive","envelope_id":"m","payload":{"type":"view_submission","user":{"id":"U1"}}}',
    ],
    ['an unknown kind', '{"type":"surprise","envelope_id":"m","payload":{"type":"surprise"}}'],
  ])('is ignored and noted: %s', async (_, frame) => {
    const { slack, app, lines } = await startApp();
    app.command('/prm', async ({ ack }) => ack('still here'));
    slack.send(frame);
    slack.sockets[0]?.send(Buffer.from([1, 2, 3]));
    slack.send(commandEnvelope('e1', 'x'));
    await vi.waitFor(() =>
      expect(slack.acks).toContainEqual({ envelope_id: 'e1', payload: { text: 'still here' } }),
    );
    expect(lines.filter((line) => line.includes('"warn"')).length).toBeGreaterThan(0);
    const malformed = slack.acks.filter((ack) => ack.envelope_id === 'm');
    expect(malformed).toHaveLength(frame.includes('"m"') ? 1 : 0);
  });

  it('is reported when it happens at a reconnect: Slack refuses the token', async () => {
    const { slack, fatal, receiver } = await startApp();
    slack.answers.push({ error: 'invalid_auth' });
    slack.sockets[0]?.close();
    await vi.waitFor(() => expect(fatal).toHaveLength(1));
    expect(fatal[0]?.message).toMatch(/invalid_auth.*SLACK_APP_TOKEN.*connections:write/);
    expect(fatal[0]?.reason).toBe('refused');
    expect(receiver.isConnected()).toBe(false);
  });

  it('is reported when Socket Mode is turned off', async () => {
    const { slack, fatal } = await startApp({ connections: 2 });
    await slack.socketCount(2);
    slack.send({ type: 'disconnect', reason: 'link_disabled' }, slack.sockets[0]);
    slack.send({ type: 'disconnect', reason: 'link_disabled' }, slack.sockets[1]);
    await vi.waitFor(() => expect(fatal).toHaveLength(1));
    expect(fatal[0]?.message).toContain('turn on Socket Mode');
  });
});

describe('starting', () => {
  it.each([
    ['invalid_auth', 'SLACK_APP_TOKEN'],
    ['missing_scope', 'connections:write'],
    ['account_inactive', 'install the app again'],
  ])('fails for good on %s and says what to do', async (code, advice) => {
    const { slack, receiver, fatal } = await buildApp();
    slack.answers.push({ error: code });
    await expect(receiver.start()).rejects.toMatchObject({
      reason: 'refused',
      message: expect.stringContaining(advice),
    });
    expect(fatal).toEqual([]);
    expect(slack.requests).toHaveLength(1);
  });

  it('says where it did not reach Slack', async () => {
    const { receiver } = await buildApp({ apiUrl: 'http://127.0.0.1:1/api/' });
    await expect(receiver.start()).rejects.toMatchObject({
      reason: 'unreachable',
      message: expect.stringMatching(/127\.0\.0\.1:1\/api\/: .*(ECONNREFUSED|bad port)/),
    });
  });

  it('does not wait for ever for a greeting', async () => {
    const { slack, receiver } = await buildApp({ helloTimeoutMs: 20 });
    slack.greet(false);
    await expect(receiver.start()).rejects.toMatchObject({ reason: 'unreachable' });
    await vi.waitFor(() => expect(slack.openSockets()).toBe(0));
  });
});

describe('a connection that ends', () => {
  it('has a successor before it goes, when Slack announces it', async () => {
    const { slack, app, receiver } = await startApp();
    app.command('/prm', async ({ ack, command }) => ack(command.text));
    slack.send({ type: 'disconnect', reason: 'warning' });
    await slack.socketCount(2);
    expect(slack.sockets[0]?.readyState).toBe(1);
    slack.send(commandEnvelope('old', 'over the old one'), slack.sockets[0]);
    slack.send(commandEnvelope('new', 'over the new one'), slack.sockets[1]);
    await slack.ackCount(2);
    expect(receiver.isConnected()).toBe(true);
  });

  it('is replaced when it is lost without a word', async () => {
    const { slack, app } = await startApp();
    app.command('/prm', async ({ ack }) => ack('back'));
    slack.sockets[0]?.terminate();
    await slack.socketCount(2);
    slack.send(commandEnvelope('e1', 'x'), slack.sockets[1]);
    await slack.ackCount(1);
  });

  it('is replaced through outages of any kind, with growing patience', async () => {
    const patience: number[] = [];
    const { slack, fatal } = await startApp({
      backOffMs: (failures) => {
        patience.push(failures);
        return 1;
      },
    });
    slack.answers.push(
      { status: 500 },
      { error: 'internal_error' },
      { status: 502 },
      { error: 'fatal_error' },
    );
    slack.sockets[0]?.terminate();
    await slack.socketCount(2);
    expect(patience).toEqual([1, 2, 3, 4, 5]);
    expect(fatal).toEqual([]);
  });

  it('waits as long as Slack asks when there were too many', async () => {
    const { slack, lines } = await startApp();
    slack.answers.push({ status: 429, retryAfter: 1 });
    const before = performance.now();
    slack.sockets[0]?.terminate();
    await slack.socketCount(2);
    expect(performance.now() - before).toBeGreaterThan(950);
    expect(lines.join('')).toContain('trying again');
  });

  it('takes no answer with it: what it cannot carry goes to the response_url', async () => {
    const answered: unknown[] = [];
    const { slack, app } = await startApp({
      answerLate: async (_, answer) => {
        answered.push(answer);
      },
    });
    const held = Promise.withResolvers<void>();
    const isHandling = Promise.withResolvers<void>();
    app.command('/prm', async ({ ack }) => {
      isHandling.resolve();
      await held.promise;
      await ack('after the loss');
    });
    slack.send(commandEnvelope('e1', 'x'));
    await isHandling.promise;
    slack.sockets[0]?.terminate();
    await slack.socketCount(2);
    held.resolve();
    await vi.waitFor(() => expect(answered).toEqual([{ text: 'after the loss' }]));
    expect(slack.acks).toEqual([]);
  });
});

describe('a listener that misbehaves', () => {
  it('is noted when it is slow, throws, forgets to acknowledge or does so twice', async () => {
    const { slack, app, lines, work } = await startApp({ ackTimeoutMs: 10 });
    const held = Promise.withResolvers<void>();
    app.command('/prm', async ({ ack, command }) => {
      if (command.text === 'slow') await held.promise;
      if (command.text === 'throw') throw new Error('broken');
      if (command.text === 'forget') return;
      await ack();
      await ack();
    });
    for (const text of ['slow', 'throw', 'forget']) slack.send(commandEnvelope(text, text));
    await vi.waitFor(() => expect(lines.join('')).toContain('not acknowledged in time'));
    held.resolve();
    await slack.ackCount(1);
    expect(await work.drain(5_000)).toBe(true);
    expect(lines.filter((line) => line.includes('without being acknowledged'))).toHaveLength(2);
    expect(lines.filter((line) => line.includes('acknowledged twice'))).toHaveLength(1);
  });
});

describe('stopping', () => {
  it('sends the last answers, then disconnects everything', async () => {
    const { slack, app, stop, work } = await startApp({ connections: 2 });
    await slack.socketCount(2);
    const held = Promise.withResolvers<void>();
    const isHandling = Promise.withResolvers<void>();
    const ended = vi.fn();
    app.command('/prm', async ({ ack }) => {
      isHandling.resolve();
      await held.promise;
      await ack('kept');
      work.track(Promise.resolve().then(ended));
    });
    slack.send(commandEnvelope('e1', 'x'));
    await isHandling.promise;
    const stopped = stop();
    held.resolve();
    expect(await stopped).toBe(true);
    expect(slack.acks).toEqual([{ envelope_id: 'e1', payload: { text: 'kept' } }]);
    expect(ended).toHaveBeenCalled();
    await vi.waitFor(() => expect(slack.openSockets()).toBe(0));
    expect(slack.sockets).toHaveLength(2);
  });

  it('is bounded: what never ends is cut off and reported', async () => {
    const { slack, app, stop, lines } = await startApp({ drainTimeoutMs: 20 });
    const isHandling = Promise.withResolvers<void>();
    const never = Promise.withResolvers<void>();
    app.command('/prm', async () => {
      isHandling.resolve();
      await never.promise;
    });
    slack.send(commandEnvelope('e1', 'x'));
    await isHandling.promise;
    expect(await stop()).toBe(false);
    expect(lines.join('')).toContain('stopped with work in flight');
    never.resolve();
  });
});
