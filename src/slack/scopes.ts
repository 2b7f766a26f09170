/** What manifest.yml asks for, in its order; what each is for stands in the texts of the doctor. */
export const botScopes = [
  'commands',
  'chat:write',
  'chat:write.public',
  'app_mentions:read',
  'im:history',
  'im:write',
  'users:read',
  'channels:read',
  'groups:read',
  'channels:history',
  'groups:history',
] as const;
export type BotScope = (typeof botScopes)[number];

/** Everything works without them but the look whether a post arrived whose confirmation was lost. */
export const optionalScopes: readonly BotScope[] = ['channels:history', 'groups:history'];
