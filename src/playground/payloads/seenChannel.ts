import type { Core } from '../core.ts';
import { canSee } from '../messages/audience.ts';
import type { Channel } from '../protocol.ts';
import type { Conversation, User } from '../state/records.ts';

export const SNAPSHOT_MESSAGES = 200;

/** A conversation as one person sees it; undefined when they cannot. */
export function seenChannel(core: Core, user: User, conversation: Conversation): Channel | undefined {
  if (!canSee(user, conversation)) return undefined;
  const messages = core.workspace.messages(conversation.id);
  const withUserId =
    conversation.kind === 'im' ? (conversation.memberIds.find((id) => id !== user.id) ?? user.id) : undefined;
  const lastRead = conversation.lastRead[user.id] ?? '';
  const isUnread = (m: (typeof messages)[number]) =>
    m.ts > lastRead &&
    m.userId !== user.id &&
    (m.threadTs === undefined || m.threadTs === m.ts || m.isBroadcast);
  return {
    id: conversation.id,
    kind: conversation.kind,
    name: withUserId === undefined ? conversation.name : shownName(core.workspace.user(withUserId)),
    topic: conversation.topic,
    memberIds: conversation.memberIds,
    isMember: conversation.memberIds.includes(user.id),
    isArchived: conversation.isArchived,
    isExtShared: conversation.isExtShared,
    ...(withUserId !== undefined && { withUserId }),
    unreadCount: messages.filter(isUnread).length,
    hasOlder: messages.length > SNAPSHOT_MESSAGES,
  };
}

export function shownName(user: User | undefined): string {
  return user?.displayName || user?.realName || user?.name || '';
}
