import type { DigestSection } from '../../reports/digest.ts';
import type { DigestSectionData } from '../../reports/digestMessage.ts';
import { lowSatisfactionSection } from './lowSatisfactionSection.ts';
import { movementsSection } from './movementsSection.ts';
import { relationSection } from './relationSection.ts';
import type { RenderedSection, SectionRendering } from './renderedSection.ts';
import { tierChangesSection } from './tierChangesSection.ts';
import { topNeedsSection } from './topNeedsSection.ts';

/** How each section of a digest is shown. */
const renderers: {
  readonly [S in DigestSection]: (data: DigestSectionData[S], rendering: SectionRendering) => RenderedSection;
} = {
  topNeeds: topNeedsSection,
  lowSatisfaction: lowSatisfactionSection,
  tierChanges: tierChangesSection,
  relation: relationSection,
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
