import type { AuditRow } from '../store/queries/audit.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { MovedAsks } from './moveAsks.ts';
import type { MovedContacts } from './moveContacts.ts';
import type { PartyStatus } from './partyKind.ts';

/** How much moved that counts, as people are told. */
export interface MovedCounts {
  ratings: number;
  interactions: number;
  needs: number;
  contacts: number;
  purchases: number;
}

/** What an audit entry keeps of a merge, beside the fields that differ: what it takes to make two of the one again. */
export interface KeptOfMerge {
  /** Ids, in any order. */
  moved: {
    ratings: string[];
    interactions: string[];
    purchases: string[];
    alerts: string[];
    contacts: MovedContacts;
    asks: MovedAsks;
  };
  merged: { status: PartyStatus; externalId: string | null; aliases: string[] };
  aliases: string[];
  /** By which one sees whether the ratings of either are what they were. */
  prints: { merged: string; into: string };
}

export interface MadeByMerge {
  mergedId: string;
  /** What the merged one was called. */
  name: string;
  aliases: string[];
  version: number;
  /** The alert that fired, and the one that cleared, because of it. */
  firedId: string | null;
  clearedId: string | null;
}

export const readMerge = (
  entry: Pick<AuditRow, 'before' | 'after'>,
): { kept: KeptOfMerge; made: MadeByMerge } => ({
  kept: entry.before as unknown as KeptOfMerge,
  made: entry.after as unknown as MadeByMerge,
});

/** How many ratings of a party count, and their sum. */
export const ratingPrint = async (
  tx: Pick<Transaction, 'ratings'>,
  partyId: string,
  at: Date,
): Promise<string> => {
  const scores = (await tx.ratings.countedOf(partyId, at)).map(({ score }) => score);
  return `${scores.length}:${scores.reduce((sum, score) => sum + score, 0).toFixed(6)}`;
};
