import type { PartySide } from '../parties/partyKind.ts';

/**
 * The sections a digest can carry, in the order they stand. Another one is a name here, its
 * data in digestMessage.ts, a collector in sections.ts and a renderer in slack/messages/digestSections.ts.
 */
export const digestSections = [
  'topNeeds',
  'lowSatisfaction',
  'tierChanges',
  'relation',
  'movements',
] as const;
export type DigestSection = (typeof digestSections)[number];

/** Which parties a digest is about; an absent filter lets everyone through. */
export interface DigestFilters {
  side?: PartySide;
  segment?: string;
  ownerId?: string;
}
