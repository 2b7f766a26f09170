import type { DigestFilters } from './digest.ts';
import type { DigestDetail } from './digestDetail.ts';
import type { LowSatisfactionData } from './lowSatisfaction.ts';
import type { MovementsData } from './movements.ts';
import type { RelationMovesData } from './relationMoves.ts';
import type { TierChangesData } from './tierChanges.ts';
import type { TopNeedsData } from './topNeeds.ts';

/** What each section of a digest holds; plain JSON, instants in ISO. */
export interface DigestSectionData {
  topNeeds: TopNeedsData;
  lowSatisfaction: LowSatisfactionData;
  tierChanges: TierChangesData;
  relation: RelationMovesData;
  movements: MovementsData;
}

/** A digest as it lies in the outbox: the figures as they were at `until`. */
export interface DigestMessage {
  type: 'digest';
  subscriptionId: string;
  /** ISO instants: what happened after `since`, up to and with `until`. */
  since: string;
  until: string;
  /** Who asked for it out of turn; null: its schedule. */
  requestedBy: string | null;
  filters: DigestFilters;
  /** Whose parties alone it is about, by name; null: everybody's, or nobody the app knows. */
  ownerName?: string | null;
  /** The chosen ones; they stand in the order of digestSections. */
  sections: Partial<DigestSectionData>;
  /** What is told in its thread once it is posted; absent when the digest tells everything. */
  details?: DigestDetail[];
}
