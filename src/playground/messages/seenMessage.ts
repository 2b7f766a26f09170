import type { Core } from '../core.ts';
import type { MessageSeen } from '../protocol.ts';
import type { StoredMessage } from '../state/records.ts';

export function permalink(core: Core, message: Pick<StoredMessage, 'channelId' | 'ts' | 'threadTs'>): string {
  const base = `https://${core.workspace.team.domain}.slack.com/archives/${message.channelId}/p${message.ts.replace('.', '')}`;
  const isReply = message.threadTs !== undefined && message.threadTs !== message.ts;
  return isReply ? `${base}?thread_ts=${message.threadTs}&cid=${message.channelId}` : base;
}

/** A message as a person sees it. */
export function seenMessage(core: Core, message: StoredMessage): MessageSeen {
  const replyCount = core.workspace.replies(message.channelId, message.ts).length;
  const threadTs = message.threadTs ?? (replyCount > 0 ? message.ts : undefined);
  return {
    channelId: message.channelId,
    ts: message.ts,
    userId: message.userId,
    text: message.text,
    replyCount,
    isBroadcast: message.isBroadcast,
    isEdited: message.edited !== undefined,
    isEphemeral: message.visibleTo !== undefined,
    permalink: permalink(core, message),
    ...(message.botId !== undefined && { botId: message.botId }),
    ...(message.username !== undefined && { username: message.username }),
    ...(message.blocks && { blocks: message.blocks }),
    ...(message.attachments && { attachments: message.attachments }),
    ...(threadTs !== undefined && { threadTs }),
    ...(message.subtype !== undefined && { subtype: message.subtype }),
    ...(message.metadata && { metadata: message.metadata }),
  };
}
