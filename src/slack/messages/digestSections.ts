import type { KnownBlock } from '@slack/types';
import type { DigestSection } from '../../reports/digest.ts';
import type { DigestSectionData } from '../../reports/digestMessage.ts';
import { lowSatisfactionSection } from './lowSatisfactionSection.ts';
import { movementsSection } from './movementsSection.ts';
import type { Rendering } from './outgoing.ts';
import { topNeedsSection } from './topNeedsSection.ts';

/** A section of a digest as Slack shows it. */
export interface RenderedSection {
  /** Its point in one plain sentence, for the notification. */
  readonly summary: string;
  /** At most 12. */
  readonly blocks: readonly KnownBlock[];
}

export type SectionRendering = Pick<Rendering, 't' | 'zone'>;

const renderers: {
  readonly [S in DigestSection]: (data: DigestSectionData[S], rendering: SectionRendering) => RenderedSection;
} = {
  topNeeds: topNeedsSection,
  lowSatisfaction: lowSatisfactionSection,
  movements: movementsSection,
};

/** Undefined when the digest does not hold that section. */
export const renderSection = <S extends DigestSection>(
  section: S,
  sections: Partial<DigestSectionData>,
  rendering: SectionRendering,
): RenderedSection | undefined => {
  const data = sections[section];
  return data && renderers[section](data, rendering);
};

export const sectionTitle = (title: string, lead: string): string => `*${title}* · ${lead}`;
