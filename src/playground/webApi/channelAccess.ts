import type { Core } from '../core.ts';
import { tellNewConversation } from '../interactions/membership.ts';
import type { Conversation } from '../state/records.ts';
import { SlackError } from './slackError.ts';

/** A conversation by id, `#name` or user id (the direct message with the app); private ones only for members. */
export function findConversation(core: Core, reference: string): Conversation {
  const { workspace, app } = core;
  const user = workspace.user(reference);
  if (user) {
    if (user.isDeleted || user.isBot || user.id === app.botUserId) throw new SlackError('channel_not_found');
    return openAppConversation(core, user.id);
  }
  const found = workspace.conversation(reference) ?? workspace.channelNamed(reference.replace(/^#/, ''));
  if (!found) throw new SlackError('channel_not_found');
  if (found.kind !== 'public' && !found.memberIds.includes(app.botUserId))
    throw new SlackError('channel_not_found');
  return found;
}

/** The direct message of the app with someone, shown to that person at once where it is new. */
export function openAppConversation(core: Core, userId: string): Conversation {
  const { workspace, app } = core;
  const existing = workspace.directMessage(userId, app.botUserId);
  if (existing) return existing;
  const conversation = workspace.openDirectMessage(userId, app.botUserId);
  tellNewConversation(core, conversation);
  return conversation;
}

export function requireScope(core: Core, scope: string): void {
  if (core.manifest.botScopes.has(scope)) return;
  throw missingScope(core, scope);
}

export function missingScope(core: Core, needed: string): SlackError {
  return new SlackError('missing_scope', { needed, provided: [...core.manifest.botScopes].join(',') });
}

const FAMILY = { public: 'channels', private: 'groups', im: 'im' } as const;

/** `read` and `history` are granted per kind of conversation. */
export function requireConversationScope(
  core: Core,
  conversation: Conversation,
  right: 'read' | 'history',
): void {
  requireScope(core, `${FAMILY[conversation.kind]}:${right}`);
}

export function requirePostable(core: Core, conversation: Conversation): void {
  if (conversation.isArchived) throw new SlackError('is_archived');
  if (conversation.kind === 'im') {
    if (!core.manifest.hasMessagesTab) throw new SlackError('messages_tab_disabled');
    return;
  }
  const isMember = conversation.memberIds.includes(core.app.botUserId);
  if (!isMember && !core.manifest.botScopes.has('chat:write.public')) throw new SlackError('not_in_channel');
}

/** The parent that a thread_ts names; replies and unknown messages cannot be replied to. */
export function requireThread(core: Core, conversation: Conversation, threadTs: string): void {
  const parent = core.workspace.message(conversation.id, threadTs);
  const isReply = parent?.threadTs !== undefined && parent.threadTs !== parent.ts;
  if (!parent || isReply) throw new SlackError('cannot_reply_to_message');
}
