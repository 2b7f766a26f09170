import type { EmailInput, NumberInput, PlainTextInput, URLInput } from '@slack/types';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useReader } from '../reader/Reader.ts';
import { focusMark } from './focusMark.ts';
import { type Placement, useField } from './useField.ts';

export type TextElement = PlainTextInput | EmailInput | URLInput | NumberInput;

const typingPauseMs = 400;
/** The count appears in the last fifth of the limit, at most this near to it. */
const countShownWithin = 100;

const keyboardOf = {
  plain_text_input: { type: 'text' },
  email_text_input: { type: 'email', autoComplete: 'off' },
  url_text_input: { type: 'url' },
  number_input: { type: 'text', inputMode: 'decimal' },
} as const;

/** Plain text, number, e-mail and URL inputs, with the character count once it gets tight. */
export function TextInput({ element, placement }: { element: TextElement; placement: Placement }) {
  const { words } = useReader();
  const field = useField(element, placement);
  const dispatch = useDispatchTiming(element, placement, (text) => void field.send(text));
  const text = typeof field.value === 'string' ? field.value : '';
  const isMultiline = element.type === 'plain_text_input' && element.multiline === true;
  const maxLength = element.type === 'plain_text_input' ? (element.max_length ?? 3000) : undefined;
  const left = maxLength === undefined ? Number.POSITIVE_INFINITY : maxLength - text.length;
  const control = {
    ...field.aria,
    value: text,
    placeholder: element.placeholder?.text,
    ...focusMark(element),
    className: 'input',
    onChange: (event: { currentTarget: { value: string } }) => {
      field.type(event.currentTarget.value === '' ? null : event.currentTarget.value);
      dispatch.onTyped(event.currentTarget.value);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
      if (isMultiline && event.shiftKey) return;
      if (dispatch.onEnter(text)) event.preventDefault();
    },
  };
  return (
    <div className="text-input">
      {isMultiline ? (
        <textarea {...control} rows={4} />
      ) : (
        <input {...control} {...keyboardOf[element.type]} />
      )}
      {maxLength !== undefined && left < Math.min(countShownWithin, maxLength / 5) && (
        <output className={left < 0 ? 'char-count char-count-over' : 'char-count'}>
          {words.charactersLeft(left)}
        </output>
      )}
    </div>
  );
}

/** Tells the app on Enter or, after a pause in typing, on each character, as dispatch_action_config says. */
function useDispatchTiming(element: TextElement, placement: Placement, send: (text: string) => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const triggers = element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  const firesOn = (trigger: (typeof triggers)[number]) =>
    placement.isDispatching && triggers.includes(trigger);
  return {
    onTyped(text: string) {
      if (!firesOn('on_character_entered')) return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => send(text), typingPauseMs);
    },
    onEnter(text: string): boolean {
      if (!firesOn('on_enter_pressed')) return false;
      send(text);
      return true;
    },
  };
}
