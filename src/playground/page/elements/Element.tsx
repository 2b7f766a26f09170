import type { ComponentType } from 'react';
import { useReader } from '../reader/Reader.ts';
import { Button } from './Button.tsx';
import { DateInput, DateTimeInput, TimeInput } from './DateInput.tsx';
import { FeedbackButtons, IconButton } from './FeedbackButtons.tsx';
import { FileInput } from './FileInput.tsx';
import { ImageElement } from './ImageElement.tsx';
import { MultiSelect } from './MultiSelect.tsx';
import { CheckboxGroup, RadioGroup } from './OptionBoxes.tsx';
import { Overflow } from './Overflow.tsx';
import { RichTextInput } from './RichTextInput.tsx';
import { Select } from './Select.tsx';
import { TextInput } from './TextInput.tsx';
import type { Placement } from './useField.ts';

interface ElementProps {
  element: { type: string };
  placement: Placement;
}

/** A seam: each component reads only the type it stands beside, and the server has checked its shape. */
const componentOf = {
  button: Button,
  workflow_button: Button,
  channels_select: Select,
  checkboxes: CheckboxGroup,
  conversations_select: Select,
  datepicker: DateInput,
  datetimepicker: DateTimeInput,
  email_text_input: TextInput,
  external_select: Select,
  feedback_buttons: FeedbackButtons,
  file_input: FileInput,
  icon_button: IconButton,
  image: ImageElement,
  multi_channels_select: MultiSelect,
  multi_conversations_select: MultiSelect,
  multi_external_select: MultiSelect,
  multi_static_select: MultiSelect,
  multi_users_select: MultiSelect,
  number_input: TextInput,
  overflow: Overflow,
  plain_text_input: TextInput,
  radio_buttons: RadioGroup,
  rich_text_input: RichTextInput,
  static_select: Select,
  timepicker: TimeInput,
  url_text_input: TextInput,
  users_select: Select,
} as unknown as Record<string, ComponentType<ElementProps>>;

export function Element({ element, placement }: ElementProps) {
  const { words } = useReader();
  const Component = componentOf[element.type];
  if (!Component) return <span className="unsupported">{words.unsupportedElement(element.type)}</span>;
  return <Component element={element} placement={placement} />;
}
