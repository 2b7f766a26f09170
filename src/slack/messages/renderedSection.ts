import type { KnownBlock } from '@slack/types';
import type { Rendering } from './outgoing.ts';

/** A section of a digest as Slack shows it. */
export interface RenderedSection {
  /** Its point in one plain sentence, for the notification. */
  readonly summary: string;
  /** Its title with the same point, in a few words. */
  readonly headline: string;
  /** At most 12. */
  readonly blocks: readonly KnownBlock[];
}

export type SectionRendering = Pick<Rendering, 't' | 'zone'>;

export const sectionTitle = (title: string, lead: string): string => `*${title}* · ${lead}`;
