import { isJsonObject, objectsIn } from '../json.ts';
import {
  atLeastOne,
  boolean,
  byType,
  type Check,
  exactlyOne,
  list,
  object,
  oneOf,
  type Rule,
  required,
  string,
  url,
} from './shape.ts';

export const blockId = string({ min: 1, max: 255 });
export const actionId = string({ min: 1, max: 255 });

export function plainText(max: number): Check {
  return byType({
    plain_text: object({ type: required(string()), text: required(string({ min: 1, max })), emoji: boolean }),
  });
}

export function mrkdwnText(max: number): Check {
  return byType({
    mrkdwn: object({ type: required(string()), text: required(string({ min: 1, max })), verbatim: boolean }),
  });
}

/** plain_text or mrkdwn. */
export function anyText(max: number): Check {
  const plain = plainText(max);
  const mrkdwn = mrkdwnText(max);
  return byType({ plain_text: plain, mrkdwn });
}

export const confirm = object({
  title: plainText(100),
  text: required(anyText(300)),
  confirm: plainText(30),
  deny: plainText(30),
  style: oneOf('primary', 'danger'),
});

/** Selects, and the answers to block_suggestion. */
export const plainOption = object({
  text: required(plainText(75)),
  value: required(string({ min: 1, max: 150 })),
  description: plainText(75),
});

/** Only an overflow's options link somewhere. */
export const overflowOption = object({
  text: required(plainText(75)),
  value: required(string({ min: 1, max: 150 })),
  description: plainText(75),
  url: url(3000),
});

/** Checkboxes and radio buttons may be formatted. */
export const richOption = object({
  text: required(anyText(75)),
  value: required(string({ min: 1, max: 150 })),
  description: anyText(75),
});

export const optionGroup = object({
  label: required(plainText(75)),
  options: required(list(plainOption, { min: 1, max: 100 })),
});

export const placeholder = plainText(150);

export const dispatchActionConfig = object({
  trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), { min: 1, max: 2 }),
});

export const conversationFilter = object(
  {
    include: list(oneOf('im', 'mpim', 'private', 'public'), { min: 1 }),
    exclude_external_shared_channels: boolean,
    exclude_bot_users: boolean,
  },
  atLeastOne('include', 'exclude_external_shared_channels', 'exclude_bot_users'),
);

export const slackFile = object({ id: string({ min: 1 }), url: url(3000) }, exactlyOne('id', 'url'));

/** image_url or slack_file, with the text for those who do not see it. */
export const imageFields = {
  image_url: url(3000),
  slack_file: slackFile,
  alt_text: required(string({ min: 1, max: 2000 })),
};
export const oneImageSource = exactlyOne('image_url', 'slack_file');

/** What is selected at first must be among what can be selected. */
export const initialAmongOptions: Rule = (element, at) => {
  const groups = objectsIn(element.option_groups).flatMap((group) => objectsIn(group.options));
  const values = [...objectsIn(element.options), ...groups].map((option) => option.value);
  const initial = isJsonObject(element.initial_option)
    ? [element.initial_option]
    : objectsIn(element.initial_options);
  const key = element.initial_option === undefined ? 'initial_options' : 'initial_option';
  for (const option of initial) {
    if (!values.includes(option.value))
      at.in(key).breaks('enum', `\`${key}\` must match an option`, values, option.value);
  }
};
