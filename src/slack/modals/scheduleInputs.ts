import type { InputBlock, PlainTextOption } from '@slack/types';
import { type InputSpec, input, plainText } from './inputs.ts';

/** Where: a public or private channel, at first the one in which the form was opened unless `initial` names one. */
export const channelInput = (spec: InputSpec & { initial?: string | undefined }): InputBlock =>
  input(spec, {
    type: 'conversations_select',
    action_id: spec.field,
    filter: { include: ['public', 'private'], exclude_bot_users: true },
    ...(spec.initial ? { initial_conversation: spec.initial } : { default_to_current_conversation: true }),
  });

export const personInput = (spec: InputSpec & { initial?: string | undefined }): InputBlock =>
  input(spec, {
    type: 'users_select',
    action_id: spec.field,
    ...(spec.initial ? { initial_user: spec.initial } : {}),
  });

/** HH:mm */
export const timeInput = (spec: InputSpec & { initial: string }): InputBlock =>
  input(spec, { type: 'timepicker', action_id: spec.field, initial_time: spec.initial });

export const multiSelectInput = (
  spec: InputSpec & { options: PlainTextOption[]; initial: readonly string[]; example: string },
): InputBlock => {
  const chosen = spec.options.filter(({ value }) => spec.initial.includes(value ?? ''));
  return input(spec, {
    type: 'multi_static_select',
    action_id: spec.field,
    options: spec.options,
    placeholder: plainText(spec.example),
    ...(chosen.length > 0 ? { initial_options: chosen } : {}),
  });
};
