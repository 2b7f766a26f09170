import type { Core } from '../core.ts';
import { postMessage } from '../messages/post.ts';
import { seenChannel } from '../payloads/seenChannel.ts';
import type { Conversation } from '../state/records.ts';

const CHANNEL_LETTER = { public: 'C', private: 'G', im: 'D' } as const;

function retell(core: Core, conversation: Conversation): void {
  for (const userId of core.feed.audience()) {
    const user = core.workspace.user(userId);
    if (!user) continue;
    const channel = seenChannel(core, user, conversation);
    if (channel) core.feed.tell(userId, { kind: 'channelChanged', channel });
    else core.feed.tell(userId, { kind: 'channelLeft', channelId: conversation.id });
  }
}

function event(
  core: Core,
  type: 'member_joined_channel' | 'member_left_channel',
  conversation: Conversation,
  userId: string,
  inviterId?: string,
): void {
  core.events.send(
    type,
    {
      type,
      user: userId,
      channel: conversation.id,
      channel_type: CHANNEL_LETTER[conversation.kind],
      team: core.workspace.user(userId)?.teamId,
      ...(inviterId !== undefined && { inviter: inviterId }),
      event_ts: core.workspace.nextTs(),
    },
    { isExtShared: conversation.isExtShared },
  );
}

export function joinConversation(
  core: Core,
  conversation: Conversation,
  userId: string,
  inviterId?: string,
): void {
  if (conversation.memberIds.includes(userId)) return;
  core.workspace.changeConversation(conversation.id, { memberIds: [...conversation.memberIds, userId] });
  retell(core, conversation);
  const isBot = core.workspace.user(userId)?.isBot ?? false;
  postMessage(core, conversation, {
    userId,
    subtype: isBot ? 'bot_add' : 'channel_join',
    text: `<@${userId}> has joined the channel`,
  });
  // The app hears of others joining, and of itself, only as a member.
  if (conversation.memberIds.includes(core.app.botUserId))
    event(core, 'member_joined_channel', conversation, userId, inviterId);
}

export function leaveConversation(core: Core, conversation: Conversation, userId: string): void {
  if (!conversation.memberIds.includes(userId)) return;
  const isAppThere = conversation.memberIds.includes(core.app.botUserId);
  core.workspace.changeConversation(conversation.id, {
    memberIds: conversation.memberIds.filter((id) => id !== userId),
  });
  retell(core, conversation);
  if (isAppThere) event(core, 'member_left_channel', conversation, userId);
}

export function tellNewConversation(core: Core, conversation: Conversation): void {
  retell(core, conversation);
}
