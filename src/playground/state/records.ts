import type { JsonObject } from '../json.ts';
import type { BlockJson, ChannelKind, MessageMetadata } from '../protocol.ts';

/** What the workspace remembers, as plain data that goes into the data file as it is. */
export type User = {
  id: string;
  teamId: string;
  name: string;
  realName: string;
  displayName: string;
  title: string;
  email: string;
  avatarColor: string;
  locale: string;
  tz: string;
  isAdmin: boolean;
  isOwner: boolean;
  isBot: boolean;
  isRestricted: boolean;
  isUltraRestricted: boolean;
  isStranger: boolean;
  isDeleted: boolean;
  botId?: string;
  appId?: string;
  /** Epoch seconds. */
  updated: number;
};

export type Conversation = {
  id: string;
  kind: ChannelKind;
  name: string;
  topic: string;
  purpose: string;
  creatorId: string;
  /** Epoch seconds. */
  created: number;
  memberIds: string[];
  isArchived: boolean;
  isGeneral: boolean;
  isExtShared: boolean;
  /** The ts up to which each person has read. */
  lastRead: { [userId: string]: string };
};

export type StoredMessage = {
  channelId: string;
  ts: string;
  userId: string;
  teamId: string;
  botId?: string;
  appId?: string;
  username?: string;
  text: string;
  blocks?: BlockJson[];
  attachments?: JsonObject[];
  threadTs?: string;
  isBroadcast: boolean;
  edited?: { user: string; ts: string };
  subtype?: string;
  metadata?: MessageMetadata;
  clientMsgId?: string;
  /** Only this person sees it; it is kept in memory alone. */
  visibleTo?: string;
};

export const SLACKBOT_ID = 'USLACKBOT';
