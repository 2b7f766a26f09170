import type { Inputs } from '../../protocol.ts';

/** `over` wins, element by element; a null there clears what was below. */
export function mergeInputs(under: Inputs, over: Inputs): Inputs {
  const merged: Inputs = { ...under };
  for (const [blockId, elements] of Object.entries(over))
    merged[blockId] = { ...merged[blockId], ...elements };
  return merged;
}
