import type { ModalView } from '@slack/types';
import { changesMeanwhile, type FieldChange } from '../../requirements/changesMeanwhile.ts';
import { type EditableFields, editRequirement } from '../../requirements/editRequirement.ts';
import { getRequirement } from '../../requirements/getRequirement.ts';
import type { RequirementRow } from '../../store/queries/requirements.ts';
import { person } from '../../text/mrkdwn.ts';
import { section, sentence } from '../blocks.ts';
import { fieldChange } from '../messages/needEdited.ts';
import { numberOf } from '../messages/needPhrases.ts';
import { answerEdited } from '../needAnswers.ts';
import { actOf, type Request } from '../request.ts';
import { writeFormContext } from './formContext.ts';
import { form } from './inputs.ts';
import { type Modal, type Prefill, prefillOf } from './modal.ts';
import { needInputs, needRefusals, typedFields } from './needInputs.ts';

/** The form that changes what is said of a need; the prefill holds its id as `requirementId`. */
export const editNeedModal: Modal = {
  id: 'editNeed',
  role: 'rep',
  view: async (request, { requirementId = '' }) => {
    const requirement = await getRequirement(request.workspace.read, requirementId);
    return editForm(request, requirement, requirement);
  },
  submit: async (request, values, { recordId, version, openedAtMs }) => {
    const { read } = request.workspace;
    const shown = await getRequirement(read, recordId ?? '');
    const fields = typedFields(values);
    const edit = { requirementId: shown.id, version: version ?? 0, fields };
    const isDueAsBefore = fields.dueOn === shown.dueOn;
    const fieldErrors = needRefusals(request, fields, { mayBePast: isDueAsBefore });
    if (fieldErrors) return { fieldErrors };
    const outcome = await request.workspace.write((tx) => editRequirement(tx, actOf(request), edit));
    if (outcome.outcome === 'edited') return { show: await answerEdited(request, outcome), toAll: true };
    const { requirement } = outcome;
    if (outcome.outcome === 'unchanged')
      return { show: sentence(request.t.requirements.unchanged(numberOf(requirement))) };
    const changes = await changesMeanwhile(read, requirement, new Date(openedAtMs ?? 0));
    const merged = withOthersChanges(fields, changes);
    return { update: await editForm(request, requirement, merged, noticeOf(request, changes)) };
  },
};

/** What this person left alone follows what somebody else made of it; what they typed stays. */
const withOthersChanges = (typed: EditableFields, changes: readonly FieldChange[]): EditableFields => {
  const followed = changes.filter(
    ({ field, before }) => field !== 'status' && (typed[field] ?? null) === (before ?? null),
  );
  return { ...typed, ...Object.fromEntries(followed.map(({ field, after }) => [field, after])) };
};

const noticeOf = ({ t }: Request, changes: readonly FieldChange[]): string => {
  const say = t.requirements.changedMeanwhile;
  const lines = changes.map(
    (change) => `• ${say.line({ by: person(change.byId), change: fieldChange(change, t) })}`,
  );
  return [say.lead, ...lines, say.kept].join('\n');
};

const editForm = async (
  request: Request,
  { id, number, version }: RequirementRow,
  fields: EditableFields,
  notice?: string,
): Promise<ModalView> => {
  const { t } = request;
  return form({
    id: 'editNeed',
    title: t.requirements.form.editTitle(number),
    submit: t.common.save,
    close: t.common.cancel,
    context: writeFormContext(request, { recordId: id, version, openedAtMs: request.at.getTime() }),
    blocks: [...(notice ? [section(notice)] : []), ...(await needInputs(request, asPrefill(fields)))],
  });
};

const asPrefill = ({
  difficulty,
  title,
  type,
  priority,
  category,
  dueOn,
  detail,
  permalink,
}: EditableFields): Prefill =>
  prefillOf({
    ...{ title, type, priority, category, dueOn, detail, permalink },
    difficulty: difficulty === null ? null : String(difficulty),
  });
