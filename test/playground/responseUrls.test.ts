import type { App } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import { type Running, startWithSocketApp } from './echoApp.ts';

let running: Running | undefined;
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

const MINUTES = 60_000;
const button = { type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' } } as const;
const buttons = [{ type: 'actions' as const, elements: [button] }];

/** An app that keeps the response_url of each command, press and shortcut, and a way to post to it. */
async function start(register: (app: App) => void = () => {}) {
  const urls: string[] = [];
  running = await startWithSocketApp((app) => {
    app.command('/echo', async ({ ack, body }) => {
      urls.push(body.response_url);
      await ack({ text: 'card', blocks: buttons });
    });
    app.action('go', async ({ ack, body }) => {
      if ('response_url' in body) urls.push(String(body.response_url));
      await ack();
    });
    app.shortcut('save_message', async ({ ack, body }) => {
      if ('response_url' in body) urls.push(body.response_url);
      await ack();
    });
    register(app);
  });
  const respond = async (body: unknown) => {
    const response = await fetch(urls.at(-1) ?? '', { method: 'POST', body: JSON.stringify(body) });
    const answer: unknown = await response.json();
    return { status: response.status, ...(answer as object) };
  };
  const { control } = running.playground;
  return { control, client: running.app.client, lin: control.as('lin'), mia: control.as('mia'), respond };
}

describe('a response_url', () => {
  it('still works after thirty minutes less a moment, and not after', async () => {
    const { control, lin, respond } = await start();
    await lin.type('#random', '/echo');
    control.advance(30 * MINUTES - 1000);
    expect(await respond({ text: 'just in time' })).toEqual({ status: 200, ok: true });
    control.advance(1001 + 1000);
    expect(await respond({ text: 'too late' })).toMatchObject({ status: 404, error: 'expired_url' });
  });

  it('works five times, and refused answers do not count', async () => {
    const { lin, respond } = await start();
    await lin.type('#random', '/echo');
    expect(await respond({ text: '' })).toMatchObject({ status: 400, error: 'no_text' });
    expect(await respond({ text: 'x', blocks: [{ type: 'x' }] })).toMatchObject({
      error: 'invalid_blocks',
      response_metadata: { messages: ['[ERROR] unsupported type: x [json-pointer:/blocks/0/type]'] },
    });
    expect(await respond({ test: 'x' })).toMatchObject({ error: 'invalid_arguments' });
    for (let use = 1; use <= 5; use += 1) expect(await respond({ text: 'x' })).toMatchObject({ status: 200 });
    expect(await respond({ text: 'x' })).toMatchObject({ status: 404, error: 'used_url' });
  });

  it('shows its message to the one person, unless it is in_channel', async () => {
    const { lin, mia, respond } = await start();
    await lin.type('#random', '/echo');
    await respond({ text: 'for lin' });
    await respond({ text: 'for all', response_type: 'in_channel' });
    expect(mia.messages('#random').map((m) => m.text)).toEqual(['for all']);
    expect(lin.messages('#random').map((m) => m.text)).toEqual(['card', 'for lin', 'for all']);
  });

  it('of a command has no original to replace or delete', async () => {
    const { lin, respond } = await start();
    await lin.type('#random', '/echo');
    await respond({ text: 'again', replace_original: true });
    expect(lin.messages('#random').map((m) => m.text)).toEqual(['card', 'again']);
    expect(await respond({ delete_original: true })).toMatchObject({
      status: 400,
      error: 'cant_delete_message',
    });
  });

  it('of a button in an ephemeral message replaces it, and it stays ephemeral', async () => {
    const { lin, mia, respond } = await start();
    await lin.type('#random', '/echo');
    await lin.press(await lin.message('#random', 'Go'), 'Go');
    await respond({ text: 'done', replace_original: true, response_type: 'in_channel' });
    expect(lin.messages('#random').map((m) => [m.text, m.isEphemeral])).toEqual([['done', true]]);
    expect(mia.messages('#random')).toEqual([]);
  });

  it('takes delete_original alone', async () => {
    const { lin, client, respond } = await start();
    await client.chat.postMessage({ channel: '#general', text: 'card', blocks: buttons });
    await lin.press(await lin.message('#general', 'Go'), 'Go');
    expect(await respond({ delete_original: true, text: 'x' })).toMatchObject({
      status: 400,
      error: 'invalid_arguments',
    });
    expect(await respond({ delete_original: true })).toMatchObject({ status: 200 });
    expect(lin.messages('#general')).toEqual([]);
  });

  it('posts into the thread only when in_channel', async () => {
    const { lin, client, respond } = await start();
    const parent = await lin.say('#general', 'parent');
    await client.chat.postMessage({
      channel: '#general',
      text: 'card',
      blocks: buttons,
      thread_ts: parent.ts,
    });
    await lin.press(await lin.message('#general', 'Go'), 'Go');
    await respond({
      text: 'in thread',
      thread_ts: parent.ts,
      response_type: 'in_channel',
      replace_original: false,
    });
    await respond({ text: 'beside it', thread_ts: parent.ts });
    expect((await lin.message('#general', 'in thread')).threadTs).toBe(parent.ts);
    expect((await lin.message('#general', 'beside it')).threadTs).toBeUndefined();
  });

  it('of a shortcut on somebody’s message cannot replace that message', async () => {
    const { lin, respond } = await start();
    const message = await lin.say('#general', 'mine');
    await lin.messageShortcut(message, 'save_message');
    expect(await respond({ text: 'yours', replace_original: true })).toMatchObject({
      status: 400,
      error: 'cant_update_message',
    });
  });
});
