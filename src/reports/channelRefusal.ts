/** Why a channel takes no digest: not there for the app, archived, shared with another organisation, or no channel at all. */
export const channelRefusals = ['notInChannel', 'archived', 'shared', 'direct'] as const;
export type ChannelRefusal = (typeof channelRefusals)[number];
