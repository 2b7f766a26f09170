import type { DigestFilters } from './digest.ts';

/** What a section is collected over. */
export interface DigestScope {
  /** Exclusive. */
  readonly since: Date;
  /** Inclusive: figures are as of then. */
  readonly until: Date;
  readonly filters: DigestFilters;
}
