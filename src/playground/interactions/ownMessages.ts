import type { Core } from '../core.ts';
import { changeMessage, deleteMessage } from '../messages/post.ts';
import { messageText, readTyped } from '../messages/typedText.ts';
import type { Action, ActResult } from '../protocol.ts';
import type { StoredMessage, User } from '../state/records.ts';
import { refused } from './actError.ts';
import { composerBlocks } from './sendMessage.ts';

type OwnMessageAction = Extract<Action, { kind: 'deleteMessage' | 'editMessage' | 'dismissEphemeral' }>;

/** Deletes or edits a message of one's own, or dismisses an ephemeral one. */
export async function changeOwnMessage(core: Core, user: User, action: OwnMessageAction): Promise<ActResult> {
  const message: StoredMessage | undefined =
    action.kind === 'dismissEphemeral'
      ? core.ephemerals.find(user.id, action.channelId, action.ts)
      : core.workspace.message(action.channelId, action.ts);
  if (!message) return refused('not_found', 'no such message');
  if (action.kind !== 'dismissEphemeral' && message.userId !== user.id)
    return refused('not_allowed', 'not your message');
  if (action.kind === 'editMessage') {
    const pieces = readTyped(core, action.text);
    changeMessage(core, message, { text: messageText(pieces), blocks: composerBlocks(pieces) }, user.id);
  } else {
    deleteMessage(core, message);
  }
  await core.events.settled();
  return { ok: true };
}
