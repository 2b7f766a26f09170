import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { request as httpRequest, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { App } from '@slack/bolt';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createWorkInFlight } from '../../../src/http/workInFlight.ts';
import { createLog } from '../../../src/log.ts';
import { createHttpReceiver, type HttpReceiverOptions } from '../../../src/slack/receivers/httpReceiver.ts';
import { createSeenOnce } from '../../../src/slack/receivers/seenOnce.ts';
import { slackLogger } from '../../../src/slack/slackLogger.ts';
import { commandFields, eventPayload, signedRequest, signingSecret } from './signedRequest.ts';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function startApp(options: Partial<HttpReceiverOptions> = {}) {
  const lines: string[] = [];
  const log = createLog('info', { write: (line: string) => lines.push(line) });
  const work = createWorkInFlight(log);
  const receiver = createHttpReceiver({
    ...{ signingSecret, port: 0, host: '127.0.0.1', log, work, seen: createSeenOnce() },
    ...options,
  });
  const app = new App({
    receiver,
    authorize: async () => ({ botToken: 'none', botId: 'B1', botUserId: 'UBOT' }),
    convoStore: false,
    logger: slackLogger(log),
  });
  app.error(async () => {});
  const { port } = await receiver.start();
  let isStopped = false;
  const stop = async () => {
    if (isStopped) return true;
    isStopped = true;
    return receiver.stop();
  };
  stops.push(stop);
  const origin = `http://127.0.0.1:${port}`;
  const post = (sent: RequestInit, path = '/slack/events') => fetch(`${origin}${path}`, sent);
  return { app, receiver, work, lines, origin, port, post, stop };
}

/** A promise with its own handles, for a listener that the test lets go when it wants. */
const gate = () => Promise.withResolvers<void>();

/** The server's side of the next request, to see when the server has noticed that the sender is gone. */
function nextResponse(): [() => ServerResponse | undefined, () => void] {
  let seen: ServerResponse | undefined;
  const notice = (message: unknown) => {
    const { response } = message as { response: ServerResponse };
    seen ??= response;
  };
  subscribe('http.server.request.start', notice);
  return [() => seen, () => unsubscribe('http.server.request.start', notice)];
}

describe('a genuine request', () => {
  it('reaches its listener and carries the answer back in the acknowledgement', async () => {
    const { app, post } = await startApp();
    app.command('/prm', async ({ ack, command }) => {
      await ack(command.text === 'text' ? 'plain' : command.text === 'blocks' ? { text: 'rich' } : undefined);
    });
    const text = await post(signedRequest(commandFields('text')));
    expect([text.status, text.headers.get('content-type'), await text.text()]).toEqual([
      200,
      'text/plain; charset=utf-8',
      'plain',
    ]);
    const blocks = await post(signedRequest(commandFields('blocks')));
    expect(blocks.headers.get('content-type')).toContain('application/json');
    expect(await blocks.json()).toEqual({ text: 'rich' });
    const nothing = await post(signedRequest(commandFields('')));
    expect([nothing.status, await nothing.text()]).toEqual([200, '']);
  });

  it('keeps every character of what was typed', async () => {
    const { app, post } = await startApp();
    const typed = 'rate 张三 “75” & more = 100% + ünïcode\u{1F600} a;b';
    const heard = vi.fn();
    app.command('/prm', async ({ ack, command }) => {
      heard(command.text);
      await ack();
    });
    const contentType = 'Application/X-WWW-Form-Urlencoded; charset=UTF-8';
    expect((await post(signedRequest(commandFields(typed), { contentType }))).status).toBe(200);
    expect(heard).toHaveBeenCalledWith(typed);
  });

  it('may be a form with an interactive payload, or an event with its retry number', async () => {
    const { app, post } = await startApp();
    const heard = vi.fn();
    app.view('rate', async ({ ack, view }) => {
      heard(view.callback_id);
      await ack({ response_action: 'clear' });
    });
    app.event('app_mention', async ({ context }) => heard(context.retryNum, context.retryReason));
    const submission = {
      type: 'view_submission',
      team: { id: 'T1' },
      user: { id: 'U1', team_id: 'T1' },
      view: { id: 'V1', callback_id: 'rate', state: { values: {} } },
    };
    const answer = await post(signedRequest({ payload: JSON.stringify(submission) }));
    expect(await answer.json()).toEqual({ response_action: 'clear' });
    const headers = { 'X-Slack-Retry-Num': '2', 'X-Slack-Retry-Reason': 'http_timeout' };
    await post(signedRequest(JSON.stringify(eventPayload('Ev1')), { headers }));
    expect(heard.mock.calls).toEqual([['rate'], [2, 'http_timeout']]);
  });

  it('comes in pieces as well', async () => {
    const { app, origin } = await startApp();
    const heard = vi.fn();
    app.command('/prm', async ({ ack, command }) => {
      heard(command.text);
      await ack();
    });
    const { body, headers } = signedRequest(commandFields('€uro'));
    const sending = httpRequest(`${origin}/slack/events`, { method: 'POST', headers });
    const bytes = Buffer.from(body);
    sending.setNoDelay(true);
    for (let at = 0; at < bytes.length; at += 50) {
      await new Promise((resolve) => sending.write(bytes.subarray(at, at + 50), resolve));
    }
    sending.end();
    const [response] = await once(sending, 'response');
    response.resume();
    expect(response.statusCode).toBe(200);
    expect(heard).toHaveBeenCalledWith('€uro');
  });
});

describe('a request that is not genuine', () => {
  it('is refused when its signature is wrong, of another body, or missing', async () => {
    const { app, post, lines } = await startApp();
    const heard = vi.fn();
    app.command('/prm', heard);
    const good = signedRequest(commandFields('rate acme 75'));
    const { 'x-slack-signature': signature = '', ...unsigned } = good.headers;
    const refused = [
      signedRequest(commandFields('rate acme 75'), { secret: 'another secret' }),
      { ...good, body: `${good.body}&text=rate+acme+1` },
      { ...good, headers: unsigned },
      { ...good, headers: { ...good.headers, 'x-slack-signature': signature.slice(0, -1) } },
      { ...good, headers: { ...good.headers, 'x-slack-signature': signature.toUpperCase() } },
      { ...good, headers: { ...good.headers, 'x-slack-signature': '' } },
    ];
    for (const request of refused) expect((await post(request)).status).toBe(401);
    expect(heard).not.toHaveBeenCalled();
    expect(lines.join('')).not.toContain('acme');
  });

  it('is refused when it is dated more than five minutes from now, either way', async () => {
    const nowMs = 1_700_000_000_000;
    const { app, post } = await startApp({ now: () => nowMs });
    app.command('/prm', async ({ ack }) => ack());
    const statusAt = async (atMs: number) => (await post(signedRequest(commandFields('x'), { atMs }))).status;
    expect(await statusAt(nowMs - 301_000)).toBe(401);
    expect(await statusAt(nowMs + 301_000)).toBe(401);
    expect(await statusAt(nowMs - 300_000)).toBe(200);
    expect(await statusAt(nowMs + 300_000)).toBe(200);
    for (const timestamp of ['', 'now', '1e9', '-1', '17000000000000']) {
      const request = signedRequest(commandFields('x'), {
        headers: { 'x-slack-request-timestamp': timestamp },
      });
      expect((await post(request)).status).toBe(401);
    }
  });

  it('is heard once when it is replayed', async () => {
    const { app, post } = await startApp();
    const heard = vi.fn();
    app.command('/prm', async ({ ack }) => {
      heard();
      await ack('done');
    });
    const request = signedRequest(commandFields('rate acme 75'));
    expect(await (await post(request)).text()).toBe('done');
    const replayed = await post(request);
    expect([replayed.status, await replayed.text()]).toEqual([200, '']);
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

describe('a request that Bolt must not see', () => {
  it.each([
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"x"'],
    ['a number', '1'],
    ['no JSON', '{"type":'],
    ['nothing', ''],
    ['an empty object', '{}'],
    ['an unknown type', '{"type":"surprise"}'],
    ['an event without an event', '{"type":"event_callback"}'],
    ['an event that is null', '{"type":"event_callback","event":null}'],
    ['an event without a type', '{"type":"event_callback","event":{}}'],
    ['an event about nothing', '{"type":"event_callback","event":{"type":"x","item":null}}'],
    ['an event by null', '{"type":"event_callback","event":{"type":"x","user":null}}'],
  ])('is answered at once when its body is %s', async (_, body) => {
    const { post, lines } = await startApp();
    expect((await post(signedRequest(body))).status).toBe(400);
    expect(lines).toHaveLength(1);
  });

  it.each([
    'null',
    '[]',
    '"x"',
    'not json',
    '{"type":"view_submission","user":{"id":"U1"}}',
    '{"type":"view_submission","user":{"id":"U1"},"view":null}',
    '{"type":"view_submission","view":{"callback_id":"rate"}}',
    '{"type":"block_actions","user":{"id":"U1"},"actions":[]}',
    '{"type":"block_actions","user":{"id":"U1"},"actions":[null]}',
    '{"type":"block_actions","user":null,"actions":[{}]}',
    '{"type":"block_suggestion","user":{"id":"U1"}}',
    '{"type":"shortcut","user":{"id":"U1"}}',
    '{"type":"message_action","user":{"id":"U1"},"callback_id":"save"}',
  ])('is answered at once when a form brings the payload %s', async (payload) => {
    const { post } = await startApp();
    expect((await post(signedRequest({ payload }))).status).toBe(400);
  });

  it('is answered at once when a command has a field twice or not at all', async () => {
    const { post } = await startApp();
    const twice = signedRequest('command=%2Fprm&user_id=U1&text=a&text=b', {
      contentType: 'application/x-www-form-urlencoded',
    });
    expect((await post(twice)).status).toBe(400);
    expect((await post(signedRequest({ command: '/prm', text: 'x' }))).status).toBe(400);
    expect((await post(signedRequest({ text: 'x' }))).status).toBe(400);
  });

  it('is refused when its body is too large, declared or not', async () => {
    const { post, work } = await startApp({ maxBodyBytes: 1_000 });
    expect((await post(signedRequest('x'.repeat(1_001)))).status).toBe(413);
    const { headers } = signedRequest('');
    const body = new ReadableStream({
      start(stream) {
        for (let chunk = 0; chunk < 20; chunk += 1) stream.enqueue(new Uint8Array(100));
        stream.close();
      },
    });
    const undeclared: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' };
    expect((await post(undeclared)).status).toBe(413);
    expect(work.count).toBe(0);
  });

  it('allows a body of exactly the limit, one mebibyte by default', async () => {
    const { app, post } = await startApp();
    app.event('app_mention', async () => {});
    const bodyOf = (bytes: number) => {
      const empty = JSON.stringify(eventPayload('Ev1', { type: 'app_mention', text: '' }));
      return JSON.stringify(
        eventPayload('Ev1', { type: 'app_mention', text: 'x'.repeat(bytes - empty.length) }),
      );
    };
    expect((await post(signedRequest(bodyOf(1_048_576)))).status).toBe(200);
    expect((await post(signedRequest(bodyOf(1_048_577)))).status).toBe(413);
  });

  it('is not found at any other path, and cannot be read', async () => {
    const { post, origin, port } = await startApp();
    const request = () => signedRequest(commandFields('x'));
    for (const path of ['/', '/slack', '/slack/events/', '/Slack/Events', '/healthz']) {
      expect((await post(request(), path)).status).toBe(404);
    }
    expect((await post(request(), '/slack/events?from=slack')).status).not.toBe(404);
    const reading = await fetch(`${origin}/slack/events`);
    expect([reading.status, reading.headers.get('allow')]).toEqual([405, 'POST']);
    const socket = connect(port, '127.0.0.1');
    socket.end('POST // HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1\.1 404 /);
  });
});

describe('what Slack asks of the server itself', () => {
  it('gets its challenge back, if it signed the request', async () => {
    const { post } = await startApp();
    const body = JSON.stringify({ type: 'url_verification', challenge: 'abc', token: 'legacy' });
    expect(await (await post(signedRequest(body))).json()).toEqual({ challenge: 'abc' });
    expect((await post(signedRequest(body, { secret: 'another' }))).status).toBe(401);
  });

  it('has its certificate probe answered, signed or not, without a listener running', async () => {
    const { app, post } = await startApp();
    const heard = vi.fn();
    app.command('/prm', heard);
    const probe = { ssl_check: '1', ...commandFields('x') };
    expect((await post(signedRequest(probe))).status).toBe(200);
    expect((await post(signedRequest(probe, { secret: 'another' }))).status).toBe(200);
    const bare = { method: 'POST', body: new URLSearchParams('ssl_check=1&token=x') };
    expect((await post(bare)).status).toBe(200);
    expect((await post({ method: 'POST', body: new URLSearchParams('ssl_check=0') })).status).toBe(401);
    expect(heard).not.toHaveBeenCalled();
  });

  it('may tell that it withholds events', async () => {
    const { post, lines } = await startApp();
    const body = JSON.stringify({ type: 'app_rate_limited', team_id: 'T1', minute_rate_limited: 1 });
    expect((await post(signedRequest(body))).status).toBe(200);
    expect(lines.join('')).toContain('withholds events');
  });
});

describe('an event that Slack sends again', () => {
  const retry = (eventId: string, num: number) =>
    signedRequest(JSON.stringify(eventPayload(eventId)), { headers: { 'x-slack-retry-num': String(num) } });

  it('is not handled again when it was taken', async () => {
    const { app, post } = await startApp();
    const heard = vi.fn();
    app.event('app_mention', async () => heard());
    expect((await post(signedRequest(JSON.stringify(eventPayload('Ev1'))))).status).toBe(200);
    expect((await post(retry('Ev1', 1))).status).toBe(200);
    expect((await post(retry('Ev2', 1))).status).toBe(200);
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('is handled when the first attempt came to nothing, even in the same second', async () => {
    const { app, post } = await startApp();
    let isBroken = true;
    const heard = vi.fn();
    vi.spyOn(app, 'processEvent').mockImplementation(async (event) => {
      if (isBroken) throw new Error('not now');
      heard();
      await event.ack();
    });
    const request = signedRequest(JSON.stringify(eventPayload('Ev1')));
    expect((await post(request)).status).toBe(500);
    isBroken = false;
    expect((await post(request)).status).toBe(200);
    expect((await post(request)).status).toBe(200);
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

describe('a listener that misbehaves', () => {
  it('is answered for at once when it throws before it acknowledges', async () => {
    const { app, post, lines } = await startApp({ ackTimeoutMs: 60_000 });
    app.command('/prm', async () => {
      throw new Error('broken');
    });
    expect((await post(signedRequest(commandFields('x')))).status).toBe(500);
    expect(lines.join('')).toContain('without being acknowledged');
  });

  it('is answered for when it takes too long, and its late answer goes to the response_url', async () => {
    const answered: unknown[] = [];
    const { app, post, lines, work } = await startApp({
      ackTimeoutMs: 20,
      answerLate: async (responseUrl, answer) => {
        answered.push(responseUrl, answer);
      },
    });
    const held = gate();
    app.command('/prm', async ({ ack }) => {
      await held.promise;
      await ack('after all');
    });
    expect((await post(signedRequest(commandFields('x')))).status).toBe(503);
    expect(lines.join('')).toContain('not acknowledged in time');
    expect(work.count).toBe(1);
    held.resolve();
    expect(await work.drain(5_000)).toBe(true);
    expect(answered).toEqual(['https://hooks.slack.com/commands/T1/1/x', { text: 'after all' }]);
  });

  it('acknowledges twice and is only noted', async () => {
    const { app, post, lines } = await startApp();
    const after = vi.fn();
    app.command('/prm', async ({ ack }) => {
      await ack('first');
      await ack('second');
      after();
    });
    expect(await (await post(signedRequest(commandFields('x')))).text()).toBe('first');
    await vi.waitFor(() => expect(after).toHaveBeenCalled());
    expect(lines.join('')).toContain('acknowledged twice');
  });

  it('throws after it acknowledged and does no harm', async () => {
    const { app, post, work } = await startApp();
    app.command('/prm', async ({ ack }) => {
      await ack('fine');
      throw new Error('broken');
    });
    expect(await (await post(signedRequest(commandFields('x')))).text()).toBe('fine');
    expect(await work.drain(5_000)).toBe(true);
  });
});

describe('a sender that goes away', () => {
  it('before its body is complete leaves nothing in flight', async () => {
    const { port, work } = await startApp();
    const { headers } = signedRequest('{}');
    const socket = connect(port, '127.0.0.1');
    const head = Object.entries({ host: 'x', 'content-length': '100', ...headers });
    socket.write(
      `POST /slack/events HTTP/1.1\r\n${head.map((line) => line.join(': ')).join('\r\n')}\r\n\r\n{`,
    );
    await vi.waitFor(() => expect(work.count).toBe(1));
    socket.destroy();
    expect(await work.drain(5_000)).toBe(true);
  });

  it('before the answer gets it at the response_url', async () => {
    const answered: unknown[] = [];
    const { app, post, work } = await startApp({
      answerLate: async (_, answer) => {
        answered.push(answer);
      },
    });
    const held = gate();
    const isHandling = gate();
    app.command('/prm', async ({ ack }) => {
      isHandling.resolve();
      await held.promise;
      await ack({ text: 'still there?' });
    });
    const [response, forget] = nextResponse();
    const leaving = new AbortController();
    const asked = post({ ...signedRequest(commandFields('x')), signal: leaving.signal });
    await isHandling.promise;
    leaving.abort();
    await expect(asked).rejects.toThrow();
    await vi.waitFor(() => expect(response()?.destroyed).toBe(true));
    forget();
    held.resolve();
    await vi.waitFor(() => expect(answered).toEqual([{ text: 'still there?' }]));
    expect(await work.drain(5_000)).toBe(true);
  });
});

describe('stopping', () => {
  it('lets what is in flight end, answers it, and takes nothing new', async () => {
    const { app, post, stop, origin, work } = await startApp();
    const held = gate();
    const isHandling = gate();
    const ended = vi.fn();
    app.command('/prm', async ({ ack }) => {
      isHandling.resolve();
      await held.promise;
      await ack('kept');
      work.track(Promise.resolve().then(ended));
    });
    const answer = post(signedRequest(commandFields('x')));
    await isHandling.promise;
    const stopped = stop();
    await expect(fetch(`${origin}/healthz`)).rejects.toThrow();
    held.resolve();
    expect(await (await answer).text()).toBe('kept');
    expect(await stopped).toBe(true);
    expect(ended).toHaveBeenCalled();
  });

  it('is bounded: what never ends is cut off and reported', async () => {
    const { app, post, stop, lines } = await startApp({ drainTimeoutMs: 30 });
    const isHandling = gate();
    const never = gate();
    app.command('/prm', async () => {
      isHandling.resolve();
      await never.promise;
    });
    const answer = post(signedRequest(commandFields('x'))).catch((error: unknown) => error);
    await isHandling.promise;
    expect(await stop()).toBe(false);
    expect(await answer).toBeInstanceOf(Error);
    expect(lines.join('')).toContain('stopped with work in flight');
    never.resolve();
  });
});

describe('health', () => {
  it('is live while it runs and ready when it says so', async () => {
    let isReady = false;
    const { origin } = await startApp({
      isReady: () => {
        if (isReady) return true;
        throw new Error('database gone');
      },
    });
    const statusOf = async (path: string, method = 'GET') =>
      (await fetch(`${origin}${path}`, { method })).status;
    expect(await statusOf('/healthz')).toBe(200);
    expect(await statusOf('/healthz', 'HEAD')).toBe(200);
    expect(await statusOf('/readyz')).toBe(503);
    isReady = true;
    expect(await statusOf('/readyz')).toBe(200);
    expect(await statusOf('/readyz?verbose=1')).toBe(200);
    expect(await statusOf('/anything')).toBe(404);
  });
});

describe('starting', () => {
  it('says so when the port is taken', async () => {
    const { port } = await startApp();
    const log = createLog('silent');
    const second = createHttpReceiver({
      ...{
        signingSecret,
        port,
        host: '127.0.0.1',
        log,
        work: createWorkInFlight(log),
        seen: createSeenOnce(),
      },
    });
    await expect(second.start()).rejects.toThrow(/EADDRINUSE/);
  });
});
