import type { InputBlock, ModalView, PlainTextOption } from '@slack/types';
import { shortened } from '../../text/mrkdwn.ts';

/** Slack's limits for a form, in characters. */
const LONGEST_TITLE = 24;
const LONGEST_OPTION = 75;
/** Slack's limit for what a text field may hold. */
export const LONGEST_INPUT = 3000;

export const plainText = (text: string) => ({ type: 'plain_text' as const, text, emoji: false });

export interface InputSpec {
  /** The field's name: block_id and action_id of its one element. */
  field: string;
  label: string;
  hint?: string;
  isOptional?: boolean;
}

export const input = (
  { field, label, hint, isOptional }: InputSpec,
  element: InputBlock['element'],
): InputBlock => ({
  type: 'input',
  block_id: field,
  label: plainText(label),
  ...(hint ? { hint: plainText(hint) } : {}),
  optional: isOptional ?? false,
  element,
});

export const textInput = (
  spec: InputSpec & {
    initial?: string | undefined;
    example?: string;
    isMultiline?: boolean;
    hasFocus?: boolean;
    most?: number;
  },
): InputBlock => {
  const most = spec.most ?? LONGEST_INPUT;
  return input(spec, {
    type: 'plain_text_input',
    action_id: spec.field,
    multiline: spec.isMultiline ?? false,
    max_length: most,
    ...(spec.hasFocus ? { focus_on_load: true } : {}),
    ...(spec.initial ? { initial_value: spec.initial.slice(0, most) } : {}),
    ...(spec.example ? { placeholder: plainText(spec.example) } : {}),
  });
};

export const option = (label: string, value: string): PlainTextOption => ({
  text: plainText(shortened(label, LONGEST_OPTION)),
  value,
});

export const selectInput = (
  spec: InputSpec & { options: PlainTextOption[]; initial?: string | null | undefined; example?: string },
): InputBlock => {
  const initial = spec.options.find(({ value }) => value === spec.initial);
  return input(spec, {
    type: 'static_select',
    action_id: spec.field,
    options: spec.options,
    ...(initial ? { initial_option: initial } : {}),
    ...(spec.example ? { placeholder: plainText(spec.example) } : {}),
  });
};

/** A menu that asks the app while somebody types: `action` is the Suggestions' id. */
export const suggestingInput = (
  spec: InputSpec & { action: string; initial?: PlainTextOption | undefined; example?: string },
): InputBlock =>
  input(spec, {
    type: 'external_select',
    action_id: spec.action,
    min_query_length: 1,
    ...(spec.initial ? { initial_option: spec.initial } : {}),
    ...(spec.example ? { placeholder: plainText(spec.example) } : {}),
  });

/** As suggestingInput, for several choices. */
export const suggestingManyInput = (
  spec: InputSpec & { action: string; initial: PlainTextOption[]; example?: string },
): InputBlock =>
  input(spec, {
    type: 'multi_external_select',
    action_id: spec.action,
    min_query_length: 1,
    ...(spec.initial.length > 0 ? { initial_options: spec.initial } : {}),
    ...(spec.example ? { placeholder: plainText(spec.example) } : {}),
  });

export const radioInput = (spec: InputSpec & { options: PlainTextOption[] }): InputBlock =>
  input(spec, { type: 'radio_buttons', action_id: spec.field, options: spec.options });

/** A calendar day; `initial` as yyyy-mm-dd. */
export const dateInput = (spec: InputSpec & { initial?: string | undefined }): InputBlock =>
  input(spec, {
    type: 'datepicker',
    action_id: spec.field,
    // What comes from a button may be anything; Slack refuses the whole form over a date that is none.
    ...(/^\d{4}-\d{2}-\d{2}$/.test(spec.initial ?? '') ? { initial_date: spec.initial ?? '' } : {}),
  });

export const checkboxesInput = (
  spec: InputSpec & { options: PlainTextOption[]; initial: readonly string[] },
): InputBlock => {
  const chosen = spec.options.filter(({ value }) => spec.initial.includes(value ?? ''));
  return input(spec, {
    type: 'checkboxes',
    action_id: spec.field,
    options: spec.options,
    ...(chosen.length > 0 ? { initial_options: chosen } : {}),
  });
};

interface FormSpec {
  id: string;
  title: string;
  submit: string;
  close: string;
  blocks: ModalView['blocks'];
  /** From writeFormContext. */
  context: string;
}

export const form = ({ id, title, submit, close, blocks, context }: FormSpec): ModalView => ({
  type: 'modal',
  callback_id: id,
  title: plainText(shortened(title, LONGEST_TITLE)),
  submit: plainText(submit),
  close: plainText(close),
  private_metadata: context,
  blocks,
});
