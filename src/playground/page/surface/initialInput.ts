import type { ElementInput } from '../../protocol.ts';

type Json = { [key: string]: unknown };

/** What an element holds before anyone touched it, in the protocol's plain form; null when nothing. */
export function initialInput(element: { type: string }, currentChannelId?: string): ElementInput {
  const json: Json = { ...element };
  const current = json.default_to_current_conversation === true ? currentChannelId : undefined;
  switch (element.type) {
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return optionValue(json.initial_option);
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return listOf(json.initial_options).flatMap((option) => optionValue(option) ?? []);
    case 'users_select':
      return textOf(json.initial_user);
    case 'multi_users_select':
      return textsOf(json.initial_users);
    case 'conversations_select':
      return textOf(json.initial_conversation) ?? current ?? null;
    case 'multi_conversations_select':
      return json.initial_conversations || !current ? textsOf(json.initial_conversations) : [current];
    case 'channels_select':
      return textOf(json.initial_channel);
    case 'multi_channels_select':
      return textsOf(json.initial_channels);
    case 'datepicker':
      return textOf(json.initial_date);
    case 'timepicker':
      return textOf(json.initial_time);
    case 'datetimepicker':
      return typeof json.initial_date_time === 'number' ? json.initial_date_time : null;
    case 'rich_text_input':
      return richTextOf(json.initial_value);
    default:
      return textOf(json.initial_value);
  }
}

function optionValue(option: unknown): string | null {
  return textOf(isJson(option) ? option.value : undefined);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function textsOf(value: unknown): string[] {
  return listOf(value).filter((item) => typeof item === 'string');
}

function richTextOf(value: unknown): ElementInput {
  return isJson(value) && Array.isArray(value.elements)
    ? { type: 'rich_text', elements: value.elements }
    : null;
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}
