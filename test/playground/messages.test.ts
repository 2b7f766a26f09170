import type { App } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { afterEach, describe, expect, it } from 'vitest';
import { echoManifest, type Running, startWithSocketApp } from './echoApp.ts';

let running: Running | undefined;
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

async function start(register: (app: App) => void, options: Parameters<typeof startWithSocketApp>[1] = {}) {
  running = await startWithSocketApp(register, options);
  const { control } = running.playground;
  return {
    control,
    client: running.app.client,
    lin: control.as('lin'),
    mia: control.as('mia'),
    playground: running.playground,
  };
}

const card: KnownBlock[] = [
  { type: 'section', block_id: 'head', text: { type: 'mrkdwn', text: '*Acme*' } },
  {
    type: 'actions',
    block_id: 'buttons',
    elements: [
      { type: 'button', action_id: 'undo', text: { type: 'plain_text', text: 'Undo' }, value: 'r1' },
      {
        type: 'overflow',
        action_id: 'more',
        options: [
          { text: { type: 'plain_text', text: 'Edit' }, value: 'edit' },
          { text: { type: 'plain_text', text: 'Delete' }, value: 'delete' },
        ],
      },
    ],
  },
];

describe('a mention', () => {
  it('in a thread reaches the app where it is a member, and the answer stands in the thread', async () => {
    const { lin, playground } = await start((app) =>
      app.event('app_mention', async ({ event, client }) => {
        await client.chat.postMessage({
          channel: event.channel,
          thread_ts: event.thread_ts ?? event.ts,
          text: `heard: ${event.text}`,
        });
      }),
    );
    const parent = await lin.say('#general', 'What about acme?');
    await lin.say('#general', '@echo rate acme 75 & more', { thread: parent.ts });
    const answer = await lin.message('#general', 'heard:', { thread: parent.ts });
    expect(answer.text).toBe(`heard: <@${playground.app.botUserId}> rate acme 75 &amp; more`);
    expect(lin.messages('#general')[0]).toMatchObject({ ts: parent.ts, replyCount: 2 });
  });

  it('where the app is no member makes Slackbot say so and reaches nobody', async () => {
    let heard = 0;
    const { lin } = await start((app) =>
      app.event('app_mention', async () => {
        heard += 1;
      }),
    );
    await lin.say('#random', '@echo hello');
    expect(lin.lastMessage('#random')).toMatchObject({ userId: 'USLACKBOT', isEphemeral: true });
    expect(heard).toBe(0);
  });

  it('is not heard without the scope', async () => {
    let heard = 0;
    const { lin } = await start(
      (app) =>
        app.event('app_mention', async () => {
          heard += 1;
        }),
      { scopes: ['chat:write'] },
    );
    await lin.say('#general', '@echo hello');
    expect(heard).toBe(0);
  });
});

describe('a button', () => {
  it('in a message updates it by response_url', async () => {
    const { lin, client } = await start((app) =>
      app.action('undo', async ({ ack, respond, payload }) => {
        await ack();
        await respond({ replace_original: true, text: `undone ${'value' in payload ? payload.value : ''}` });
      }),
    );
    await client.chat.postMessage({ channel: '#general', text: 'Acme card', blocks: card });
    expect(await lin.press(await lin.message('#general', 'Acme'), 'Undo')).toEqual({
      ok: true,
      acknowledged: true,
    });
    expect(await lin.message('#general', 'undone')).toMatchObject({ text: 'undone r1', isEdited: true });
    expect(lin.messages('#general')).toHaveLength(1);
  });

  it('tells who pressed what, where, with a trigger and the message', async () => {
    let body: { [key: string]: unknown } = {};
    const { lin, client, playground, control } = await start((app) =>
      app.action('more', async (args) => {
        body = args.body as unknown as typeof body;
        await args.ack();
      }),
    );
    await client.chat.postMessage({ channel: '#general', text: 'Acme card', blocks: card });
    const message = await lin.message('#general', 'Acme');
    await lin.interact(message, 'more', 'Edit');
    expect(body).toMatchObject({
      type: 'block_actions',
      user: { id: lin.id, username: 'lin', name: 'lin', team_id: playground.team.id },
      api_app_id: playground.app.appId,
      container: {
        type: 'message',
        message_ts: message.ts,
        channel_id: control.channelId('general'),
        is_ephemeral: false,
      },
      team: { id: playground.team.id, domain: 'acme' },
      enterprise: null,
      is_enterprise_install: false,
      channel: { id: control.channelId('general'), name: 'general' },
      message: { type: 'message', ts: message.ts, bot_id: playground.app.botId, text: 'Acme card' },
      state: { values: {} },
      actions: [
        {
          type: 'overflow',
          action_id: 'more',
          block_id: 'buttons',
          selected_option: { text: { type: 'plain_text', text: 'Edit', emoji: true }, value: 'edit' },
        },
      ],
    });
    expect(body).toHaveProperty('response_url');
    expect(body).toHaveProperty('trigger_id');
  });

  it('in an ephemeral message can replace or delete it, though chat.update cannot', async () => {
    const { lin, client, control } = await start((app) => {
      app.command('/echo', async ({ ack }) => ack({ text: 'card', blocks: card }));
      app.action('undo', async ({ ack, respond, body }) => {
        await ack();
        expect('message' in body).toBe(false);
        await respond({ delete_original: true });
      });
    });
    await lin.type('#random', '/echo');
    const message = await lin.message('#random', 'Acme');
    await expect(
      client.chat.update({ channel: control.channelId('random'), ts: message.ts, text: 'x' }),
    ).rejects.toMatchObject({
      data: { error: 'message_not_found' },
    });
    await lin.press(message, 'Undo');
    await control.until(() => lin.messages('#random').length === 0);
  });
});

describe('what the app posts', () => {
  it('is refused where it may not be', async () => {
    const { client } = await start(() => {});
    const errorOf = async (call: Promise<unknown>) =>
      await call.then(
        () => undefined,
        (e: { data?: { error: string } }) => e.data?.error,
      );
    expect(await errorOf(client.chat.postMessage({ channel: '#random', text: 'x' }))).toBe('not_in_channel');
    expect(await errorOf(client.chat.postMessage({ channel: '#secret', text: 'x' }))).toBe(
      'channel_not_found',
    );
    expect(await errorOf(client.chat.postMessage({ channel: 'C404', text: 'x' }))).toBe('channel_not_found');
    expect(await errorOf(client.chat.postMessage({ channel: '#old', text: 'x' }))).toBe('is_archived');
    expect(await errorOf(client.chat.postMessage({ channel: '#general', text: ' ' }))).toBe('no_text');
    expect(await errorOf(client.chat.postMessage({ channel: '#general', text: 'x', thread_ts: '1.2' }))).toBe(
      'cannot_reply_to_message',
    );
    expect(await errorOf(client.conversations.join({ channel: 'x' }))).toBe('missing_scope');
    expect(await errorOf(client.apiCall('no.such'))).toBe('unknown_method');
  });

  it('to a person lands in their direct message, and message.im answers come back', async () => {
    const heard: string[] = [];
    const { client, lin } = await start((app) =>
      app.message(async ({ message }) => {
        if ('text' in message) heard.push(String(message.text));
      }),
    );
    await client.chat.postMessage({ channel: lin.id, text: 'hello' });
    expect(lin.lastMessage('@echo')).toMatchObject({ text: 'hello' });
    await lin.say('@echo', 'hi there');
    expect(heard).toEqual(['hi there']);
  });

  it('for one person is seen by that person alone', async () => {
    const { client, lin, mia, control } = await start(() => {});
    await client.chat.postEphemeral({ channel: control.channelId('general'), user: lin.id, text: 'psst' });
    expect(lin.ephemerals('#general').map((m) => m.text)).toEqual(['psst']);
    expect(mia.messages('#general')).toEqual([]);
    await expect(
      client.chat.postEphemeral({
        channel: control.channelId('general'),
        user: control.as('gus').id,
        text: 'psst',
      }),
    ).rejects.toMatchObject({ data: { error: 'user_not_in_channel' } });
  });
});

describe('users.info', () => {
  it('gives language and zone', async () => {
    const { client, lin } = await start(() => {});
    const { user } = await client.users.info({ user: lin.id, include_locale: true });
    expect(user).toMatchObject({
      id: lin.id,
      name: 'lin',
      locale: 'zh-CN',
      tz: 'Asia/Shanghai',
      tz_offset: 28800,
      is_restricted: false,
    });
    const gus = await client.users.info({ user: running?.playground.control.as('gus').id ?? '' });
    expect(gus.user).toMatchObject({ is_restricted: true });
    expect(gus.user?.locale).toBeUndefined();
  });

  it('changes are told by user_change', async () => {
    const changes: unknown[] = [];
    const { lin } = await start((app) =>
      app.event('user_change', async ({ event }) => void changes.push(event.user.locale)),
    );
    await lin.act({ kind: 'changeProfile', locale: 'fr-FR' });
    expect(changes).toEqual(['fr-FR']);
  });
});

describe('the Home tab', () => {
  it('is published for a person when they open it', async () => {
    const { lin } = await start((app) =>
      app.event('app_home_opened', async ({ event, client }) => {
        await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: card } });
      }),
    );
    await lin.openHome();
    const home = await lin.home('Acme');
    expect(home.type).toBe('home');
  });
});

describe('a shortcut', () => {
  it('on a message carries the message, and works where the app is no member', async () => {
    const { lin } = await start((app) =>
      app.shortcut('save_message', async ({ ack, respond, shortcut }) => {
        await ack();
        await respond(`saved ${'message' in shortcut ? shortcut.message.text : ''}`);
      }),
    );
    const message = await lin.say('#random', 'We need single sign-on');
    expect(await lin.messageShortcut(message, 'save_message')).toEqual({ ok: true, acknowledged: true });
    expect(await lin.message('#random', 'saved')).toMatchObject({
      text: 'saved We need single sign-on',
      isEphemeral: true,
    });
  });

  it('without a message opens a view', async () => {
    const { lin } = await start((app) =>
      app.shortcut('open_form', async ({ ack, body, client }) => {
        await ack();
        await client.views.open({
          trigger_id: body.trigger_id,
          view: { type: 'modal', title: { type: 'plain_text', text: 'Form' }, blocks: [{ type: 'divider' }] },
        });
      }),
    );
    await lin.shortcut('open_form');
    expect((await lin.modal()).title?.text).toBe('Form');
  });
});

describe('membership', () => {
  it('of the app and of others is told to the app', async () => {
    const joined: string[] = [];
    const { client, lin, mia, control, playground } = await start(
      (app) =>
        app.event('member_joined_channel', async ({ event }) => {
          joined.push(event.user);
        }),
      { scopes: ['channels:read', 'channels:join', 'chat:write'] },
    );
    await client.conversations.join({ channel: control.channelId('random') });
    await lin.act({ kind: 'leaveChannel', channelId: control.channelId('random') });
    await mia.act({ kind: 'invite', channelId: control.channelId('random'), userId: lin.id });
    await control.until(() => joined.length === 2);
    expect(joined).toEqual([playground.app.botUserId, lin.id]);
  });
});

describe('what is chosen', () => {
  const selects: KnownBlock[] = [
    {
      type: 'actions',
      block_id: 'choices',
      elements: [
        { type: 'users_select', action_id: 'owner' },
        { type: 'conversations_select', action_id: 'channel' },
        { type: 'datepicker', action_id: 'due' },
        {
          type: 'static_select',
          action_id: 'kind',
          options: [{ text: { type: 'plain_text', text: 'Customer' }, value: 'c' }],
        },
      ],
    },
  ];

  it('is told in the action and in state.values with what else was chosen', async () => {
    const bodies: { actions?: unknown; state?: unknown }[] = [];
    const { client, lin, mia, control } = await start((app) =>
      app.action(/.*/, async ({ ack, body }) => {
        bodies.push(body);
        await ack();
      }),
    );
    await client.chat.postMessage({ channel: '#general', text: 'choose', blocks: selects });
    const message = await lin.message('#general', 'choose');
    await lin.interact(message, 'owner', '@mia');
    await lin.interact(message, 'channel', '#random');
    await lin.interact(message, 'due', '2026-12-24');
    await lin.interact(message, 'kind', 'Customer');
    const option = { text: { type: 'plain_text', text: 'Customer', emoji: true }, value: 'c' };
    expect(bodies.map((b) => b.actions)).toMatchObject([
      [{ type: 'users_select', selected_user: mia.id }],
      [{ type: 'conversations_select', selected_conversation: control.channelId('random') }],
      [{ type: 'datepicker', selected_date: '2026-12-24' }],
      [{ type: 'static_select', selected_option: option }],
    ]);
    expect(bodies.at(-1)?.state).toEqual({
      values: {
        choices: {
          owner: { type: 'users_select', selected_user: mia.id },
          channel: { type: 'conversations_select', selected_conversation: control.channelId('random') },
          due: { type: 'datepicker', selected_date: '2026-12-24' },
          kind: { type: 'static_select', selected_option: option },
        },
      },
    });
  });

  it('must be there to be chosen', async () => {
    let heard = 0;
    const { client, lin, control } = await start((app) =>
      app.action(/.*/, async ({ ack }) => {
        heard += 1;
        await ack();
      }),
    );
    await client.chat.postMessage({ channel: '#general', text: 'choose', blocks: selects });
    const { channelId, ts } = await lin.message('#general', 'choose');
    const choose = (actionId: string, input: string) =>
      lin.act({
        kind: 'interact',
        surface: { kind: 'message', channelId, ts },
        blockId: 'choices',
        actionId,
        input,
      });
    expect(await choose('kind', 'forged')).toMatchObject({ ok: false, error: 'bad_request' });
    expect(await choose('owner', 'U404')).toMatchObject({ ok: false, error: 'bad_request' });
    expect(await choose('channel', control.channelId('secret'))).toMatchObject({
      ok: false,
      error: 'bad_request',
    });
    expect(await choose('nothing', 'x')).toMatchObject({ ok: false, error: 'not_found' });
    expect(heard).toBe(0);
  });
});

describe('what the manifest leaves out', () => {
  it('does not exist: commands and shortcuts without their scope', async () => {
    const { lin } = await start(() => {}, { scopes: ['chat:write'] });
    expect(await lin.type('#general', '/echo')).toMatchObject({ ok: false, error: 'invalid_command' });
    expect(await lin.shortcut('open_form')).toMatchObject({ ok: false, error: 'not_found' });
  });

  it('does not happen: presses with interactivity off', async () => {
    const { client, lin } = await start(() => {}, {
      manifest: { ...echoManifest, settings: { socket_mode_enabled: true } },
    });
    await client.chat.postMessage({ channel: '#general', text: 'Acme card', blocks: card });
    expect(await lin.press(await lin.message('#general', 'Acme'), 'Undo')).toMatchObject({
      ok: false,
      error: 'dispatch_failed',
    });
  });
});
