import type { Core } from '../core.ts';
import { sendInteractive } from '../delivery/sendInteractive.ts';
import type { JsonObject } from '../json.ts';
import { messageObject } from '../messages/messageObject.ts';
import { actionTs, channelPart, commonParts, userPart } from '../payloads/parts.ts';
import type { Action, ActResult } from '../protocol.ts';
import type { User } from '../state/records.ts';
import { deliveryError, outcomeDetail, refused } from './actError.ts';
import { openSurface } from './surface.ts';

async function deliver(core: Core, user: User, payload: JsonObject): Promise<ActResult> {
  const { api_app_id: _, ...withoutAppId } = payload;
  const outcome = await sendInteractive(core, withoutAppId);
  const error = deliveryError(outcome);
  if (error === undefined) return { ok: true, acknowledged: true };
  core.feed.tell(user.id, {
    kind: 'notice',
    surface: { kind: 'none' },
    text: `${core.app.name} is not responding (${error})`,
  });
  return refused(error, outcomeDetail(outcome));
}

function isKnown(core: Core, type: 'global' | 'message', callbackId: string): boolean {
  if (!core.manifest.botScopes.has('commands')) return false;
  return core.manifest.shortcuts.some((s) => s.type === type && s.callbackId === callbackId);
}

export async function runGlobalShortcut(core: Core, user: User, callbackId: string): Promise<ActResult> {
  if (!isKnown(core, 'global', callbackId)) return refused('not_found', `no global shortcut ${callbackId}`);
  return await deliver(core, user, {
    type: 'shortcut',
    ...commonParts(core),
    action_ts: actionTs(core),
    user: userPart(user),
    callback_id: callbackId,
    trigger_id: core.triggers.issue({ userId: user.id }),
  });
}

export async function runMessageShortcut(
  core: Core,
  user: User,
  action: Extract<Action, { kind: 'messageShortcut' }>,
): Promise<ActResult> {
  const { callbackId, channelId, ts } = action;
  if (!isKnown(core, 'message', callbackId)) return refused('not_found', `no message shortcut ${callbackId}`);
  const surface = openSurface(core, user, { kind: 'message', channelId, ts });
  if (!surface?.message || !surface.conversation) return refused('not_found', 'no such message');
  const { message, conversation } = surface;
  if (message.visibleTo !== undefined)
    return refused('not_allowed', 'shortcuts do not work on ephemeral messages');
  return await deliver(core, user, {
    type: 'message_action',
    ...commonParts(core),
    action_ts: actionTs(core),
    user: userPart(user),
    channel: channelPart(conversation),
    callback_id: callbackId,
    trigger_id: core.triggers.issue({ userId: user.id, channelId: conversation.id }),
    response_url: core.responseUrls.issue(core, {
      kind: 'app',
      userId: user.id,
      channelId: conversation.id,
      message,
    }),
    message_ts: message.ts,
    message: messageObject(core, message),
  });
}
