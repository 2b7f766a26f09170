import type { Core } from '../core.ts';
import type { JsonObject } from '../json.ts';
import { messageObject } from '../messages/messageObject.ts';
import { changeMessage, type Draft, deleteMessage, postEphemeral, postMessage } from '../messages/post.ts';
import { permalink } from '../messages/seenMessage.ts';
import type { StoredMessage } from '../state/records.ts';
import type { CallArguments } from './callArguments.ts';
import { findConversation, requirePostable, requireScope, requireThread } from './channelAccess.ts';
import { readMessageContent } from './messageContent.ts';
import type { Methods } from './method.ts';
import { SlackError } from './slackError.ts';

const MAX_UPDATE_TEXT = 4000;

export const chatMethods: Methods = {
  'chat.postMessage': { tier: 'postMessage', token: 'bot', scopes: ['chat:write'], run: post },
  'chat.postEphemeral': { tier: 4, token: 'bot', scopes: ['chat:write'], run: postToOne },
  'chat.update': { tier: 3, token: 'bot', scopes: ['chat:write'], run: update },
  'chat.delete': { tier: 3, token: 'bot', scopes: ['chat:write'], run: remove },
  'chat.getPermalink': { tier: 3, token: 'bot', run: getPermalink },
};

/** The fields every message by the app has. */
export function byApp(core: Core): Pick<StoredMessage, 'userId' | 'botId' | 'appId'> {
  return { userId: core.app.botUserId, botId: core.app.botId, appId: core.app.appId };
}

function authorship(core: Core, args: CallArguments): Partial<Draft> {
  const username = args.string('username');
  if (
    username !== undefined ||
    args.string('icon_emoji') !== undefined ||
    args.string('icon_url') !== undefined
  ) {
    requireScope(core, 'chat:write.customize');
  }
  return { ...byApp(core), ...(username !== undefined && { username }) };
}

function post(core: Core, args: CallArguments): JsonObject {
  const conversation = findConversation(core, args.required('channel'));
  requirePostable(core, conversation);
  const threadTs = args.string('thread_ts');
  if (threadTs !== undefined) requireThread(core, conversation, threadTs);
  const isBroadcast = threadTs !== undefined && args.boolean('reply_broadcast');
  args.boolean('unfurl_links');
  args.boolean('unfurl_media');
  const message = postMessage(core, conversation, {
    ...byApp(core),
    ...authorship(core, args),
    ...readMessageContent(args),
    ...(threadTs !== undefined && { threadTs }),
    ...(isBroadcast && { isBroadcast, subtype: 'thread_broadcast' }),
  });
  return { channel: conversation.id, ts: message.ts, message: messageObject(core, message) };
}

function postToOne(core: Core, args: CallArguments): JsonObject {
  const conversation = findConversation(core, args.required('channel'));
  const user = core.workspace.user(args.required('user'));
  requirePostable(core, conversation);
  if (!user || user.isDeleted || !conversation.memberIds.includes(user.id))
    throw new SlackError('user_not_in_channel');
  const threadTs = args.string('thread_ts');
  if (threadTs !== undefined) requireThread(core, conversation, threadTs);
  const message = postEphemeral(core, conversation, user.id, {
    ...byApp(core),
    ...authorship(core, args),
    ...readMessageContent(args),
    ...(threadTs !== undefined && { threadTs }),
  });
  return { message_ts: message.ts };
}

function ownMessage(core: Core, args: CallArguments, notOwn: string): StoredMessage {
  const conversation = core.workspace.conversation(args.required('channel'));
  if (!conversation) throw new SlackError('channel_not_found');
  const message = core.workspace.message(conversation.id, args.required('ts'));
  if (!message) throw new SlackError('message_not_found');
  if (message.botId !== core.app.botId) throw new SlackError(notOwn);
  if (conversation.isArchived) throw new SlackError('is_archived');
  return message;
}

function update(core: Core, args: CallArguments): JsonObject {
  const message = ownMessage(core, args, 'cant_update_message');
  if ((args.string('text') ?? '').length > MAX_UPDATE_TEXT) throw new SlackError('msg_too_long');
  const content = readMessageContent(args);
  // What is not sent stays as it was; an empty list removes it.
  if (args.raw.blocks !== undefined) delete message.blocks;
  if (args.raw.attachments !== undefined) delete message.attachments;
  changeMessage(core, message, content, core.app.botUserId);
  return {
    channel: message.channelId,
    ts: message.ts,
    text: message.text,
    message: messageObject(core, message),
  };
}

function remove(core: Core, args: CallArguments): JsonObject {
  const message = ownMessage(core, args, 'cant_delete_message');
  deleteMessage(core, message);
  return { channel: message.channelId, ts: message.ts };
}

function getPermalink(core: Core, args: CallArguments): JsonObject {
  const conversation = findConversation(core, args.required('channel'));
  const message = core.workspace.message(conversation.id, args.required('message_ts'));
  if (!message) throw new SlackError('message_not_found');
  return { channel: conversation.id, permalink: permalink(core, message) };
}
