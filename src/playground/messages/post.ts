import type { Core } from '../core.ts';
import { type Conversation, SLACKBOT_ID, type StoredMessage } from '../state/records.ts';
import { tellChannel } from './audience.ts';
import { messageObject } from './messageObject.ts';
import { seenMessage } from './seenMessage.ts';

export type Draft = Pick<StoredMessage, 'userId' | 'text'> &
  Partial<Omit<StoredMessage, 'ts' | 'channelId' | 'visibleTo'>>;

const CHANNEL_TYPES = { public: 'channel', private: 'group', im: 'im' } as const;
const SUBSCRIPTIONS = { public: 'message.channels', private: 'message.groups', im: 'message.im' } as const;

function complete(core: Core, conversation: Conversation, draft: Draft): StoredMessage {
  return {
    isBroadcast: false,
    teamId: core.workspace.user(draft.userId)?.teamId ?? core.workspace.team.id,
    ...draft,
    channelId: conversation.id,
    ts: core.workspace.nextTs(),
  };
}

/** Stores a message, shows it to everyone who can see the channel and tells the app. */
export function postMessage(core: Core, conversation: Conversation, draft: Draft): StoredMessage {
  const message = complete(core, conversation, draft);
  core.workspace.add(message);
  tellChannel(core, conversation, { kind: 'messagePosted', message: seenMessage(core, message) });
  retellParent(core, conversation, message);
  sendMessageEvent(core, conversation, message);
  return message;
}

/** Shows a message to one person only; it is not stored and no event is sent. */
export function postEphemeral(
  core: Core,
  conversation: Conversation,
  userId: string,
  draft: Draft,
): StoredMessage {
  const message = { ...complete(core, conversation, draft), visibleTo: userId };
  core.ephemerals.add(message);
  core.feed.tell(userId, { kind: 'messagePosted', message: seenMessage(core, message) });
  return message;
}

export function slackbotSays(
  core: Core,
  conversation: Conversation,
  userId: string,
  text: string,
  threadTs?: string,
): void {
  postEphemeral(core, conversation, userId, {
    userId: SLACKBOT_ID,
    text,
    ...(threadTs !== undefined && { threadTs }),
  });
}

export function changeMessage(
  core: Core,
  message: StoredMessage,
  change: Partial<StoredMessage>,
  editorId: string,
): void {
  const previous = messageObject(core, message);
  Object.assign(message, change, { edited: { user: editorId, ts: core.workspace.nextTs() } });
  if (message.visibleTo !== undefined) {
    core.feed.tell(message.visibleTo, { kind: 'messageChanged', message: seenMessage(core, message) });
    return;
  }
  core.workspace.onChange();
  const conversation = core.workspace.conversation(message.channelId);
  if (!conversation) return;
  tellChannel(core, conversation, { kind: 'messageChanged', message: seenMessage(core, message) });
  sendToMember(core, conversation, {
    type: 'message',
    subtype: 'message_changed',
    message: messageObject(core, message),
    previous_message: previous,
    hidden: true,
  });
}

export function deleteMessage(core: Core, message: StoredMessage): void {
  const { channelId, ts } = message;
  if (message.visibleTo !== undefined) {
    core.ephemerals.remove(message.visibleTo, channelId, ts);
    core.feed.tell(message.visibleTo, { kind: 'messageDeleted', channelId, ts });
    return;
  }
  core.workspace.remove(channelId, ts);
  const conversation = core.workspace.conversation(channelId);
  if (!conversation) return;
  tellChannel(core, conversation, { kind: 'messageDeleted', channelId, ts });
  retellParent(core, conversation, message);
  sendToMember(core, conversation, {
    type: 'message',
    subtype: 'message_deleted',
    deleted_ts: ts,
    previous_message: messageObject(core, message),
    hidden: true,
  });
}

/** The parent shows how many replies it has. */
function retellParent(core: Core, conversation: Conversation, message: StoredMessage): void {
  if (message.threadTs === undefined || message.threadTs === message.ts) return;
  const parent = core.workspace.message(conversation.id, message.threadTs);
  if (parent) tellChannel(core, conversation, { kind: 'messageChanged', message: seenMessage(core, parent) });
}

function sendMessageEvent(core: Core, conversation: Conversation, message: StoredMessage): void {
  sendToMember(core, conversation, { ...messageObject(core, message), event_ts: message.ts });
  const isMention =
    conversation.kind !== 'im' && message.botId === undefined && message.subtype === undefined;
  const isMember = conversation.memberIds.includes(core.app.botUserId);
  if (!isMention || !isMember || !message.text.includes(`<@${core.app.botUserId}>`)) return;
  const event = {
    ...messageObject(core, message),
    type: 'app_mention',
    channel: conversation.id,
    event_ts: message.ts,
  };
  core.events.send('app_mention', event, { isExtShared: conversation.isExtShared });
}

function sendToMember(core: Core, conversation: Conversation, event: { [key: string]: unknown }): void {
  if (!conversation.memberIds.includes(core.app.botUserId)) return;
  const ts = core.workspace.nextTs();
  core.events.send(
    SUBSCRIPTIONS[conversation.kind],
    { ts, event_ts: ts, ...event, channel: conversation.id, channel_type: CHANNEL_TYPES[conversation.kind] },
    { isExtShared: conversation.isExtShared },
  );
}
