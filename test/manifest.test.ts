import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const text = readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8');

const line = (max: number) => z.string().min(1).max(max);
const address = z
  .url({ protocol: /^https$/ })
  .max(3000)
  .optional();
const strings = (max: number) =>
  z
    .array(line(50))
    .max(max)
    .refine((list) => new Set(list).size === list.length);

/** Slack's published limits, every key of ours named: another one would be refused. */
const manifestSchema = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2), minor_version: z.int() }),
  display_information: z.strictObject({
    name: line(35),
    description: line(140),
    long_description: z.string().min(175).max(4000),
    background_color: z.string().regex(/^#([0-9a-f]{3}){1,2}$/i),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    bot_user: z.strictObject({ display_name: line(80), always_online: z.boolean() }),
    shortcuts: z
      .array(
        z.strictObject({
          name: line(24),
          type: z.enum(['global', 'message']),
          callback_id: line(255),
          description: line(150),
        }),
      )
      .min(1)
      .max(10),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().regex(/^\/\S{1,31}$/),
          description: line(2000),
          usage_hint: line(1000),
          should_escape: z.literal(true),
          url: address,
        }),
      )
      .min(1)
      .max(50),
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: strings(255), bot_optional: strings(255) }) }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: address, bot_events: strings(100) }),
    interactivity: z.strictObject({
      is_enabled: z.literal(true),
      request_url: address,
      message_menu_options_url: address,
    }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
});

const manifest = manifestSchema.parse(parse(text));
const { bot, bot_optional: optional } = manifest.oauth_config.scopes;

describe('the manifest pasted into Slack', () => {
  it('makes a Socket Mode app that needs no public address', () => {
    expect(manifest.settings).toMatchObject({
      socket_mode_enabled: true,
      interactivity: { is_enabled: true },
      token_rotation_enabled: false,
      org_deploy_enabled: false,
    });
    expect(JSON.stringify(manifest)).not.toContain('https://');
  });

  it('becomes an HTTP app when its addresses are uncommented', () => {
    const uncommented = text.replace(/# ((?:url|request_url|message_menu_options_url): )/g, '$1');
    const { features, settings } = manifestSchema.parse(parse(uncommented));
    const addresses = [
      features.slash_commands[0]?.url,
      settings.event_subscriptions.request_url,
      settings.interactivity.request_url,
      settings.interactivity.message_menu_options_url,
    ];
    expect(addresses).toEqual(Array(4).fill('https://prm.example.com/slack/events'));
  });

  it('has the command and the shortcuts that open the forms', () => {
    expect(manifest.features.slash_commands.map((command) => command.command)).toEqual(['/prm']);
    expect(manifest.features.shortcuts).toMatchObject([
      { name: 'Rate a party', type: 'global', callback_id: 'rate_party' },
      { name: 'New requirement', type: 'global', callback_id: 'new_requirement' },
      { name: 'Save as requirement', type: 'message', callback_id: 'save_as_requirement' },
      { name: 'Log feedback', type: 'message', callback_id: 'log_feedback' },
    ]);
  });

  it('has a Home tab, and lets people write to the app', () => {
    expect(manifest.features.app_home).toMatchObject({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });

  it('has the scope that each event and feature takes', () => {
    const scopeOf: Record<string, string | undefined> = {
      app_home_opened: undefined,
      app_mention: 'app_mentions:read',
      'message.im': 'im:history',
      user_change: 'users:read',
      app_uninstalled: undefined,
      tokens_revoked: undefined,
    };
    const events = manifest.settings.event_subscriptions.bot_events;
    expect([...events].sort()).toEqual(Object.keys(scopeOf).sort());
    for (const scope of Object.values(scopeOf)) if (scope) expect(bot).toContain(scope);
    expect(bot).toEqual(expect.arrayContaining(['commands', 'chat:write']));
  });

  it('says of each scope what it is for, and can do without the histories', () => {
    for (const scope of bot) expect(text).toMatch(new RegExp(`- ${scope.replace('.', '\\.')} # \\S`));
    expect(optional).toEqual(['channels:history', 'groups:history']);
    for (const scope of optional) expect(bot).toContain(scope);
  });
});
