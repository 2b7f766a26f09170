import { isJsonObject, isString } from '../json.ts';
import type { Action } from '../protocol.ts';

type Field = 'string' | 'boolean' | 'object' | 'input' | 'string?' | 'boolean?' | 'object?' | 'input?';

const message = { channelId: 'string', ts: 'string' } as const;
const element = { surface: 'object', blockId: 'string', actionId: 'string' } as const;

const FIELDS: { [kind in Action['kind']]: { [name: string]: Field } } = {
  send: { channelId: 'string', text: 'string', threadTs: 'string?', broadcast: 'boolean?' },
  interact: { ...element, input: 'input?', inputs: 'object?' },
  suggest: { ...element, query: 'string' },
  type: { surface: 'object', inputs: 'object' },
  submitView: { viewId: 'string', inputs: 'object?' },
  closeView: { viewId: 'string', stack: 'boolean?' },
  globalShortcut: { callbackId: 'string' },
  messageShortcut: { callbackId: 'string', ...message },
  openHome: {},
  openMessagesTab: {},
  openDirectMessage: { userId: 'string' },
  joinChannel: { channelId: 'string' },
  leaveChannel: { channelId: 'string' },
  invite: { channelId: 'string', userId: 'string' },
  markRead: { channelId: 'string' },
  deleteMessage: message,
  editMessage: { ...message, text: 'string' },
  dismissEphemeral: message,
  changeProfile: { locale: 'string?', tz: 'string?', displayName: 'string?', title: 'string?' },
};

const FITS: { [field: string]: (value: unknown) => boolean } = {
  string: isString,
  boolean: (value) => typeof value === 'boolean',
  object: isJsonObject,
  input: (value) => value === null || ['string', 'number', 'object'].includes(typeof value),
};

/** Whether JSON from outside has the outline of an action; act() answers for what it says. */
export function isAction(value: unknown): value is Action {
  if (!isJsonObject(value) || !isString(value.kind) || !Object.hasOwn(FIELDS, value.kind)) return false;
  const fields = Object.entries(FIELDS).find(([kind]) => kind === value.kind)?.[1] ?? {};
  return Object.entries(fields).every(([name, field]) => {
    const isOptional = field.endsWith('?');
    if (value[name] === undefined) return isOptional;
    return FITS[field.replace('?', '')]?.(value[name]) ?? false;
  });
}
