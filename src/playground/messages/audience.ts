import type { Core } from '../core.ts';
import type { ServerEvent } from '../protocol.ts';
import type { Conversation, User } from '../state/records.ts';

/** Guests see only channels they are in; full members also see every public one. */
export function canSee(user: User, conversation: Conversation): boolean {
  if (conversation.memberIds.includes(user.id)) return true;
  return conversation.kind === 'public' && !user.isRestricted && !user.isStranger && !user.isBot;
}

export function tellChannel(core: Core, conversation: Conversation, event: ServerEvent): void {
  for (const userId of core.feed.audience()) {
    const user = core.workspace.user(userId);
    if (user && canSee(user, conversation)) core.feed.tell(userId, event);
  }
}
