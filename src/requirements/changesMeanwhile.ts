import type { AuditRow } from '../store/queries/audit.ts';
import type { Reads } from '../store/queries/queries.ts';
import type { RequirementRow } from '../store/queries/requirements.ts';
import { type EditableField, editableFields } from './editRequirement.ts';

/** A field that is not what it was, and who changed it last. */
export interface FieldChange {
  field: EditableField | 'status';
  before: unknown;
  after: unknown;
  byId: string;
  at: Date;
}

/** What became of a requirement since a moment, field by field; changes that were taken back are none. */
export const changesMeanwhile = async (
  read: Pick<Reads, 'audit'>,
  requirement: RequirementRow,
  since: Date,
): Promise<FieldChange[]> => {
  const entries = (await read.audit.ofEntity(requirement.id)).filter(
    ({ action }) => action === 'requirement.change',
  );
  const steps = entries.flatMap((entry) => stepsOf(entry, since)).sort((a, b) => +a.at - +b.at);
  return ([...editableFields, 'status'] as const).flatMap((field) => {
    const own = steps.filter(({ values }) => Object.hasOwn(values, field));
    const [first, last] = [own[0], own.at(-1)];
    const after = requirement[field];
    if (!first || !last || first.values[field] === after) return [];
    return [{ field, before: first.values[field], after, byId: last.byId, at: last.at }];
  });
};

/** `values`: what stood there before the step. */
const stepsOf = ({ at, actorId, before, after, undoneAt, undoneBy }: AuditRow, since: Date) => [
  ...(at >= since ? [{ at, byId: actorId, values: before ?? {} }] : []),
  ...(undoneAt && undoneAt >= since ? [{ at: undoneAt, byId: undoneBy ?? '', values: after ?? {} }] : []),
];
