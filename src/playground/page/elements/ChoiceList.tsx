import type { Ref, RefObject } from 'react';
import { PlainText } from '../blocks/Text.tsx';
import type { Choice } from './Choice.ts';
import { useAnchoredPopover } from './useAnchoredPopover.ts';

interface ChoiceListProps {
  isOpen: boolean;
  anchor: RefObject<HTMLElement | null>;
  panel: RefObject<HTMLDivElement | null>;
  choices: Choice[];
  note?: string | undefined;
  highlightedIndex: number;
  isChosen: (value: string) => boolean;
  /** From downshift: props of the listbox and of each option. */
  menuProps: object & { ref?: Ref<HTMLUListElement> };
  itemProps: (choice: Choice, index: number) => object & { key?: string };
}

/** The drop-down of a select: a listbox in the top layer, with group headings. */
export function ChoiceList(props: ChoiceListProps) {
  const { isOpen, anchor, panel, choices, note, highlightedIndex, isChosen } = props;
  useAnchoredPopover(isOpen, anchor, panel, { isAnchorWidth: true });
  return (
    <div popover="manual" ref={panel} className="menu">
      <ul {...props.menuProps} className="choices">
        {isOpen &&
          choices.map((choice, index) => {
            const { key: _, ...itemProps } = props.itemProps(choice, index);
            return [
              choice.group !== undefined && choice.group !== choices[index - 1]?.group && (
                <li key={`group ${choice.group}`} role="presentation" className="choice-group">
                  {choice.group}
                </li>
              ),
              <li
                key={`${choice.group ?? ''} ${choice.value}`}
                {...itemProps}
                className={index === highlightedIndex ? 'choice choice-highlighted' : 'choice'}
              >
                <span className="choice-mark" aria-hidden="true">
                  {isChosen(choice.value) ? '✓' : ''}
                </span>
                <span>
                  <PlainText text={choice.label} />
                  {choice.description && <small>{choice.description}</small>}
                </span>
              </li>,
            ];
          })}
      </ul>
      {isOpen && note && (
        <p className="choices-note" role="status">
          {note}
        </p>
      )}
    </div>
  );
}
