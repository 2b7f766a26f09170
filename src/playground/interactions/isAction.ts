import { isJsonObject, isString } from '../json.ts';
import type { Action } from '../protocol.ts';

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
