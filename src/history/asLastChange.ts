import type { AuditRow } from '../store/queries/audit.ts';
import type { Transaction } from '../store/queries/queries.ts';

/** By their moment alone the last ones may stand in the wrong order: clocks of replicas differ by seconds. */
const LOOKED_AT = 10;

/** By record, of many changes that are undone in turn: which version the last of them had made, and what undoing it leaves. */
export type UndoneVersions = Map<string, { made: number; left: number }>;

/**
 * Undoing counts a record's version up, too: a change is its last one as long as all that came after were undone. Then the
 * entry comes back as if it had left the version that the record has now; any other as it is. `undone` spares looking, for
 * each of thousands, through all those that were undone before.
 */
export const asLastChange = async (
  tx: Transaction,
  entry: AuditRow,
  undone: UndoneVersions = new Map(),
): Promise<AuditRow> => {
  const made = versionIn(entry);
  const version = made === null ? undefined : await versionNow(tx, entry);
  if (made === null || version === undefined) return entry;
  const next = undone.get(entry.entityId);
  const isNext = next?.made === made + 1 && next.left === version;
  if (version !== made && !isNext && !(await isLastStanding(tx, entry.entityId, made))) return entry;
  undone.set(entry.entityId, { made, left: version + 1 });
  return { ...entry, after: { ...entry.after, version } };
};

const isLastStanding = async (tx: Transaction, entityId: string, made: number): Promise<boolean> =>
  (await tx.audit.latestStandingOf(entityId, LOOKED_AT)).every((other) => (versionIn(other) ?? 0) <= made);

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
