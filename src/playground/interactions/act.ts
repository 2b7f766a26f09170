import type { Core } from '../core.ts';
import { isJsonObject, isString } from '../json.ts';
import { changeMessage, deleteMessage } from '../messages/post.ts';
import { messageText, readTyped } from '../messages/typedText.ts';
import { seenChannel } from '../payloads/seenChannel.ts';
import type { Action, ActResult } from '../protocol.ts';
import type { Conversation, StoredMessage, User } from '../state/records.ts';
import { refused } from './actError.ts';
import { changeProfile } from './changeProfile.ts';
import { interact } from './interact.ts';
import { joinConversation, leaveConversation, tellNewConversation } from './membership.ts';
import { openAppHome } from './openAppHome.ts';
import { composerBlocks, send } from './sendMessage.ts';
import { runGlobalShortcut, runMessageShortcut } from './shortcut.ts';
import { dismissView, submitView } from './submitView.ts';
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
      core.drafts.merge(surface.key, action.inputs);
      return { ok: true };
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
      return changeOwn(core, user, action);
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

type OwnMessageAction = Extract<Action, { kind: 'deleteMessage' | 'editMessage' | 'dismissEphemeral' }>;

async function changeOwn(core: Core, user: User, action: OwnMessageAction): Promise<ActResult> {
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

/** An action that came as JSON: only its outline is checked here, act() answers for the rest. */
export function isAction(value: unknown): value is Action {
  if (!isJsonObject(value) || !isString(value.kind)) return false;
  const needed = NEEDED[value.kind];
  return needed?.every((key) => value[key] !== undefined && value[key] !== null) ?? false;
}

const NEEDED: { [kind: string]: string[] } = {
  send: ['channelId', 'text'],
  interact: ['surface', 'blockId', 'actionId'],
  suggest: ['surface', 'blockId', 'actionId', 'query'],
  type: ['surface', 'inputs'],
  submitView: ['viewId'],
  closeView: ['viewId'],
  globalShortcut: ['callbackId'],
  messageShortcut: ['callbackId', 'channelId', 'ts'],
  openHome: [],
  openMessagesTab: [],
  openDirectMessage: ['userId'],
  joinChannel: ['channelId'],
  leaveChannel: ['channelId'],
  invite: ['channelId', 'userId'],
  markRead: ['channelId'],
  deleteMessage: ['channelId', 'ts'],
  editMessage: ['channelId', 'ts', 'text'],
  dismissEphemeral: ['channelId', 'ts'],
  changeProfile: [],
};
