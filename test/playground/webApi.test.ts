import { WebClient } from '@slack/web-api';
import { afterEach, describe, expect, it } from 'vitest';
import { manualClock } from '../../src/playground/clock.ts';
import { type Playground, startPlayground } from '../../src/playground/startPlayground.ts';
import { echoManifest, type StartOptions, silentLogger, smallWorkspace } from './echoApp.ts';

let playground: Playground;
afterEach(() => playground.stop());

/** A playground without an app, and a client with the app's token. */
async function start(options: StartOptions = {}) {
  const { scopes, ...rest } = options;
  const manifest = scopes ? { ...echoManifest, oauth_config: { scopes: { bot: scopes } } } : echoManifest;
  playground = await startPlayground({ workspace: smallWorkspace, manifest, ...rest });
  const client = clientWith(playground.botToken);
  const { control } = playground;
  return { control, client, lin: control.as('lin'), general: control.channelId('general') };
}

function clientWith(token: string | undefined): WebClient {
  const client = new WebClient(token, {
    slackApiUrl: playground.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 2000,
    logger: silentLogger,
  });
  return client;
}

type Refusal = { data?: { error?: string; [key: string]: unknown } };
const errorOf = (call: Promise<unknown>): Promise<string | undefined> =>
  call.then(
    () => undefined,
    (error: Refusal) => error.data?.error ?? String(error),
  );
const refusalOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => undefined,
    (error: Refusal) => error.data,
  );

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const home = { type: 'home' as const, blocks: [{ type: 'divider' as const }] };

describe('tokens and scopes', () => {
  it('are needed, and have to be the right ones', async () => {
    await start();
    expect(await errorOf(clientWith(undefined).auth.test())).toBe('not_authed');
    expect(await errorOf(clientWith('xoxb-wrong').auth.test())).toBe('invalid_auth');
    expect(await errorOf(clientWith(playground.appToken).auth.test())).toBe('not_allowed_token_type');
    expect(await errorOf(clientWith(playground.botToken).apps.connections.open())).toBe(
      'not_allowed_token_type',
    );
    expect(await clientWith(undefined).auth.test({ token: playground.botToken })).toMatchObject({
      ok: true,
      team_id: playground.team.id,
      user_id: playground.app.botUserId,
      bot_id: playground.app.botId,
      url: 'https://acme.slack.com/',
    });
  });

  it('that are missing are named with those there are', async () => {
    const { client, lin } = await start({ scopes: ['chat:write', 'commands'] });
    expect(await refusalOf(client.users.info({ user: lin.id }))).toMatchObject({
      ok: false,
      error: 'missing_scope',
      needed: 'users:read',
      provided: 'chat:write,commands',
    });
    expect(await errorOf(client.conversations.list())).toBe('missing_scope');
    expect(
      await errorOf(client.chat.postMessage({ channel: '#general', text: 'x', username: 'Other' })),
    ).toBe('missing_scope');
  });

  it('chat:write.public posts where the app is no member', async () => {
    const { client, lin } = await start({ scopes: ['chat:write', 'chat:write.public'] });
    await client.chat.postMessage({ channel: '#random', text: 'hello' });
    expect(lin.lastMessage('#random')?.text).toBe('hello');
    expect(await errorOf(client.chat.postMessage({ channel: '#secret', text: 'x' }))).toBe(
      'channel_not_found',
    );
  });
});

describe('a method that does not exist', () => {
  it('is unknown, whatever its name', async () => {
    const { client } = await start();
    for (const name of ['no.such', 'constructor', 'toString'])
      expect(await errorOf(client.apiCall(name))).toBe('unknown_method');
  });
});

describe('arguments', () => {
  it('that are missing are named', async () => {
    const { client } = await start();
    expect(await refusalOf(client.apiCall('chat.postMessage', { text: 'x' }))).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: { messages: ['[ERROR] missing required field: channel [json-pointer:/channel]'] },
    });
  });

  it('may come as JSON', async () => {
    const { general, lin } = await start();
    const response = await fetch(`${playground.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { authorization: `Bearer ${playground.botToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        channel: general,
        text: 'json',
        blocks: [{ type: 'divider' }],
        unfurl_links: false,
      }),
    });
    expect(await response.json()).toMatchObject({ ok: true, message: { text: 'json' } });
    expect(lin.lastMessage('#general')?.blocks).toHaveLength(1);
  });

  it('of blocks that are no list or no JSON are invalid_blocks_format', async () => {
    const { client, general } = await start();
    for (const blocks of ['{"type":"divider"}', 'nonsense']) {
      expect(await errorOf(client.apiCall('chat.postMessage', { channel: general, blocks }))).toBe(
        'invalid_blocks_format',
      );
    }
  });

  it('name the JSON pointer of what is wrong in blocks', async () => {
    const { client, general } = await start();
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(3001) } }];
    expect(await refusalOf(client.apiCall('chat.postMessage', { channel: general, blocks }))).toMatchObject({
      error: 'invalid_blocks',
      errors: ['must be less than 3001 characters [json-pointer:/blocks/0/text/text]'],
      response_metadata: {
        messages: ['[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]'],
      },
    });
  });
});

describe('text', () => {
  it('is cut at 40 000 characters when posted, and refused above 4000 in an update', async () => {
    const { client, general, lin } = await start();
    const { ts = '' } = await client.chat.postMessage({ channel: general, text: 'x'.repeat(40_001) });
    expect(lin.lastMessage('#general')?.text).toHaveLength(40_000);
    expect(
      await errorOf(client.chat.update({ channel: general, ts, text: 'x'.repeat(4000) })),
    ).toBeUndefined();
    expect(await errorOf(client.chat.update({ channel: general, ts, text: 'x'.repeat(4001) }))).toBe(
      'msg_too_long',
    );
  });

  it('has & < > escaped outside links and mentions', async () => {
    const { client, general, lin } = await start();
    await client.chat.postMessage({
      channel: general,
      text: 'a & b < c &amp; <https://a.example|site> <@U1> <!channel> <b>',
    });
    expect(lin.lastMessage('#general')?.text).toBe(
      'a &amp; b &lt; c &amp; <https://a.example|site> <@U1> <!channel> &lt;b&gt;',
    );
  });

  it('as markdown excludes text and blocks, and ends at 12 000', async () => {
    const { client, general } = await start();
    const post = (args: object) => errorOf(client.apiCall('chat.postMessage', { channel: general, ...args }));
    expect(await post({ markdown_text: 'x'.repeat(12_000) })).toBeUndefined();
    expect(await post({ markdown_text: 'x'.repeat(12_001) })).toBe('msg_too_long');
    expect(await post({ markdown_text: 'x', text: 'y' })).toBe('markdown_text_conflict');
  });
});

describe('messages', () => {
  it('are updated and deleted only by their author', async () => {
    const { client, general, lin } = await start();
    const mine = await lin.say('#general', 'mine');
    expect(await errorOf(client.chat.update({ channel: general, ts: mine.ts, text: 'x' }))).toBe(
      'cant_update_message',
    );
    expect(await errorOf(client.chat.delete({ channel: general, ts: mine.ts }))).toBe('cant_delete_message');
    expect(await errorOf(client.chat.update({ channel: general, ts: '1.000000', text: 'x' }))).toBe(
      'message_not_found',
    );
    const { ts = '' } = await client.chat.postMessage({ channel: general, text: 'a', blocks: home.blocks });
    await client.chat.update({ channel: general, ts, text: 'b' });
    expect(lin.lastMessage('#general')).toMatchObject({
      text: 'b',
      isEdited: true,
      blocks: [{ type: 'divider' }],
    });
    await client.chat.update({ channel: general, ts, text: 'b', blocks: [] });
    expect(lin.lastMessage('#general')?.blocks).toBeUndefined();
    await client.chat.delete({ channel: general, ts });
    expect(lin.messages('#general')).toHaveLength(1);
  });

  it('have a permalink, with the thread in that of a reply', async () => {
    const { client, general } = await start();
    const parent = await client.chat.postMessage({ channel: general, text: 'a' });
    const reply = await client.chat.postMessage({
      channel: general,
      text: 'b',
      thread_ts: String(parent.ts),
    });
    const linkOf = async (ts: unknown) =>
      (await client.chat.getPermalink({ channel: general, message_ts: String(ts) })).permalink;
    const base = `https://acme.slack.com/archives/${general}/p`;
    expect(await linkOf(parent.ts)).toBe(`${base}${String(parent.ts).replace('.', '')}`);
    expect(await linkOf(reply.ts)).toBe(
      `${base}${String(reply.ts).replace('.', '')}?thread_ts=${parent.ts}&cid=${general}`,
    );
  });

  it('are found again by their metadata', async () => {
    const { client, general } = await start();
    const metadata = { event_type: 'delivery', event_payload: { id: 'd1' } };
    await client.chat.postMessage({ channel: general, text: 'a', metadata });
    const history = async (all: boolean) =>
      (await client.conversations.history({ channel: general, include_all_metadata: all })).messages?.[0]
        ?.metadata;
    expect(await history(true)).toEqual(metadata);
    expect(await history(false)).toEqual({ event_type: 'delivery' });
    expect(
      await errorOf(
        client.apiCall('chat.postMessage', { channel: general, text: 'a', metadata: { event_type: 'x' } }),
      ),
    ).toBe('invalid_metadata_format');
    const large = { event_type: 'x', event_payload: { text: 'x'.repeat(20_000) } };
    expect(await errorOf(client.chat.postMessage({ channel: general, text: 'a', metadata: large }))).toBe(
      'metadata_too_large',
    );
  });

  it('cannot be replies to replies', async () => {
    const { client, general } = await start();
    const parent = await client.chat.postMessage({ channel: general, text: 'a' });
    const reply = await client.chat.postMessage({
      channel: general,
      text: 'b',
      thread_ts: String(parent.ts),
    });
    expect(
      await errorOf(client.chat.postMessage({ channel: general, text: 'c', thread_ts: String(reply.ts) })),
    ).toBe('cannot_reply_to_message');
  });
});

describe('conversations', () => {
  it('are listed a page at a time', async () => {
    const { client } = await start();
    const names: (string | undefined)[] = [];
    for await (const page of client.paginate('conversations.list', { limit: 1 })) {
      names.push(...(('channels' in page ? page.channels : []) as { name: string }[]).map((c) => c.name));
    }
    expect(names).toEqual(['general', 'random', 'old']);
    expect(await errorOf(client.conversations.list({ cursor: 'nonsense' }))).toBe('invalid_cursor');
    const { channels } = await client.conversations.list({ exclude_archived: true });
    expect(channels?.map((c) => c.name)).toEqual(['general', 'random']);
  });

  it('are private to those who are in them', async () => {
    const { client, control } = await start({ scopes: ['groups:read', 'channels:read', 'channels:history'] });
    const secret = control.channelId('secret');
    expect(await errorOf(client.conversations.info({ channel: secret }))).toBe('channel_not_found');
    control.inviteApp('secret');
    expect((await client.conversations.info({ channel: secret })).channel).toMatchObject({
      name: 'secret',
      is_private: true,
      is_member: true,
    });
    expect(await errorOf(client.conversations.history({ channel: secret }))).toBe('missing_scope');
    expect(await errorOf(client.conversations.history({ channel: control.channelId('random') }))).toBe(
      'not_in_channel',
    );
  });

  it('give a thread with its parent first, and history without replies, newest first', async () => {
    const { client, general, lin } = await start();
    const parent = await lin.say('#general', 'parent');
    await lin.say('#general', 'reply', { thread: parent.ts });
    await lin.say('#general', 'later');
    const { messages } = await client.conversations.replies({ channel: general, ts: parent.ts });
    expect(messages?.map((m) => m.text)).toEqual(['parent', 'reply']);
    expect(messages?.[0]).toMatchObject({ reply_count: 1, thread_ts: parent.ts });
    const history = await client.conversations.history({ channel: general, limit: 1 });
    expect(history.messages?.map((m) => m.text)).toEqual(['later']);
    expect(history.has_more).toBe(true);
  });

  it('are opened with a person once', async () => {
    const { client, lin } = await start();
    const first = await client.conversations.open({ users: lin.id });
    expect(await client.conversations.open({ users: lin.id })).toMatchObject({
      already_open: true,
      channel: { id: first.channel?.id },
    });
    expect(await errorOf(client.conversations.open({ users: 'U404' }))).toBe('user_not_found');
  });
});

describe('views', () => {
  it('of Home are published per person, with the hash guarding against lost updates', async () => {
    const { client, lin } = await start();
    const first = await client.views.publish({ user_id: lin.id, view: home });
    const hash = String(first.view?.hash);
    const second = await client.views.publish({ user_id: lin.id, view: home, hash });
    expect(second.view?.id).toBe(first.view?.id);
    expect(await errorOf(client.views.publish({ user_id: lin.id, view: home, hash }))).toBe('hash_conflict');
    expect(await errorOf(client.views.publish({ user_id: 'U404', view: home }))).toBe('invalid_arguments');
  });

  it('are too large above 250 KB', async () => {
    const { client, lin } = await start();
    const text = 'x'.repeat(2900);
    const view = {
      ...home,
      blocks: Array.from({ length: 100 }, () => ({ type: 'section' as const, text: plain(text) })),
    };
    expect(await errorOf(client.views.publish({ user_id: lin.id, view }))).toBe('view_too_large');
  });

  it('are known by an external_id that nobody else has', async () => {
    const { client, lin, control } = await start();
    await client.views.publish({ user_id: lin.id, view: { ...home, external_id: 'e1' } });
    expect(
      await errorOf(
        client.views.publish({ user_id: control.as('mia').id, view: { ...home, external_id: 'e1' } }),
      ),
    ).toBe('duplicate_external_id');
    const updated = await client.views.update({
      external_id: 'e1',
      view: { ...home, external_id: 'e1', callback_id: 'new' },
    });
    expect(updated.view?.callback_id).toBe('new');
    expect(await errorOf(client.views.update({ external_id: 'e2', view: home }))).toBe('not_found');
    const asModal = { type: 'modal' as const, title: plain('t'), blocks: [] };
    expect(await errorOf(client.views.update({ external_id: 'e1', view: asModal }))).toBe(
      'invalid_arguments',
    );
    expect(
      await errorOf(
        client.views.update({ view_id: 'V404', view: { type: 'modal', title: plain('t'), blocks: [] } }),
      ),
    ).toBe('not_found');
    const both = client.apiCall('views.update', { view_id: 'V1', external_id: 'e1', view: home });
    expect(await refusalOf(both)).toMatchObject({
      response_metadata: { messages: ['[ERROR] Cannot provide both `view_id` and `external_id`'] },
    });
  });
});

describe('blocks.validate', () => {
  it('needs no token and says what is wrong', async () => {
    await start();
    const client = clientWith(undefined);
    expect(await client.blocks.validate({ blocks: [{ type: 'divider' }] })).toMatchObject({ ok: true });
    expect(await refusalOf(client.blocks.validate({ blocks: [{ type: 'nope' }] }))).toMatchObject({
      error: 'invalid_blocks',
      errors: [{ pointer: '/blocks/0/type', code: 'failed_constraint', message: 'unsupported type: nope' }],
    });
    expect(
      await errorOf(client.blocks.validate({ view: { type: 'modal', title: plain(''), blocks: [] } })),
    ).toBe('invalid_view');
    expect(await errorOf(client.blocks.validate({}))).toBe('invalid_arguments');
  });
});

describe('rate limits', () => {
  it('let a burst into a channel through, then one a second, each channel by itself', async () => {
    const { client, general, control, lin } = await start({
      rateLimits: true,
      clock: manualClock(1_800_000_000_000),
    });
    const post = (channel: string) =>
      client.chat.postMessage({ channel, text: 'x' }).then(
        () => 'posted',
        (error: { retryAfter?: number }) => error.retryAfter,
      );
    for (let i = 0; i < 5; i += 1) expect(await post(general)).toBe('posted');
    expect(await post(general)).toBe(1);
    expect(await post(lin.id)).toBe('posted');
    await control.advance(1000);
    expect(await post(general)).toBe('posted');
    expect(await post(general)).toBe(1);
  });

  it('follow the tiers elsewhere', async () => {
    const { client } = await start({ rateLimits: true, clock: manualClock(1_800_000_000_000) });
    const list = () =>
      client.users.list({}).then(
        () => 'ok',
        (error: { retryAfter?: number }) => error.retryAfter,
      );
    for (let i = 0; i < 20; i += 1) expect(await list()).toBe('ok');
    expect(await list()).toBe(3);
  });
});

describe('faults on demand', () => {
  it('answer 429, 500 or an error, and then as usual', async () => {
    const { client, control } = await start();
    control.faults.failNextCalls('auth.test', { kind: 'rateLimited', retryAfterSeconds: 7 });
    control.faults.failNextCalls('auth.test', { kind: 'serverError' });
    control.faults.failNextCalls('*', { kind: 'error', error: 'fatal_error' });
    await expect(client.auth.test()).rejects.toMatchObject({ retryAfter: 7 });
    await expect(client.auth.test()).rejects.toMatchObject({ statusCode: 500 });
    expect(await errorOf(client.auth.test())).toBe('fatal_error');
    expect(await errorOf(client.auth.test())).toBeUndefined();
    expect(control.calls('auth.test').map((c) => c.status)).toEqual([429, 500, 200, 200]);
  });

  it('carry a call out and lose the answer', async () => {
    const { client, control, general, lin } = await start();
    control.faults.failNextCalls('chat.postMessage', { kind: 'lostAnswer' });
    await expect(client.chat.postMessage({ channel: general, text: 'once' })).rejects.toThrow('fetch failed');
    expect(lin.messages('#general').map((m) => m.text)).toEqual(['once']);
    expect(control.calls('chat.postMessage')).toMatchObject([
      { isAnswerLost: true, result: { ok: true }, args: { text: 'once' } },
    ]);
  });
});
