import type { Placement } from '../elements/useField.ts';
import { parseMrkdwn } from '../mrkdwn/parseMrkdwn.ts';
import { plainTextOf } from '../mrkdwn/plainTextOf.ts';

const maxLabelLength = 80;

/** An element outside an input block tells the app at once; nearby text, if any, serves as its label. */
export function standalonePlacement(blockId: string, nearbyMrkdwn?: string): Placement {
  const label =
    nearbyMrkdwn && plainTextOf(parseMrkdwn(nearbyMrkdwn)).split('\n')[0]?.slice(0, maxLabelLength);
  return { blockId, isInput: false, isDispatching: true, ...(label ? { label } : {}) };
}
