import type { AuditAction } from '../history/auditEntry.ts';
import type { Reads } from '../store/queries/queries.ts';

/** What others did to a record after the version that a form was opened on. */
export interface MeanwhileChange {
  /** Who changed it last. */
  readonly byId: string;
  readonly at: Date;
  /** The fields, as the record names them. */
  readonly fields: readonly string[];
}

/** Null when nothing in the history tells. Looks at the entries of `actions`, whose `after` holds the version it made. */
export const changedMeanwhile = async (
  read: Pick<Reads, 'audit'>,
  { id, version, actions }: { id: string; version: number; actions: readonly AuditAction[] },
): Promise<MeanwhileChange | null> => {
  const entries = (await read.audit.ofEntity(id)).filter((entry) => {
    const made = Number(entry.after?.version);
    return (
      actions.some((action) => action === entry.action) &&
      (made > version || (made === version && entry.undoneAt !== null))
    );
  });
  const [last] = entries.toSorted((a, b) => momentOf(b).getTime() - momentOf(a).getTime());
  if (!last) return null;
  const fields = new Set(entries.flatMap(({ before }) => Object.keys(before ?? {})));
  return { byId: last.undoneBy ?? last.actorId, at: momentOf(last), fields: [...fields] };
};

const momentOf = ({ at, undoneAt }: { at: Date; undoneAt: Date | null }): Date => undoneAt ?? at;
