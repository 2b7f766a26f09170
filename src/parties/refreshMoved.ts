import type { Act } from '../history/act.ts';
import { refreshLoyalty } from '../loyalty/refreshLoyalty.ts';
import { refreshMovedSummary } from '../satisfaction/judgeMoved.ts';
import type { Transaction } from '../store/queries/queries.ts';

/** Brings up to date what is kept about two parties between which records moved, when they became one or two again. */
export const refreshMoved = async (tx: Transaction, act: Act, partyIds: readonly string[]): Promise<void> => {
  for (const partyId of partyIds) {
    await refreshMovedSummary(tx, partyId, act.at);
    await refreshLoyalty(tx, act, partyId, 'merging');
  }
};
