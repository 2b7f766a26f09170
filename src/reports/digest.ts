import type { PartySide } from '../parties/partyKind.ts';

/** The sections a digest can carry, in the order they stand. Loyalty tier changes join here. */
export const digestSections = ['topNeeds', 'lowSatisfaction', 'movements'] as const;
export type DigestSection = (typeof digestSections)[number];

/** Which parties a digest is about; an absent filter lets everyone through. */
export interface DigestFilters {
  side?: PartySide;
  segment?: string;
  ownerId?: string;
}
