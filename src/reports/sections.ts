import type { Reads } from '../store/queries/queries.ts';
import type { DigestSection } from './digest.ts';
import type { DigestSectionData } from './digestMessage.ts';
import type { DigestScope } from './digestScope.ts';
import { lowSatisfaction } from './lowSatisfaction.ts';
import { movements } from './movements.ts';
import { relationMoves } from './relationMoves.ts';
import { topNeeds } from './topNeeds.ts';

/** How each section of a digest finds its figures. */
export const sectionCollectors: {
  readonly [S in DigestSection]: (read: Reads, scope: DigestScope) => Promise<DigestSectionData[S]>;
} = { topNeeds, lowSatisfaction, relation: relationMoves, movements };
