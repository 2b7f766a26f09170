import { useCombobox } from 'downshift';
import { useRef, useState } from 'react';
import { useReader } from '../reader/Reader.ts';
import type { Choice } from './Choice.ts';
import { ChoiceList } from './ChoiceList.tsx';
import { focusMark } from './focusMark.ts';
import { keepKeysInList } from './keepKeysInList.ts';
import { type ChoiceSource, useChoices } from './useChoices.ts';
import { type Actable, type Placement, useField } from './useField.ts';

export interface SelectElement extends ChoiceSource, Omit<Actable, 'type'> {
  placeholder?: { text: string };
  focus_on_load?: boolean;
  max_selected_items?: number;
}

/** Any select menu with one choice, with type-ahead. */
export function Select({ element, placement }: { element: SelectElement; placement: Placement }) {
  const { words } = useReader();
  const field = useField(element, placement);
  const box = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [isListOpen, setListOpen] = useState(false);
  const choices = useChoices(element, placement.blockId, query, isListOpen);
  const value = typeof field.value === 'string' ? field.value : null;
  const placeholder = element.placeholder?.text ?? words.chooseOne;

  const select = useCombobox<Choice>({
    items: choices.shown,
    itemToString: (choice) => choice?.label ?? '',
    itemToKey: (choice) => choice?.value,
    selectedItem: value === null ? null : { value, label: choices.labelOf(value) },
    inputValue: isListOpen ? query : value === null ? '' : choices.labelOf(value),
    isOpen: isListOpen,
    onIsOpenChange: ({ isOpen, type }) => {
      if (type !== useCombobox.stateChangeTypes.InputChange) setQuery('');
      setListOpen(isOpen);
    },
    onSelectedItemChange: ({ selectedItem, type }) => {
      const isPicked =
        type === useCombobox.stateChangeTypes.ItemClick ||
        type === useCombobox.stateChangeTypes.InputKeyDownEnter;
      if (isPicked && selectedItem) void field.choose(selectedItem.value);
    },
    defaultHighlightedIndex: 0,
  });

  return (
    <div className="select" ref={box} aria-busy={field.isPending}>
      <input
        {...select.getInputProps({
          ...field.aria,
          'aria-labelledby': placement.labelId,
          ...(placement.labelId ? {} : { 'aria-label': placement.label ?? placeholder }),
          placeholder: value === null ? placeholder : choices.labelOf(value),
          ...focusMark(element),
          // At once: the combobox's own news of it comes after the next key of somebody quick.
          onChange: (event) => {
            setQuery(event.currentTarget.value);
            setListOpen(true);
          },
          onKeyDown: (event) => keepKeysInList(event, isListOpen),
        })}
        className="input select-input"
      />
      {placement.isInput && !placement.isRequired && value !== null && (
        <button
          type="button"
          className="select-clear"
          aria-label={words.clear}
          onClick={() => void field.choose(null)}
        >
          ×
        </button>
      )}
      <span className="select-arrow" aria-hidden="true" />
      <ChoiceList
        isOpen={isListOpen}
        anchor={box}
        panel={panel}
        choices={choices.shown}
        note={choices.note}
        highlightedIndex={select.highlightedIndex}
        isChosen={(candidate) => candidate === value}
        menuProps={select.getMenuProps({ 'aria-label': placement.label ?? placeholder })}
        itemProps={(choice, index) => select.getItemProps({ item: choice, index })}
      />
    </div>
  );
}
