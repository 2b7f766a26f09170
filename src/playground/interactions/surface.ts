import type { Core } from '../core.ts';
import { isJsonObject, type JsonObject, objectsIn } from '../json.ts';
import { canSee } from '../messages/audience.ts';
import { messageObject } from '../messages/messageObject.ts';
import { channelPart } from '../payloads/parts.ts';
import { viewObject } from '../payloads/viewObject.ts';
import type { Surface } from '../protocol.ts';
import { messageKey, viewKey } from '../state/drafts.ts';
import type { Conversation, StoredMessage, User } from '../state/records.ts';
import type { StoredView } from '../state/viewStore.ts';

/** A message or view that a person has before them. */
export type OpenSurface = {
  /** Where drafts and offered options are kept. */
  key: string;
  blocks: JsonObject[];
  view?: StoredView;
  message?: StoredMessage;
  conversation?: Conversation;
  currentConversation?: string;
};

export function openSurface(core: Core, user: User, surface: Surface): OpenSurface | undefined {
  if (surface.kind === 'view') {
    const view = core.views.find(surface.viewId);
    if (!view || view.userId !== user.id) return undefined;
    return {
      key: viewKey(view.id),
      blocks: view.source.blocks,
      view,
      ...(view.channelId !== undefined && { currentConversation: view.channelId }),
    };
  }
  if (surface.kind !== 'message') return undefined;
  const conversation = core.workspace.conversation(surface.channelId);
  if (!conversation || !canSee(user, conversation)) return undefined;
  const message =
    core.workspace.message(conversation.id, surface.ts) ??
    core.ephemerals.find(user.id, conversation.id, surface.ts);
  if (!message) return undefined;
  const attached = (message.attachments ?? []).flatMap((attachment) => objectsIn(attachment.blocks));
  return {
    key: messageKey(user.id, conversation.id, message.ts),
    blocks: [...(message.blocks ?? []), ...attached].filter(isJsonObject),
    message,
    conversation,
    currentConversation: conversation.id,
  };
}

/** container, and message with channel or view, as interaction payloads carry them. */
export function surfaceParts(core: Core, surface: OpenSurface): JsonObject {
  const { view, message, conversation } = surface;
  if (view) return { container: { type: 'view', view_id: view.id }, view: viewObject(core, view) };
  if (!message || !conversation) return {};
  const isEphemeral = message.visibleTo !== undefined;
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: conversation.id,
      is_ephemeral: isEphemeral,
      ...(message.threadTs !== undefined && { thread_ts: message.threadTs }),
    },
    channel: channelPart(conversation),
    // Ephemeral messages are not stored, so their payloads do not carry them.
    ...(!isEphemeral && { message: messageObject(core, message) }),
  };
}
