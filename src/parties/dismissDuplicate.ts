import { AppError } from '../errors.ts';
import { type Act, recordChange } from '../history/act.ts';
import type { AuditRow } from '../store/queries/audit.ts';
import type { PartyRow } from '../store/queries/parties.ts';
import type { Transaction } from '../store/queries/queries.ts';
import { getUnmergedParty } from './getParty.ts';

/** Two parties that look alike, in either order. */
export interface AlikePair {
  partyId: string;
  otherId: string;
}

/** The two of a pair, the lower id first. */
interface PairIds {
  firstId: string;
  secondId: string;
}

/**
 * Somebody says that two parties that look alike are not one: the pair is not offered again. It is about these two ids:
 * where one becomes part of a third, that one is compared anew, and where the merge is undone, this holds again.
 * Merging the two remains possible. Throws AppError partyGone, partyMerged, partyMergedWithItself, or
 * duplicateDismissed when it was said before.
 */
export const dismissDuplicate = async (
  tx: Transaction,
  act: Act,
  { partyId, otherId }: AlikePair,
): Promise<{ auditId: string; first: PartyRow; second: PartyRow }> => {
  const party = await getUnmergedParty(tx, partyId);
  const other = await getUnmergedParty(tx, otherId);
  if (party.id === other.id) throw new AppError('invalid', 'partyMergedWithItself', { name: party.name });
  const [first, second] = party.id < other.id ? [party, other] : [other, party];
  const pair: PairIds = { firstId: first.id, secondId: second.id };
  const before = await tx.duplicates.dismissal(pair.firstId, pair.secondId);
  if (before?.state === 'counted')
    throw new AppError('conflict', 'duplicateDismissed', {
      byId: before.dismissedBy,
      at: before.dismissedAt,
    });
  await tx.duplicates.saveDismissal({
    ...{ ...pair, state: 'counted' },
    ...{ dismissedAt: act.at, dismissedBy: act.actor.id },
  });
  const auditId = await recordChange(tx, act, {
    action: 'duplicate.dismiss',
    entityId: `${pair.firstId} ${pair.secondId}`,
    // It is as much about the one as about the other.
    partyId: null,
    before: null,
    after: { ...pair },
  });
  return { auditId, first, second };
};

/** The pair is offered again as long as the two look alike. Throws AppError changedSince when that is so already. */
export const undoDismissal = async (tx: Transaction, _act: Act, entry: AuditRow): Promise<void> => {
  const { firstId, secondId } = dismissedPair(entry);
  const dismissal = await tx.duplicates.dismissal(firstId, secondId);
  if (dismissal?.state !== 'counted') throw new AppError('conflict', 'changedSince', {});
  await tx.duplicates.saveDismissal({ ...dismissal, state: 'undone' });
};

/** Which two an entry is about. */
export const dismissedPair = ({ after }: Pick<AuditRow, 'after'>): PairIds => after as unknown as PairIds;
