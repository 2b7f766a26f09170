import { type RefObject, useRef } from 'react';
import { Avatar } from '../chrome/Avatar.tsx';
import { Icon } from '../chrome/Icon.tsx';
import { useAnchoredPopover } from '../elements/useAnchoredPopover.ts';
import { useReader } from '../reader/Reader.ts';
import type { Suggestion } from './suggestions.ts';

interface SuggestionListProps {
  id: string;
  anchor: RefObject<HTMLElement | null>;
  suggestions: Suggestion[];
  highlightedIndex: number;
  onTake: (suggestion: Suggestion) => void;
  onHighlight: (index: number) => void;
}

export function SuggestionList(props: SuggestionListProps) {
  const { words, personOf } = useReader();
  const panel = useRef<HTMLDivElement>(null);
  const isOpen = props.suggestions.length > 0;
  useAnchoredPopover(isOpen, props.anchor, panel, { isAnchorWidth: true, preferAbove: true });
  if (!isOpen) return null;
  return (
    <div popover="manual" ref={panel} className="menu">
      <div role="listbox" id={props.id} aria-label={words.suggestions}>
        {props.suggestions.map((suggestion, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled in the text area, which keeps the focus
          <div
            key={suggestion.key}
            id={`${props.id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === props.highlightedIndex}
            className={index === props.highlightedIndex ? 'suggestion choice-highlighted' : 'suggestion'}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => props.onTake(suggestion)}
            onPointerMove={() => props.onHighlight(index)}
          >
            {suggestion.personId ? (
              <Avatar person={personOf(suggestion.personId)} size="small" />
            ) : (
              <Icon name="bolt" />
            )}
            <span>
              <strong>{suggestion.title}</strong> {suggestion.hint && <code>{suggestion.hint}</code>}
              <small>{suggestion.detail}</small>
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
