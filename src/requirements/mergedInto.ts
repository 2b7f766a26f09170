import type { Reads } from '../store/queries/queries.ts';
import type { RequirementRow } from '../store/queries/requirements.ts';

/** So many merges one after the other are followed; people make two or three. */
const MOST_MERGES = 20;

/** The need that a removed one is part of now, by way of others if need be; null when it was undone instead. */
export const mergedInto = async (
  read: Pick<Reads, 'requirements' | 'audit'>,
  removed: Pick<RequirementRow, 'id'>,
): Promise<RequirementRow | null> => {
  let id = removed.id;
  for (let merges = 0; merges < MOST_MERGES; merges += 1) {
    const entries = await read.audit.ofEntity(id);
    const merge = entries.find(({ action, undoneAt }) => action === 'requirement.merge' && !undoneAt);
    const { intoId } = (merge?.after ?? {}) as { intoId?: string };
    const into = intoId === undefined ? undefined : await read.requirements.find(intoId);
    if (!into) return null;
    if (into.status !== 'removed') return into;
    id = into.id;
  }
  return null;
};
