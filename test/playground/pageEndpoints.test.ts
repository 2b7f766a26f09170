import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { ActRequest, ServerEvent, Snapshot } from '../../src/playground/protocol.ts';
import { startPlayground } from '../../src/playground/startPlayground.ts';
import { echoManifest, type Running, smallWorkspace, startWithSocketApp } from './echoApp.ts';

let running: Running | undefined;
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
  await running?.stop();
  running = undefined;
});

async function start() {
  running = await startWithSocketApp((app) =>
    app.command('/echo', async ({ ack, command }) => ack(`You said ${command.text}`)),
  );
  const { url, control } = running.playground;
  const get = async (path: string): Promise<unknown> => (await fetch(url + path)).json();
  const post = async (path: string, body: unknown): Promise<unknown> =>
    (await fetch(url + path, { method: 'POST', body: JSON.stringify(body) })).json();
  return { control, get, post, url, lin: control.as('lin') };
}

/** Reads a person's events until one fits. */
async function listen(url: string, userId: string) {
  const abort = new AbortController();
  const response = await fetch(`${url}/playground/events?user=${userId}`, { signal: abort.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const events: ServerEvent[] = [];
  const reading = (async () => {
    let text = '';
    for (;;) {
      const chunk = await reader?.read();
      if (!chunk || chunk.done) return;
      text += chunk.value;
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) if (part.startsWith('data: ')) events.push(JSON.parse(part.slice(6)));
    }
  })().catch(() => {});
  closers.push(async () => {
    abort.abort();
    await reading;
  });
  return events;
}

describe('the page’s endpoints', () => {
  it('list the people one may act as', async () => {
    const { get } = await start();
    expect(await get('/playground/people')).toMatchObject([
      { name: 'lin', locale: 'zh-CN', tz: 'Asia/Shanghai', tzOffset: 28800 },
      { name: 'mia', isAdmin: true },
      { name: 'gus', isRestricted: true },
    ]);
  });

  it('give each person what they can see', async () => {
    const { get, control } = await start();
    const seenBy = async (name: string) =>
      (await get(`/playground/snapshot?user=${control.as(name).id}`)) as Snapshot;
    expect((await seenBy('mia')).channels.map((c) => c.name)).toEqual(['general', 'random', 'secret', 'old']);
    expect((await seenBy('lin')).channels.map((c) => c.name)).toEqual(['general', 'random', 'old']);
    expect((await seenBy('gus')).channels).toEqual([]);
    expect(await seenBy('lin')).toMatchObject({
      team: { name: 'Acme', domain: 'acme' },
      me: { name: 'lin' },
      app: { name: 'echo', isOnline: true, hasHomeTab: true },
      commands: [{ command: '/echo', usageHint: '[text]' }, { command: '/plain' }, { command: '/silent' }],
      modals: [],
      home: null,
    });
    expect(await get('/playground/snapshot?user=U404')).toMatchObject({ ok: false, error: 'not_found' });
  });

  it('act for a person and stream what happens to those who see it', async () => {
    const { post, url, control, lin } = await start();
    const linSees = await listen(url, lin.id);
    const miaSees = await listen(url, control.as('mia').id);
    await control.until(() => linSees[0]?.kind === 'snapshot' && miaSees[0]?.kind === 'snapshot');
    const request: ActRequest = {
      user: lin.id,
      action: { kind: 'send', channelId: control.channelId('general'), text: '/echo hi' },
    };
    expect(await post('/playground/act', request)).toEqual({ ok: true, acknowledged: true });
    await control.until(() =>
      linSees.some(
        (e) => e.kind === 'messagePosted' && e.message.text === 'You said hi' && e.message.isEphemeral,
      ),
    );
    await lin.say('#general', 'hello all');
    await control.until(() =>
      miaSees.some((e) => e.kind === 'messagePosted' && e.message.text === 'hello all'),
    );
    expect(miaSees.some((e) => e.kind === 'messagePosted' && e.message.isEphemeral)).toBe(false);
  });

  it('refuse what is no action', async () => {
    const { post, lin } = await start();
    for (const body of [
      null,
      {},
      { user: lin.id, action: { kind: 'dance' } },
      { user: lin.id, action: { kind: 'send' } },
      { user: lin.id, action: { kind: 'send', channelId: 'C1', text: 5 } },
      { user: lin.id, action: { kind: 'constructor' } },
    ]) {
      expect(await post('/playground/act', body)).toMatchObject({ ok: false, error: 'bad_request' });
    }
    expect(await post('/playground/act', { user: 'U404', action: { kind: 'openHome' } })).toMatchObject({
      error: 'not_found',
    });
  });

  it('do nothing for pages of other sites', async () => {
    const { url, lin } = await start();
    const body = JSON.stringify({ user: lin.id, action: { kind: 'openHome' } });
    const from = (origin: string) =>
      fetch(`${url}/playground/act`, { method: 'POST', body, headers: { origin } });
    expect((await from('https://evil.example')).status).toBe(403);
    expect((await from(url)).status).toBe(200);
  });

  it('tell when the app goes away and comes back', async () => {
    const { url, control, lin } = await start();
    const events = await listen(url, lin.id);
    await control.until(() => events.length > 0);
    control.askToDisconnect();
    await control.until(() => events.filter((e) => e.kind === 'appPresence').length >= 2);
    expect(events.filter((e) => e.kind === 'appPresence').map((e) => e.isOnline)).toEqual([false, true]);
  });

  it('offer the faults and the clock to testers without our code', async () => {
    const { post, get, control, lin } = await start();
    const before = control.now();
    expect(await post('/playground/control', { do: 'advance', ms: 60_000 })).toEqual({ ok: true });
    expect(control.now()).toBeGreaterThanOrEqual(before + 60_000);
    await post('/playground/control', {
      do: 'failNextCalls',
      method: 'auth.test',
      fault: { kind: 'serverError' },
    });
    await running?.app.client.auth.test().catch(() => {});
    expect(await get('/playground/calls?method=auth.test')).toContainEqual(
      expect.objectContaining({ status: 500 }),
    );
    expect(await post('/playground/control', { do: 'explode' })).toMatchObject({
      ok: false,
      error: 'bad_request',
    });
    expect(await post('/playground/control', { do: 'inviteApp', channel: 'nowhere' })).toMatchObject({
      ok: false,
      error: 'not_found',
    });
    expect(lin.modals()).toEqual([]);
  });
});

describe('a data file', () => {
  it('keeps people, channels, messages and Home tabs over a restart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'playground-'));
    closers.push(() => rm(folder, { recursive: true }));
    const dataFile = join(folder, 'deeper', 'workspace.json');
    const open = () => startPlayground({ workspace: smallWorkspace, manifest: echoManifest, dataFile });
    const first = await open();
    const parent = await first.control.as('lin').say('#general', 'keep me');
    await first.control.as('lin').act({ kind: 'changeProfile', locale: 'fr-FR' });
    await fetch(`${first.apiUrl}views.publish`, {
      method: 'POST',
      headers: { authorization: `Bearer ${first.botToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        user_id: first.control.as('lin').id,
        view: { type: 'home', blocks: [{ type: 'divider' }] },
      }),
    });
    await first.stop();
    expect(JSON.parse(await readFile(dataFile, 'utf8')).format).toBe(1);
    const second = await open();
    closers.push(() => second.stop());
    const lin = second.control.as('lin');
    expect(lin.messages('#general').map((m) => [m.ts, m.text])).toEqual([[parent.ts, 'keep me']]);
    expect(lin.snapshot().me.locale).toBe('fr-FR');
    expect((await lin.home()).blocks).toHaveLength(1);
    const next = await lin.say('#general', 'later');
    expect(next.ts > parent.ts).toBe(true);
  });
});
