/** Who and what is in the workspace at the start. Ids left out are derived from the names. */
export type WorkspaceFixture = {
  team: { id?: string; name: string; domain: string };
  users: UserFixture[];
  channels: ChannelFixture[];
};

export type UserFixture = {
  id?: string;
  /** Handle, without `@`; unique. */
  name: string;
  realName: string;
  displayName?: string;
  title?: string;
  email?: string;
  /** Default `en-US`. */
  locale?: string;
  /** IANA zone; default `America/Los_Angeles`, as Slack's. */
  tz?: string;
  /** Six hex digits. */
  avatarColor?: string;
  isAdmin?: boolean;
  isOwner?: boolean;
  /** Multi-channel guest. */
  isRestricted?: boolean;
  /** Single-channel guest; implies isRestricted. */
  isUltraRestricted?: boolean;
  /** Of another organisation, here through a shared channel; give their teamId too. */
  isStranger?: boolean;
  isBot?: boolean;
  isDeleted?: boolean;
  teamId?: string;
};

export type ChannelFixture = {
  id?: string;
  /** Without `#`. */
  name: string;
  kind?: 'public' | 'private';
  topic?: string;
  purpose?: string;
  /** Handles or ids; left out: every full member. */
  members?: string[];
  /** The app's bot is a member. Default false, as after an installation. */
  hasApp?: boolean;
  isArchived?: boolean;
  isExtShared?: boolean;
};
