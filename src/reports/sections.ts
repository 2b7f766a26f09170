import type { Reads } from '../store/queries/queries.ts';
import type { DigestSection } from './digest.ts';
import type { DigestSectionData } from './digestMessage.ts';
import type { DigestScope } from './digestScope.ts';
import { lowSatisfaction, shortLowSatisfaction } from './lowSatisfaction.ts';
import { movements, shortMovements } from './movements.ts';
import { relationMoves } from './relationMoves.ts';
import { tierChanges } from './tierChanges.ts';
import { shortTopNeeds, topNeeds } from './topNeeds.ts';

/** How each section of a digest finds its figures. */
export const sectionCollectors: {
  readonly [S in DigestSection]: (read: Reads, scope: DigestScope) => Promise<DigestSectionData[S]>;
} = { topNeeds, lowSatisfaction, tierChanges, relation: relationMoves, movements };

/** What the digest itself shows of a section; one that is not here it shows as it was collected. */
export const shortSections: {
  readonly [S in DigestSection]?: (whole: DigestSectionData[S]) => DigestSectionData[S];
} = {
  topNeeds: shortTopNeeds,
  lowSatisfaction: shortLowSatisfaction,
  movements: shortMovements,
};
