export type Payload = Record<string, unknown>;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Why this is no payload that Bolt can be given, or undefined when it is one. Bolt reads deep into
 * a payload before any listener runs: what it expects there and does not find hangs the request or throws.
 */
export function payloadFault(payload: unknown): string | undefined {
  if (!isRecord(payload)) return 'not an object';
  switch (payload.type) {
    case undefined:
      return commandFault(payload);
    case 'event_callback':
      return eventFault(payload.event);
    case 'block_actions':
      return userFault(payload) ?? actionsFault(payload.actions);
    case 'block_suggestion':
      return userFault(payload) ?? stringFault(payload, 'action_id') ?? stringFault(payload, 'value');
    case 'view_submission':
    case 'view_closed':
      return userFault(payload) ?? viewFault(payload.view);
    case 'shortcut':
      return userFault(payload) ?? stringFault(payload, 'callback_id');
    case 'message_action':
      return (
        userFault(payload) ??
        stringFault(payload, 'callback_id') ??
        (isRecord(payload.message) && isRecord(payload.channel) ? undefined : 'no message or channel')
      );
    default:
      return 'unknown type';
  }
}

// A form field that comes twice is read as a list.
const commandTexts = ['text', 'team_id', 'channel_id', 'trigger_id', 'response_url'];

function commandFault(payload: Payload): string | undefined {
  const twice = commandTexts.find((key) => payload[key] !== undefined && typeof payload[key] !== 'string');
  if (twice !== undefined) return `${twice} is not text`;
  return stringFault(payload, 'command') ?? stringFault(payload, 'user_id');
}

function eventFault(event: unknown): string | undefined {
  if (!isRecord(event)) return 'no event';
  if ('item' in event && !isRecord(event.item)) return 'item is not an object';
  if (event.user === null || event.channel === null) return 'user or channel is null';
  return stringFault(event, 'type');
}

function actionsFault(actions: unknown): string | undefined {
  return Array.isArray(actions) && actions.length > 0 && actions.every(isRecord) ? undefined : 'no actions';
}

const viewFault = (view: unknown): string | undefined =>
  isRecord(view) ? stringFault(view, 'callback_id') : 'no view';

const userFault = (payload: Payload): string | undefined =>
  isRecord(payload.user) ? stringFault(payload.user, 'id') : 'no user';

const stringFault = (record: Payload, key: string): string | undefined =>
  typeof record[key] === 'string' ? undefined : `no ${key}`;
