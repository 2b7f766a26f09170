import { App, HTTPReceiver, type Logger, LogLevel, SocketModeReceiver } from '@slack/bolt';
import {
  type Playground,
  type PlaygroundOptions,
  startPlayground,
} from '../../src/playground/startPlayground.ts';

/** A small app's manifest, as its YAML would parse. */
export const echoManifest = {
  display_information: { name: 'echo', description: 'Says it back' },
  features: {
    app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
    bot_user: { display_name: 'echo', always_online: true },
    slash_commands: [
      { command: '/echo', description: 'Says it back', usage_hint: '[text]', should_escape: true },
      { command: '/plain', description: 'Without escaping', should_escape: false },
      { command: '/silent', description: 'Never acknowledged' },
    ],
    shortcuts: [
      { name: 'Open form', type: 'global', callback_id: 'open_form', description: 'Opens a form' },
      { name: 'Save', type: 'message', callback_id: 'save_message', description: 'Saves a message' },
    ],
  },
  oauth_config: {
    scopes: {
      bot: [
        'commands',
        'chat:write',
        'app_mentions:read',
        'im:history',
        'im:write',
        'channels:read',
        'channels:history',
        'users:read',
      ],
    },
  },
  settings: {
    event_subscriptions: {
      bot_events: [
        'app_mention',
        'message.im',
        'message.channels',
        'app_home_opened',
        'user_change',
        'member_joined_channel',
      ],
    },
    interactivity: { is_enabled: true },
    socket_mode_enabled: true,
  },
};

export const smallWorkspace: PlaygroundOptions['workspace'] = {
  team: { name: 'Acme', domain: 'acme' },
  users: [
    { name: 'lin', realName: 'Lin Chen', locale: 'zh-CN', tz: 'Asia/Shanghai' },
    { name: 'mia', realName: 'Mia Rossi', locale: 'en-US', tz: 'Europe/Rome', isAdmin: true },
    { name: 'gus', realName: 'Gus Guest', isRestricted: true },
  ],
  channels: [
    { name: 'general', hasApp: true },
    { name: 'random' },
    { name: 'secret', kind: 'private', members: ['mia'] },
    { name: 'old', isArchived: true, hasApp: true },
  ],
};

/** What clients would print about calls that tests make fail on purpose. */
export const silentLogger: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

export type Running = { playground: Playground; app: App; stop(): Promise<void> };

export type StartOptions = Partial<PlaygroundOptions> & { scopes?: string[] };

function manifestWith(scopes: string[] | undefined): unknown {
  return scopes === undefined ? echoManifest : { ...echoManifest, oauth_config: { scopes: { bot: scopes } } };
}

/** A playground with a real Bolt app connected over Socket Mode; `register` adds its listeners. */
export async function startWithSocketApp(
  register: (app: App) => void,
  options: StartOptions = {},
): Promise<Running> {
  const { scopes, ...playgroundOptions } = options;
  const playground = await startPlayground({
    workspace: smallWorkspace,
    manifest: manifestWith(scopes),
    ...playgroundOptions,
  });
  const clientOptions = {
    slackApiUrl: playground.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
  const receiver = new SocketModeReceiver({
    appToken: playground.appToken,
    logger: silentLogger,
    clientPingTimeout: 300,
    installerOptions: { clientOptions: { slackApiUrl: playground.apiUrl } },
  });
  const app = new App({
    token: playground.botToken,
    receiver,
    clientOptions,
    logger: silentLogger,
    convoStore: false,
  });
  register(app);
  await app.start();
  await playground.control.until(() => playground.control.connectionCount() > 0);
  return {
    playground,
    app,
    stop: async () => {
      await receiver.client.disconnect();
      await playground.stop();
    },
  };
}

/** The same over signed HTTP. */
export async function startWithHttpApp(
  register: (app: App) => void,
  options: StartOptions = {},
): Promise<Running> {
  const { scopes, ...playgroundOptions } = options;
  const signingSecret = 'a signing secret for tests';
  const receiver = new HTTPReceiver({ signingSecret, logger: silentLogger, endpoints: '/slack/events' });
  const server = await receiver.start(0, {});
  const address = 'address' in server ? server.address() : null;
  const port = typeof address === 'object' && address ? address.port : 0;
  const playground = await startPlayground({
    workspace: smallWorkspace,
    manifest: manifestWith(scopes),
    signingSecret,
    delivery: { kind: 'http', requestUrl: `http://127.0.0.1:${port}/slack/events` },
    ...playgroundOptions,
  });
  const clientOptions = {
    slackApiUrl: playground.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
  const app = new App({
    token: playground.botToken,
    receiver,
    clientOptions,
    logger: silentLogger,
    convoStore: false,
  });
  register(app);
  // The app asks who it is by itself; stopping in the middle of that would be an unhandled rejection.
  await playground.control.until(() => playground.control.calls('auth.test').length > 0);
  await app.client.auth.test();
  return {
    playground,
    app,
    stop: async () => {
      await receiver.stop();
      await playground.stop();
    },
  };
}
