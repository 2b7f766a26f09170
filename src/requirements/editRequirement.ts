import { AppError } from '../errors.ts';
import { type Act, recordChange } from '../history/act.ts';
import type { Transaction } from '../store/queries/queries.ts';
import type { RequirementRow } from '../store/queries/requirements.ts';
import { getRequirement } from './getRequirement.ts';
import type { Priority, RequirementType } from './requirement.ts';
import { checkRequirementFields, dayIn, type RequirementFields, titleKey } from './requirementFields.ts';

/** Everything of a requirement that people say of it. */
export interface EditableFields extends RequirementFields {
  type: RequirementType;
  priority: Priority | null;
  /** 1 (trivial) to 5 (very hard). */
  difficulty: number | null;
}

/** In the order in which they are told. */
export const editableFields = [
  ...(['title', 'priority', 'difficulty', 'type', 'category', 'dueOn', 'detail', 'permalink'] as const),
] satisfies readonly (keyof EditableFields)[];
export type EditableField = (typeof editableFields)[number];

export interface EditedRequirement {
  outcome: 'edited';
  auditId: string;
  before: RequirementRow;
  requirement: RequirementRow;
  changed: readonly EditableField[];
}

/** Nothing was saved: it is as it was, or somebody changed it since the version that was edited. */
export interface NotEdited {
  outcome: 'unchanged' | 'changedMeanwhile';
  requirement: RequirementRow;
}

/**
 * Changes what is said of a requirement, over the version that was edited. A due date that stays may be past. Throws
 * AppError requirementGone, requirementMerged, alreadyDone, or as addRequirement for a field that cannot be taken.
 */
export const editRequirement = async (
  tx: Transaction,
  act: Act,
  edit: { requirementId: string; version: number; fields: EditableFields },
): Promise<EditedRequirement | NotEdited> => {
  // Sent twice, the second one must not find its own change as somebody else's.
  if (act.requestKey && (await tx.audit.findByRequest(act.requestKey)))
    throw new AppError('conflict', 'alreadyDone', {});
  const before = await getRequirement(tx, edit.requirementId);
  if (before.version !== edit.version) return { outcome: 'changedMeanwhile', requirement: before };
  const today = edit.fields.dueOn === before.dueOn ? null : dayIn(act.at, act.actor.zone);
  const { fields, refusals } = checkRequirementFields(edit.fields, today);
  if (refusals[0]) throw refusals[0].error;
  const { type, priority, difficulty } = edit.fields;
  const wanted: EditableFields = { ...fields, type, priority, difficulty };
  const changed = editableFields.filter((field) => wanted[field] !== before[field]);
  if (changed.length === 0) return { outcome: 'unchanged', requirement: before };
  const key = titleKey(wanted.title);
  const after = { ...before, ...wanted, titleKey: key, updatedAt: act.at, version: before.version + 1 };
  const kept: (EditableField | 'titleKey')[] = key === before.titleKey ? changed : [...changed, 'titleKey'];
  const saved = { ...only(after, kept), updatedAt: act.at };
  if (!(await tx.requirements.change(before.id, before.version, saved)))
    return { outcome: 'changedMeanwhile', requirement: before };
  const [firstAsker] = await tx.requirements.askersOf(before.id);
  const auditId = await recordChange(tx, act, {
    action: 'requirement.change',
    entityId: before.id,
    partyId: firstAsker?.partyId ?? null,
    before: only(before, kept),
    after: only(after, kept),
  });
  return { outcome: 'edited', auditId, before, requirement: after, changed };
};

const only = (row: RequirementRow, fields: readonly (keyof RequirementRow)[]): Partial<RequirementRow> =>
  Object.fromEntries(fields.map((field) => [field, row[field]]));
