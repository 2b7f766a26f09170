import type { AuditRow } from '../store/queries/audit.ts';
import type { Transaction } from '../store/queries/queries.ts';

/** By their moment alone the last ones may stand in the wrong order: clocks of replicas differ by seconds. */
const LOOKED_AT = 10;

/**
 * Undoing counts a record's version up, too: a change is its last one as long as all that came after were undone. Then the
 * entry comes back as if it had left the version that the record has now; any other as it is.
 */
export const asLastChange = async (tx: Transaction, entry: AuditRow): Promise<AuditRow> => {
  const made = versionIn(entry);
  const version = made === null ? undefined : await versionNow(tx, entry);
  if (made === null || version === undefined || version === made) return entry;
  const standing = await tx.audit.latestStandingOf(entry.entityId, LOOKED_AT);
  const isLast = standing.every((other) => (versionIn(other) ?? 0) <= made);
  return isLast ? { ...entry, after: { ...entry.after, version } } : entry;
};

const versionIn = ({ after }: Pick<AuditRow, 'after'>): number | null =>
  typeof after?.version === 'number' ? after.version : null;

const versionNow = async (
  tx: Transaction,
  { action, entityId }: Pick<AuditRow, 'action' | 'entityId'>,
): Promise<number | undefined> => {
  switch (action.split('.')[0]) {
    case 'party':
      return (await tx.parties.find(entityId))?.version;
    case 'rating':
      return (await tx.ratings.find(entityId))?.version;
    case 'interaction':
      return (await tx.interactions.find(entityId))?.version;
    case 'purchase':
      return (await tx.purchases.find(entityId))?.version;
    default:
      return undefined;
  }
};
