import { useCombobox } from 'downshift';
import { useRef, useState } from 'react';
import { PlainText } from '../blocks/Text.tsx';
import { useReader } from '../reader/Reader.ts';
import type { Choice } from './Choice.ts';
import { ChoiceList } from './ChoiceList.tsx';
import { focusMark } from './focusMark.ts';
import { keepKeysInList } from './keepKeysInList.ts';
import type { SelectElement } from './Select.tsx';
import { useChoices } from './useChoices.ts';
import { type Placement, useField } from './useField.ts';

const { InputKeyDownEnter, ItemClick } = useCombobox.stateChangeTypes;

/** Any select menu with several choices: chips, and a list that stays open while picking. */
export function MultiSelect({ element, placement }: { element: SelectElement; placement: Placement }) {
  const { words } = useReader();
  const field = useField(element, placement);
  const box = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [isListOpen, setListOpen] = useState(false);
  const choices = useChoices(element, placement.blockId, query, isListOpen);
  const values = Array.isArray(field.value) ? field.value : [];
  const isFull = values.length >= (element.max_selected_items ?? Number.POSITIVE_INFINITY);
  const placeholder = element.placeholder?.text ?? words.chooseSome;

  function toggle(value: string) {
    const isChosen = values.includes(value);
    if (!isChosen && isFull) return;
    void field.choose(isChosen ? values.filter((other) => other !== value) : [...values, value]);
  }

  const select = useCombobox<Choice>({
    items: choices.shown,
    itemToString: (choice) => choice?.label ?? '',
    itemToKey: (choice) => choice?.value,
    selectedItem: null,
    inputValue: query,
    isOpen: isListOpen,
    onIsOpenChange: ({ isOpen }) => setListOpen(isOpen),
    stateReducer: (state, { type, changes }) =>
      type === InputKeyDownEnter || type === ItemClick
        ? { ...changes, isOpen: true, highlightedIndex: state.highlightedIndex, inputValue: state.inputValue }
        : changes,
    onStateChange: ({ type, selectedItem }) => {
      if ((type === InputKeyDownEnter || type === ItemClick) && selectedItem) toggle(selectedItem.value);
    },
    defaultHighlightedIndex: 0,
  });

  return (
    <div className="select multi-select input" ref={box} aria-busy={field.isPending}>
      {values.map((value) => (
        <span key={value} className="chip">
          <PlainText text={choices.labelOf(value)} />
          <button
            type="button"
            aria-label={words.remove(choices.labelOf(value))}
            onClick={() => toggle(value)}
          >
            ×
          </button>
        </span>
      ))}
      <input
        {...select.getInputProps({
          ...field.aria,
          'aria-labelledby': placement.labelId,
          ...(placement.labelId ? {} : { 'aria-label': placement.label ?? placeholder }),
          placeholder: values.length === 0 ? placeholder : '',
          ...focusMark(element),
          // At once: the combobox's own news of it comes after the next key of somebody quick.
          onChange: (event) => setQuery(event.currentTarget.value),
          onKeyDown: (event) => {
            keepKeysInList(event, isListOpen);
            const last = values.at(-1);
            if (event.key === 'Backspace' && query === '' && last !== undefined) toggle(last);
          },
        })}
      />
      <ChoiceList
        isOpen={isListOpen}
        anchor={box}
        panel={panel}
        choices={choices.shown}
        note={isFull ? words.atMost(values.length) : choices.note}
        highlightedIndex={select.highlightedIndex}
        isChosen={(candidate) => values.includes(candidate)}
        menuProps={select.getMenuProps({ 'aria-label': placement.label ?? placeholder })}
        itemProps={(choice, index) =>
          select.getItemProps({ item: choice, index, 'aria-selected': values.includes(choice.value) })
        }
      />
    </div>
  );
}
