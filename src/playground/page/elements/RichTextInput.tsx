import type { RichTextInput as RichTextInputElement } from '@slack/types';
import { useState } from 'react';
import { useReader } from '../reader/Reader.ts';
import { richTextFromTyped } from '../richText/richTextFromTyped.ts';
import { typedFromRichText } from '../richText/typedFromRichText.ts';
import { focusMark } from './focusMark.ts';
import { type Placement, useField } from './useField.ts';

/** A plain text area whose `*bold*`, `_italic_`, `~struck~`, code and `- list` lines become rich text. */
export function RichTextInput({
  element,
  placement,
}: {
  element: RichTextInputElement;
  placement: Placement;
}) {
  const { words } = useReader();
  const field = useField(element, placement);
  const [typed, setTyped] = useState(() => typedFromRichText(field.value));
  return (
    <div className="text-input">
      <textarea
        className="input"
        rows={element.min_lines ?? 4}
        {...field.aria}
        placeholder={element.placeholder?.text ?? ''}
        {...focusMark(element)}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          field.type(event.currentTarget.value === '' ? null : richTextFromTyped(event.currentTarget.value));
        }}
      />
      <small className="rich-text-help">{words.formattingHelp}</small>
    </div>
  );
}
