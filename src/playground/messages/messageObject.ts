import type { Core } from '../core.ts';
import type { JsonObject } from '../json.ts';
import type { StoredMessage } from '../state/records.ts';

/** A message as the Web API, events and interaction payloads carry it. */
export function messageObject(
  core: Core,
  message: StoredMessage,
  options: { metadata?: boolean } = {},
): JsonObject {
  const replies = core.workspace.replies(message.channelId, message.ts);
  const isParent = replies.length > 0;
  const threadTs = message.threadTs ?? (isParent ? message.ts : undefined);
  const object: JsonObject = {
    ...(message.subtype !== undefined && { subtype: message.subtype }),
    user: message.userId,
    type: 'message',
    ts: message.ts,
    ...(message.clientMsgId !== undefined && { client_msg_id: message.clientMsgId }),
    ...(message.botId !== undefined && { bot_id: message.botId, app_id: message.appId }),
    text: message.text,
    team: message.teamId,
  };
  if (message.botId !== undefined) object.bot_profile = botProfile(core);
  if (message.username !== undefined) object.username = message.username;
  if (message.blocks) object.blocks = message.blocks;
  if (message.attachments) object.attachments = message.attachments;
  if (message.edited) object.edited = message.edited;
  if (threadTs !== undefined) object.thread_ts = threadTs;
  if (threadTs !== undefined && threadTs !== message.ts) {
    object.parent_user_id = core.workspace.message(message.channelId, threadTs)?.userId;
  }
  if (isParent) {
    const replyUsers = [...new Set(replies.map((r) => r.userId))];
    Object.assign(object, {
      reply_count: replies.length,
      reply_users_count: replyUsers.length,
      latest_reply: replies.at(-1)?.ts,
      reply_users: replyUsers.slice(0, 5),
      is_locked: false,
      subscribed: false,
    });
  }
  // Without include_all_metadata Slack tells only which type it is.
  if (message.metadata) {
    object.metadata =
      options.metadata === false ? { event_type: message.metadata.event_type } : message.metadata;
  }
  return object;
}

export function botProfile(core: Core): JsonObject {
  return {
    id: core.app.botId,
    app_id: core.app.appId,
    user_id: core.app.botUserId,
    name: core.app.name,
    icons: { image_36: '', image_48: '', image_72: '' },
    deleted: false,
    updated: core.workspace.user(core.app.botUserId)?.updated ?? 0,
    team_id: core.workspace.team.id,
  };
}
