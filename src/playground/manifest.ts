import { z } from 'zod';

const slashCommand = z.strictObject({
  command: z
    .string()
    .regex(/^\/[^\s/]+$/)
    .max(32),
  description: z.string().min(1).max(2000),
  usage_hint: z.string().max(1000).optional(),
  should_escape: z.boolean().default(false),
  url: z.string().optional(),
});

const shortcut = z.strictObject({
  name: z.string().min(1).max(24),
  type: z.enum(['global', 'message']),
  callback_id: z.string().min(1).max(255),
  description: z.string().min(1).max(150),
});

/** The parts of an app manifest that decide how the workspace treats the app; limits as in Slack's schema. */
const manifestSchema = z.object({
  display_information: z.object({
    name: z.string().min(1).max(35),
    description: z.string().max(140).optional(),
    long_description: z.string().min(175).max(4000).optional(),
    background_color: z
      .string()
      .regex(/^#[0-9a-fA-F]{3,6}$/)
      .optional(),
  }),
  features: z
    .object({
      app_home: z
        .object({
          home_tab_enabled: z.boolean().default(false),
          messages_tab_enabled: z.boolean().default(false),
          messages_tab_read_only_enabled: z.boolean().default(false),
        })
        .optional(),
      bot_user: z
        .object({ display_name: z.string().max(80), always_online: z.boolean().optional() })
        .optional(),
      shortcuts: z.array(shortcut).max(10).default([]),
      slash_commands: z.array(slashCommand).max(50).default([]),
    })
    .default({ shortcuts: [], slash_commands: [] }),
  oauth_config: z
    .object({ scopes: z.object({ bot: z.array(z.string()).default([]) }).default({ bot: [] }) })
    .default({ scopes: { bot: [] } }),
  settings: z
    .object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()).max(100).default([]) }).optional(),
      interactivity: z.object({ is_enabled: z.boolean().default(false) }).optional(),
      socket_mode_enabled: z.boolean().default(false),
    })
    .default({ socket_mode_enabled: false }),
});

export type AppManifest = {
  name: string;
  description: string;
  botName: string;
  commands: { command: string; description: string; usageHint: string; shouldEscape: boolean }[];
  shortcuts: { name: string; type: 'global' | 'message'; callbackId: string; description: string }[];
  botScopes: ReadonlySet<string>;
  botEvents: ReadonlySet<string>;
  isInteractive: boolean;
  isSocketMode: boolean;
  hasHomeTab: boolean;
  hasMessagesTab: boolean;
  isMessagesTabReadOnly: boolean;
};

/** Reads a parsed manifest (YAML or JSON); throws a ZodError that names what Slack would refuse. */
export function readManifest(parsed: unknown): AppManifest {
  const manifest = manifestSchema.parse(parsed);
  const { features, settings } = manifest;
  return {
    name: manifest.display_information.name,
    description: manifest.display_information.description ?? '',
    botName: features.bot_user?.display_name ?? manifest.display_information.name,
    commands: features.slash_commands.map((c) => ({
      command: c.command,
      description: c.description,
      usageHint: c.usage_hint ?? '',
      shouldEscape: c.should_escape,
    })),
    shortcuts: features.shortcuts.map((s) => ({
      name: s.name,
      type: s.type,
      callbackId: s.callback_id,
      description: s.description,
    })),
    botScopes: new Set(manifest.oauth_config.scopes.bot),
    botEvents: new Set(settings.event_subscriptions?.bot_events ?? []),
    isInteractive: settings.interactivity?.is_enabled ?? false,
    isSocketMode: settings.socket_mode_enabled,
    hasHomeTab: features.app_home?.home_tab_enabled ?? false,
    hasMessagesTab: features.app_home?.messages_tab_enabled ?? false,
    isMessagesTabReadOnly: features.app_home?.messages_tab_read_only_enabled ?? false,
  };
}
