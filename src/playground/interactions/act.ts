import type { Core } from '../core.ts';
import { seenChannel } from '../payloads/seenChannel.ts';
import type { Action, ActResult } from '../protocol.ts';
import type { Conversation, User } from '../state/records.ts';
import { refused } from './actError.ts';
import { changeProfile } from './changeProfile.ts';
import { dismissView } from './dismissView.ts';
import { enterInputs } from './enterInputs.ts';
import { interact } from './interact.ts';
import { joinConversation, leaveConversation, tellNewConversation } from './membership.ts';
import { openAppHome } from './openAppHome.ts';
import { changeOwnMessage } from './ownMessages.ts';
import { send } from './sendMessage.ts';
import { runGlobalShortcut, runMessageShortcut } from './shortcut.ts';
import { submitView } from './submitView.ts';
import { suggest } from './suggest.ts';
import { openSurface } from './surface.ts';

/** Does what a person does. Resolves once the app has acknowledged, refused or let three seconds pass. */
export async function act(core: Core, userId: string, action: Action): Promise<ActResult> {
  const user = core.workspace.user(userId);
  if (!user || user.isBot || user.isDeleted) return refused('not_found', `no person ${userId}`);
  switch (action.kind) {
    case 'interact':
      return await interact(core, user, action);
    case 'suggest':
      return await suggest(core, user, action);
    case 'type': {
      const surface = openSurface(core, user, action.surface);
      if (!surface) return refused('not_found', 'that message or view is not there any more');
      const problem = enterInputs(core, user, surface, action.inputs);
      return problem === undefined ? { ok: true } : refused('bad_request', problem);
    }
    case 'submitView':
      return await submitView(core, user, action.viewId, action.inputs);
    case 'closeView':
      return await dismissView(core, user, action.viewId, action.stack ?? false);
    case 'globalShortcut':
      return await runGlobalShortcut(core, user, action.callbackId);
    case 'messageShortcut':
      return await runMessageShortcut(core, user, action);
    case 'openHome':
      return await openAppHome(core, user, 'home');
    case 'openMessagesTab':
      return await openAppHome(core, user, 'messages');
    case 'openDirectMessage':
      return await openDirectMessage(core, user, action.userId);
    case 'changeProfile':
      return await changeProfile(core, user, action);
    default:
      return await actInChannel(core, user, action);
  }
}

/** Opening the one with the app is opening its Messages tab. */
async function openDirectMessage(core: Core, user: User, otherId: string): Promise<ActResult> {
  if (otherId === core.app.botUserId) return await openAppHome(core, user, 'messages');
  if (!core.workspace.user(otherId)) return refused('not_found', `no person ${otherId}`);
  const conversation = core.workspace.openDirectMessage(user.id, otherId);
  tellNewConversation(core, conversation);
  return { ok: true, channelId: conversation.id };
}

type InChannel = Extract<Action, { channelId: string }>;

async function actInChannel(
  core: Core,
  user: User,
  action: Exclude<InChannel, { kind: 'messageShortcut' }>,
): Promise<ActResult> {
  const conversation = core.workspace.conversation(action.channelId);
  const channel = conversation && seenChannel(core, user, conversation);
  if (!conversation || !channel) return refused('not_found', `no channel ${action.channelId}`);
  switch (action.kind) {
    case 'send':
      return await send(core, user, conversation, action);
    case 'joinChannel':
      if (conversation.kind !== 'public') return refused('not_allowed', 'one is invited to private channels');
      joinConversation(core, conversation, user.id);
      break;
    case 'leaveChannel':
      leaveConversation(core, conversation, user.id);
      break;
    case 'invite':
      if (!channel.isMember) return refused('not_allowed', 'join the channel first');
      if (!core.workspace.user(action.userId)) return refused('not_found', `no person ${action.userId}`);
      joinConversation(core, conversation, action.userId, user.id);
      break;
    case 'markRead':
      return markRead(core, user, conversation);
    case 'deleteMessage':
    case 'editMessage':
    case 'dismissEphemeral':
      return await changeOwnMessage(core, user, action);
  }
  await core.events.settled();
  return { ok: true, channelId: conversation.id };
}

function markRead(core: Core, user: User, conversation: Conversation): ActResult {
  const last = core.workspace.messages(conversation.id).at(-1);
  if (last)
    core.workspace.changeConversation(conversation.id, {
      lastRead: { ...conversation.lastRead, [user.id]: last.ts },
    });
  const channel = seenChannel(core, user, conversation);
  if (channel) core.feed.tell(user.id, { kind: 'channelChanged', channel });
  return { ok: true };
}
