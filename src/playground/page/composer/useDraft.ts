import { useState } from 'react';

const maxRecalled = 50;
const drafts = new Map<string, string>();
const sentBy = new Map<string, string[]>();

/** The unsent text of one conversation, which survives leaving it, and the lines its person sent before. */
export function useDraft(userId: string, conversation: string) {
  const key = `${userId} ${conversation}`;
  const sentLines = sentBy.get(userId) ?? [];
  const [text, setTextState] = useState(() => drafts.get(key) ?? '');
  /** Steps back from the newest sent line; 0 while nothing is recalled. */
  const [stepsBack, setStepsBack] = useState(0);

  function setText(next: string, steps = 0) {
    drafts.set(key, next);
    setTextState(next);
    setStepsBack(steps);
  }

  return {
    text,
    setText: (next: string) => setText(next),
    isRecalled: stepsBack > 0,
    sent() {
      if (sentLines.at(-1) !== text) sentLines.push(text);
      if (sentLines.length > maxRecalled) sentLines.shift();
      sentBy.set(userId, sentLines);
      setText('');
    },
    restore(lost: string) {
      if ((drafts.get(key) ?? '') === '') setText(lost);
    },
    /** Older with -1, newer with 1; past the newest the text is empty again. False when there is nothing older. */
    recall(direction: -1 | 1): boolean {
      const steps = stepsBack - direction;
      if (steps > sentLines.length) return false;
      setText(steps === 0 ? '' : (sentLines.at(-steps) ?? ''), steps);
      return true;
    },
  };
}
