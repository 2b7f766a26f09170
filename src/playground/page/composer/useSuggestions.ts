import { type KeyboardEvent, useState } from 'react';
import { useReader } from '../reader/Reader.ts';
import { useOpenWorkspace } from '../workspace/WorkspaceContext.ts';
import { type Suggestion, suggestCommands, suggestPeople } from './suggestions.ts';

/** Commands and people that fit what is being typed, and the keys that choose among them. */
export function useSuggestions(text: string, cursor: number, take: (suggestion: Suggestion) => void) {
  const { people } = useReader();
  const { commands } = useOpenWorkspace().state.snapshot;
  const [highlighted, setHighlighted] = useState(0);
  const [isHushed, setHushed] = useState(false);
  const suggestions = isHushed
    ? []
    : [...suggestCommands(text, commands), ...suggestPeople(text, cursor, people)];
  const index = Math.min(highlighted, suggestions.length - 1);
  const chosen = suggestions[index];

  /** True when the key was meant for the list. */
  function handleKey(event: KeyboardEvent): boolean {
    if (!chosen) return false;
    switch (event.key) {
      case 'ArrowDown':
        setHighlighted((index + 1) % suggestions.length);
        return true;
      case 'ArrowUp':
        setHighlighted((index - 1 + suggestions.length) % suggestions.length);
        return true;
      case 'Escape':
        setHushed(true);
        event.stopPropagation();
        return true;
      case 'Tab':
        take(chosen);
        return true;
      case 'Enter':
        // What is already complete is sent, not completed again.
        if (event.shiftKey || chosen.text.trimEnd() === text) return false;
        take(chosen);
        return true;
      default:
        return false;
    }
  }

  return {
    suggestions,
    index,
    handleKey,
    highlight: setHighlighted,
    hush: () => setHushed(true),
    wake() {
      setHighlighted(0);
      setHushed(false);
    },
  };
}
