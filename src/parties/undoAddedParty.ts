import { AppError } from '../errors.ts';
import type { Act } from '../history/act.ts';
import { LAST_DAY } from '../purchases/purchaseDay.ts';
import type { AuditRow } from '../store/queries/audit.ts';
import type { Transaction } from '../store/queries/queries.ts';
import { getUnmergedParty } from './getParty.ts';

/**
 * Takes an added party back: nothing finds it any more. Throws AppError partyMerged, changedSince, or partyUsedSince when something
 * is recorded on it, which would be lost with it.
 */
export const undoAddedParty = async (tx: Transaction, act: Act, entry: AuditRow): Promise<void> => {
  const party = await getUnmergedParty(tx, entry.entityId);
  if (await isUsed(tx, party.id, act.at))
    throw new AppError('conflict', 'partyUsedSince', { name: party.name });
  if (party.version !== entry.after?.version) throw new AppError('conflict', 'changedSince', {});
  // Its id in another system is free again for the party that is added in its place.
  const gone = { status: 'removed' as const, externalId: null, updatedAt: act.at };
  if (!(await tx.parties.change(party.id, party.version, gone)))
    throw new AppError('conflict', 'changedSince', {});
  await tx.parties.removeNames(party.id);
};

const isUsed = async (tx: Transaction, partyId: string, at: Date): Promise<boolean> => {
  const [rating] = await tx.ratings.latestOf(partyId, at, 1);
  const [interaction] = await tx.interactions.latestOf(partyId, at, 1);
  const [ask] = await tx.requirements.latestAsksOf(partyId, at, 1);
  const [purchase] = await tx.purchases.latestOf(partyId, LAST_DAY, 1);
  return Boolean(rating ?? interaction ?? ask ?? purchase);
};
