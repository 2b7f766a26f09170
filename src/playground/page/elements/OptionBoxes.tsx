import type { Checkboxes, Option, RadioButtons } from '@slack/types';
import { Text } from '../blocks/Text.tsx';
import { type Field, type Placement, useField } from './useField.ts';

export function CheckboxGroup({ element, placement }: { element: Checkboxes; placement: Placement }) {
  const field = useField(element, placement);
  const ticked = Array.isArray(field.value) ? field.value : [];
  return (
    <Group
      role="group"
      type="checkbox"
      field={field}
      options={element.options}
      isOn={(value) => ticked.includes(value)}
      onPick={(value) =>
        void field.choose(
          ticked.includes(value) ? ticked.filter((other) => other !== value) : [...ticked, value],
        )
      }
    />
  );
}

export function RadioGroup({ element, placement }: { element: RadioButtons; placement: Placement }) {
  const field = useField(element, placement);
  return (
    <Group
      role="radiogroup"
      type="radio"
      field={field}
      options={element.options}
      isOn={(value) => field.value === value}
      onPick={(value) => void field.choose(value)}
    />
  );
}

interface GroupProps {
  role: 'group' | 'radiogroup';
  type: 'checkbox' | 'radio';
  field: Field;
  options: Option[];
  isOn: (value: string) => boolean;
  onPick: (value: string) => void;
}

function Group({ role, type, field, options, isOn, onPick }: GroupProps) {
  return (
    <div role={role} className="option-boxes" {...field.aria}>
      {options.map((option) => {
        const value = option.value ?? option.text.text;
        return (
          <label key={value} className="option-box">
            <input type={type} name={field.id} checked={isOn(value)} onChange={() => onPick(value)} />
            <span>
              <Text text={option.text} />
              {option.description && (
                <small>
                  <Text text={option.description} />
                </small>
              )}
            </span>
          </label>
        );
      })}
    </div>
  );
}
