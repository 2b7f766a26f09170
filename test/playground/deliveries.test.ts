import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebClient } from '@slack/web-api';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { signature } from '../../src/playground/delivery/httpDelivery.ts';
import { type Playground, startPlayground } from '../../src/playground/startPlayground.ts';
import {
  echoManifest,
  type Running,
  smallWorkspace,
  startWithHttpApp,
  startWithSocketApp,
} from './echoApp.ts';

let running: Running | undefined;
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await running?.stop();
  running = undefined;
  for (const close of closers.splice(0).reverse()) await close();
});

describe('a command that the app does not acknowledge', () => {
  for (const [transport, start] of [
    ['Socket Mode', startWithSocketApp],
    ['signed HTTP', startWithHttpApp],
  ] as const) {
    it(`over ${transport} makes Slackbot say operation_timeout after three seconds`, async () => {
      running = await start((app) => app.command('/silent', async () => {}));
      const { control } = running.playground;
      const typing = control.as('lin').type('#general', '/silent');
      control.advance(2999);
      control.advance(1);
      expect(await typing).toEqual({ ok: false, error: 'operation_timeout' });
      expect(control.as('lin').lastMessage('#general')).toMatchObject({
        userId: 'USLACKBOT',
        isEphemeral: true,
        text: '/silent failed with the error "operation_timeout"',
      });
    });
  }

  it('because nobody is connected fails at once', async () => {
    const playground = await startPlayground({ workspace: smallWorkspace, manifest: echoManifest });
    closers.push(() => playground.stop());
    const lin = playground.control.as('lin');
    expect(await lin.type('#general', '/echo')).toMatchObject({ ok: false, error: 'dispatch_failed' });
    expect(lin.lastMessage('#general')?.text).toBe('/echo failed with the error "dispatch_failed"');
  });

  it('because its acknowledgement came too late is no different', async () => {
    running = await startWithSocketApp((app) => app.command('/echo', async ({ ack }) => ack('late')));
    const { control } = running.playground;
    control.faults.ackDelayMs = 3500;
    const typing = control.as('lin').type('#general', '/echo');
    await control.until(() => control.as('lin').modals().length === 0);
    control.advance(3000);
    expect(await typing).toMatchObject({ error: 'operation_timeout' });
    control.advance(1000);
    expect(
      control
        .as('lin')
        .messages('#general')
        .map((m) => m.text),
    ).toEqual(['/echo failed with the error "operation_timeout"']);
  });

  it('with something Slack can show fails too', async () => {
    running = await startWithSocketApp((app) =>
      app.command('/echo', async ({ ack }) =>
        ack({ text: 'x', blocks: [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }] }),
      ),
    );
    const { control } = running.playground;
    const result = await control.as('lin').type('#general', '/echo');
    expect(result).toMatchObject({ ok: false, error: 'dispatch_failed' });
    expect(JSON.stringify(result)).toContain('must be less than 151 characters');
  });
});

describe('a payload delivered twice', () => {
  it('runs the listener twice with the same ids', async () => {
    const ids: string[] = [];
    running = await startWithSocketApp((app) =>
      app.event('app_mention', async ({ body }) => {
        ids.push(body.event_id);
      }),
    );
    const { control } = running.playground;
    control.faults.duplicateNextDeliveries(1, 'app_mention');
    await control.as('lin').type('#general', '@echo once');
    await control.until(() => ids.length >= 2);
    expect(new Set(ids).size).toBe(1);
  });
});

describe('an event that was not acknowledged', () => {
  it('is sent again at once, after a minute and after five, and then no more', async () => {
    const tries: [number | undefined, string | undefined][] = [];
    running = await startWithSocketApp((app) =>
      app.event('app_home_opened', async ({ context }) => {
        tries.push([context.retryNum, context.retryReason]);
      }),
    );
    const { control } = running.playground;
    control.faults.loseNextDeliveries(3);
    const opening = control.as('lin').openHome();
    control.advance(3000);
    await opening;
    await control.until(() => control.faults.pendingLosses() === 1);
    await control.advance(3000);
    await control.eventsSettled();
    await control.advance(60_000);
    expect(control.faults.pendingLosses()).toBe(0);
    await control.advance(3000);
    await control.eventsSettled();
    await control.advance(300_000);
    await control.until(() => tries.length === 1);
    expect(tries).toEqual([[3, 'http_timeout']]);
  });
});

describe('Socket Mode', () => {
  async function open(playground: Playground): Promise<WebSocket> {
    const { url } = await new WebClient(playground.appToken, {
      slackApiUrl: playground.apiUrl,
    }).apps.connections.open();
    const socket = new WebSocket(String(url));
    closers.push(async () => socket.terminate());
    await new Promise((resolve) => socket.once('message', resolve));
    return socket;
  }

  it('says hello with the number of connections, and lets a ticket be used once', async () => {
    const playground = await startPlayground({ workspace: smallWorkspace, manifest: echoManifest });
    closers.push(() => playground.stop());
    await open(playground);
    const { url } = await new WebClient(playground.appToken, {
      slackApiUrl: playground.apiUrl,
    }).apps.connections.open();
    const socket = new WebSocket(String(url));
    closers.push(async () => socket.terminate());
    const hello = await new Promise((resolve) =>
      socket.once('message', (data) => resolve(JSON.parse(String(data)))),
    );
    expect(hello).toMatchObject({
      type: 'hello',
      num_connections: 2,
      connection_info: { app_id: playground.app.appId },
      debug_info: { approximate_connection_time: 18060 },
    });
    const again = new WebSocket(String(url));
    await expect(new Promise((_, reject) => again.once('error', reject))).rejects.toThrow('401');
  });

  it('refuses the eleventh connection', async () => {
    const playground = await startPlayground({ workspace: smallWorkspace, manifest: echoManifest });
    closers.push(() => playground.stop());
    for (let i = 0; i < 10; i += 1) await open(playground);
    const { url } = await new WebClient(playground.appToken, {
      slackApiUrl: playground.apiUrl,
    }).apps.connections.open();
    const socket = new WebSocket(String(url));
    closers.push(async () => socket.terminate());
    const first = await new Promise((resolve) =>
      socket.once('message', (data) => resolve(JSON.parse(String(data)))),
    );
    expect(first).toMatchObject({ type: 'disconnect', reason: 'too_many_websockets' });
    expect(playground.control.connectionCount()).toBe(10);
  });

  it('gives each payload to one connection only', async () => {
    const playground = await startPlayground({ workspace: smallWorkspace, manifest: echoManifest });
    closers.push(() => playground.stop());
    const counts = [0, 0];
    for (const index of [0, 1]) {
      const socket = await open(playground);
      socket.on('message', (data) => {
        const { envelope_id } = JSON.parse(String(data));
        counts[index] = (counts[index] ?? 0) + 1;
        socket.send(JSON.stringify({ envelope_id }));
      });
    }
    for (let i = 0; i < 4; i += 1) await playground.control.as('lin').type('#general', '/echo');
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4);
  });

  it('reconnects the app after dropping it or asking it to refresh', async () => {
    running = await startWithSocketApp((app) => app.command('/echo', async ({ ack }) => ack('here')));
    const { control } = running.playground;
    for (const disturb of [() => control.askToDisconnect('refresh_requested'), () => control.dropSockets()]) {
      disturb();
      await control.until(() => control.connectionCount() === 0);
      await control.until(() => control.connectionCount() === 1);
      expect(await control.as('lin').type('#general', '/echo')).toMatchObject({ ok: true });
    }
  });
});

describe('signed HTTP', () => {
  type Received = { headers: IncomingMessage['headers']; body: string };

  async function startListening(status: () => number = () => 200) {
    const received: Received[] = [];
    const server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(Buffer.from(chunk));
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(status()).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const playground = await startPlayground({
      workspace: smallWorkspace,
      manifest: echoManifest,
      signingSecret: 'shh',
      delivery: { kind: 'http', requestUrl: `http://127.0.0.1:${port}/slack/events` },
    });
    closers.push(
      () => playground.stop(),
      async () => server.close(),
    );
    return { playground, received };
  }

  it('signs the raw body with the time', async () => {
    const { playground, received } = await startListening();
    await playground.control.as('lin').type('#general', '/echo a&b');
    const [first] = received;
    const timestamp = String(first?.headers['x-slack-request-timestamp']);
    expect(first?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(first?.headers['x-slack-signature']).toBe(signature('shh', timestamp, first?.body ?? ''));
    const form = Object.fromEntries(new URLSearchParams(first?.body));
    expect(form).toMatchObject({
      command: '/echo',
      text: 'a&amp;b',
      user_name: 'lin',
      is_enterprise_install: 'false',
      channel_name: 'general',
    });
    expect(form).toHaveProperty('trigger_id');
  });

  it('sends events as JSON, and again with the retry headers when refused', async () => {
    let status = 500;
    const { playground, received } = await startListening(() => status);
    await playground.control.as('lin').openHome();
    await playground.control.until(() => received.length === 2);
    await playground.control.eventsSettled();
    status = 200;
    await playground.control.advance(60_000);
    await playground.control.until(() => received.length === 3);
    expect(received.map((r) => [r.headers['x-slack-retry-num'], r.headers['x-slack-retry-reason']])).toEqual([
      [undefined, undefined],
      ['1', 'http_error'],
      ['2', 'http_error'],
    ]);
    const ids = received.map((r) => JSON.parse(r.body).event_id);
    expect(new Set(ids).size).toBe(1);
    expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({
      type: 'event_callback',
      team_id: playground.team.id,
      api_app_id: playground.app.appId,
      event: { type: 'app_home_opened', tab: 'home' },
      authorizations: [
        {
          team_id: playground.team.id,
          user_id: playground.app.botUserId,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
    });
  });

  it('verifies the URL and probes the certificate of a real app', async () => {
    running = await startWithHttpApp(() => {});
    expect(await running.playground.control.verifyUrl()).toBe(true);
    expect(await running.playground.control.checkCertificate()).toBe(200);
  });
});
