import type { KeyboardEvent } from 'react';

/**
 * Escape in an open list closes only the list, not the dialog around it; and while the list is closed neither
 * Escape clears what was chosen nor Enter submits the form.
 */
export function keepKeysInList(event: KeyboardEvent, isListOpen: boolean): void {
  if (event.key === 'Enter') event.preventDefault();
  if (event.key !== 'Escape') return;
  if (isListOpen) event.preventDefault();
  else Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
}
