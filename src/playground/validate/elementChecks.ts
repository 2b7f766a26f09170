import {
  actionId,
  anyText,
  confirm,
  conversationFilter,
  dispatchActionConfig,
  imageFields,
  initialAmongOptions,
  oneImageSource,
  optionGroup,
  overflowOption,
  placeholder,
  plainOption,
  plainText,
  richOption,
} from './compositions.ts';
import { richTextBlock } from './richText.ts';
import {
  boolean,
  type Check,
  exactlyOne,
  type Fields,
  integer,
  list,
  object,
  oneOf,
  type Rule,
  required,
  string,
  url,
} from './shape.ts';

const id = string({ min: 1 });
const ids = list(id, { min: 1 });
const common: Fields = { type: required(string()), action_id: actionId };
const focus: Fields = { ...common, focus_on_load: boolean };
const picker: Fields = { ...focus, confirm, placeholder };
const multi: Fields = { ...picker, max_selected_items: integer({ min: 1 }) };
const typed: Fields = { ...focus, placeholder, dispatch_action_config: dispatchActionConfig };
const numeric = string({ pattern: /^[+-]?\d+(\.\d+)?$/, what: 'number' });
const conversationFields: Fields = { default_to_current_conversation: boolean, filter: conversationFilter };
const responseUrl: Fields = { response_url_enabled: boolean };

const staticChoice: Fields = {
  options: list(plainOption, { min: 1, max: 100 }),
  option_groups: list(optionGroup, { min: 1, max: 100 }),
};
const optionsOrGroups = exactlyOne('options', 'option_groups');

const isTimezone: Check = (value, at) => {
  string({ min: 1 })(value, at);
  if (typeof value !== 'string') return;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
  } catch {
    at.breaks('format', 'invalid timezone', 'timezone', value);
  }
};

const orderedLengths: Rule = ({ min_length: min, max_length: max }, at) => {
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    at.breaks('maximum', '`min_length` must not be more than `max_length`', max, min);
  }
};

const orderedValues: Rule = ({ min_value: min, max_value: max }, at) => {
  if (typeof min === 'string' && typeof max === 'string' && Number(min) > Number(max)) {
    at.breaks('maximum', '`min_value` must not be more than `max_value`', max, min);
  }
};

const feedbackButton = object({
  text: required(plainText(75)),
  value: required(string({ max: 2000 })),
  accessibility_label: string({ max: 75 }),
});

export const image: Check = object({ type: required(string()), ...imageFields }, oneImageSource);

export const button: Check = object({
  ...common,
  text: required(plainText(75)),
  value: string({ max: 2000 }),
  url: url(3000),
  style: oneOf('primary', 'danger'),
  confirm,
  accessibility_label: string({ max: 75 }),
});

/** Every element and its limits, one line a limit. */
export const elementChecks: { [type: string]: Check } = {
  button,
  image,
  checkboxes: object(
    {
      ...focus,
      confirm,
      options: required(list(richOption, { min: 1, max: 10 })),
      initial_options: list(richOption, { min: 1, max: 10 }),
    },
    initialAmongOptions,
  ),
  radio_buttons: object(
    {
      ...focus,
      confirm,
      options: required(list(richOption, { min: 1, max: 10 })),
      initial_option: richOption,
    },
    initialAmongOptions,
  ),
  overflow: object({ ...common, confirm, options: required(list(overflowOption, { min: 1, max: 5 })) }),
  datepicker: object({
    ...picker,
    initial_date: string({ pattern: /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])$/, what: 'date' }),
  }),
  timepicker: object({
    ...picker,
    initial_time: string({ pattern: /^([01]\d|2[0-3]):[0-5]\d$/, what: 'time' }),
    timezone: isTimezone,
  }),
  datetimepicker: object({
    ...focus,
    confirm,
    initial_date_time: integer({ min: 1_000_000_000, max: 9_999_999_999 }),
  }),
  static_select: object(
    { ...picker, ...staticChoice, initial_option: plainOption },
    optionsOrGroups,
    initialAmongOptions,
  ),
  multi_static_select: object(
    { ...multi, ...staticChoice, initial_options: list(plainOption, { min: 1, max: 100 }) },
    optionsOrGroups,
    initialAmongOptions,
  ),
  external_select: object({ ...picker, initial_option: plainOption, min_query_length: integer({ min: 0 }) }),
  multi_external_select: object({
    ...multi,
    initial_options: list(plainOption, { min: 1, max: 100 }),
    min_query_length: integer({ min: 0 }),
  }),
  users_select: object({ ...picker, initial_user: id }),
  multi_users_select: object({ ...multi, initial_users: ids }),
  conversations_select: object({
    ...picker,
    ...conversationFields,
    ...responseUrl,
    initial_conversation: id,
  }),
  multi_conversations_select: object({ ...multi, ...conversationFields, initial_conversations: ids }),
  channels_select: object({ ...picker, ...responseUrl, initial_channel: id }),
  multi_channels_select: object({ ...multi, initial_channels: ids }),
  plain_text_input: object(
    {
      ...typed,
      initial_value: string({ max: 3000 }),
      multiline: boolean,
      min_length: integer({ min: 0, max: 3000 }),
      max_length: integer({ min: 1, max: 3000 }),
    },
    orderedLengths,
  ),
  number_input: object(
    {
      ...typed,
      is_decimal_allowed: required(boolean),
      initial_value: numeric,
      min_value: numeric,
      max_value: numeric,
    },
    orderedValues,
  ),
  email_text_input: object({ ...typed, initial_value: string() }),
  url_text_input: object({ ...typed, initial_value: string() }),
  rich_text_input: object({
    ...typed,
    initial_value: richTextBlock,
    min_lines: integer({ min: 1 }),
    max_lines: integer({ min: 1 }),
  }),
  file_input: object({
    ...common,
    filetypes: list(string({ min: 1 }), { min: 1 }),
    max_files: integer({ min: 1, max: 10 }),
  }),
  workflow_button: object({
    ...common,
    text: required(plainText(75)),
    workflow: required(
      object({
        trigger: required(
          object({
            url: required(url(3000)),
            customizable_input_parameters: list(
              object({ name: required(string()), value: required(string()) }),
            ),
          }),
        ),
      }),
    ),
    style: oneOf('primary', 'danger'),
    confirm,
    accessibility_label: string({ max: 75 }),
  }),
  feedback_buttons: object({
    ...common,
    positive_button: required(feedbackButton),
    negative_button: required(feedbackButton),
  }),
  icon_button: object({
    ...common,
    icon: required(string({ min: 1 })),
    text: required(plainText(75)),
    value: string({ max: 2000 }),
    confirm,
    accessibility_label: string({ max: 75 }),
    visible_to_user_ids: list(id),
  }),
  // The texts a context block mixes with images.
  plain_text: anyText(3000),
  mrkdwn: anyText(3000),
};
