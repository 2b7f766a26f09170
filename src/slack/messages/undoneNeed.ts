import { editableFields } from '../../requirements/editRequirement.ts';
import type { AuditRow } from '../../store/queries/audit.ts';
import { type Mrkdwn, plain } from '../../text/mrkdwn.ts';
import type { Request } from '../request.ts';
import { namesOf, numberOf } from './needPhrases.ts';

/** What became of a need when a change of it was taken back; null when it was something else. */
export const undoneNeed = async (
  { workspace, t }: Pick<Request, 'workspace' | 't'>,
  { action, entityId, after }: AuditRow,
): Promise<string | null> => {
  const requirement = await workspace.read.requirements.find(entityId);
  if (!requirement) return null;
  const say = t.history.undone;
  const need: { number: Mrkdwn; title: Mrkdwn } = {
    number: numberOf(requirement),
    title: plain(requirement.title),
  };
  if (action === 'requirement.add') return say['requirement.add'](need);
  const fields = editableFields.filter((field) => Object.hasOwn(after ?? {}, field));
  if (action === 'requirement.change' && fields.length > 0)
    return say['requirement.change.fields']({
      ...need,
      fields: t.requirements.fields(fields.map((field) => t.requirements.field[field])),
    });
  if (action === 'requirement.change')
    return say['requirement.change']({ ...need, status: t.requirements.status[requirement.status] });
  if (action === 'requirement.merge') {
    const { intoNumber } = (after ?? {}) as { intoNumber?: number };
    return say['requirement.merge']({ ...need, into: `R${intoNumber}` });
  }
  const { partyIds = [] } = (after ?? {}) as { partyIds?: string[] };
  const parties = namesOf(await workspace.read.parties.listByIds(partyIds), t);
  return say['requirement.ask']({ ...need, parties, isOne: partyIds.length === 1 });
};
