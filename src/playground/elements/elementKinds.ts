/** How each element keeps its value in `state.values` and in actions. */
export const STATE_KEYS: { [type: string]: string } = {
  plain_text_input: 'value',
  email_text_input: 'value',
  url_text_input: 'value',
  number_input: 'value',
  rich_text_input: 'rich_text_value',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
  datetimepicker: 'selected_date_time',
  static_select: 'selected_option',
  external_select: 'selected_option',
  radio_buttons: 'selected_option',
  users_select: 'selected_user',
  conversations_select: 'selected_conversation',
  channels_select: 'selected_channel',
  checkboxes: 'selected_options',
  multi_static_select: 'selected_options',
  multi_external_select: 'selected_options',
  multi_users_select: 'selected_users',
  multi_conversations_select: 'selected_conversations',
  multi_channels_select: 'selected_channels',
  file_input: 'files',
};

export function isStateful(type: string): boolean {
  return type in STATE_KEYS;
}

export function takesMany(type: string): boolean {
  return type.startsWith('multi_') || type === 'checkboxes' || type === 'file_input';
}

/** Its choices are option objects (overflow too, which keeps no state). */
export function takesOptions(type: string): boolean {
  return ['selected_option', 'selected_options'].includes(STATE_KEYS[type] ?? '') || type === 'overflow';
}

export const EXTERNAL_SELECTS: ReadonlySet<string> = new Set(['external_select', 'multi_external_select']);
