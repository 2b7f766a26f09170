import type { Datepicker, DateTimepicker, Timepicker } from '@slack/types';
import { fromLocalInput, toLocalInput } from '../dates/localInput.ts';
import { useReader } from '../reader/Reader.ts';
import { focusMark } from './focusMark.ts';
import { type Placement, useField } from './useField.ts';

interface DateInputProps<E> {
  element: E;
  placement: Placement;
}

export function DateInput({ element, placement }: DateInputProps<Datepicker>) {
  const { words } = useReader();
  return (
    <Control
      type="date"
      element={element}
      placement={placement}
      fallbackLabel={element.placeholder?.text ?? words.date}
    />
  );
}

export function TimeInput({ element, placement }: DateInputProps<Timepicker>) {
  const { words } = useReader();
  return (
    <span className="with-note">
      <Control
        type="time"
        element={element}
        placement={placement}
        fallbackLabel={element.placeholder?.text ?? words.time}
      />
      {element.timezone && <small>{element.timezone}</small>}
    </span>
  );
}

/** Entered in the acting person's zone, kept as epoch seconds. */
export function DateTimeInput({ element, placement }: DateInputProps<DateTimepicker>) {
  const { words, me } = useReader();
  const field = useField(element, placement);
  return (
    <span className="with-note">
      <input
        type="datetime-local"
        className="input input-short"
        {...field.aria}
        {...(placement.labelId ? {} : { 'aria-label': placement.label ?? words.dateAndTime })}
        value={typeof field.value === 'number' ? toLocalInput(field.value, me.tz) : ''}
        onChange={(event) => void field.choose(fromLocalInput(event.currentTarget.value, me.tz))}
      />
      <small>{me.tz}</small>
    </span>
  );
}

interface ControlProps extends DateInputProps<Datepicker | Timepicker> {
  type: 'date' | 'time';
  fallbackLabel: string;
}

function Control({ type, element, placement, fallbackLabel }: ControlProps) {
  const field = useField(element, placement);
  return (
    <input
      type={type}
      className="input input-short"
      {...field.aria}
      {...(placement.labelId ? {} : { 'aria-label': placement.label ?? fallbackLabel })}
      {...focusMark(element)}
      value={typeof field.value === 'string' ? field.value : ''}
      onChange={(event) => void field.choose(event.currentTarget.value || null)}
    />
  );
}
