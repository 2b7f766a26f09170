import type { FieldChange } from '../../requirements/changesMeanwhile.ts';
import type { EditedRequirement } from '../../requirements/editRequirement.ts';
import type { Priority, RequirementStatus, RequirementType } from '../../requirements/requirement.ts';
import { plain, shortened } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import { actions, context, fallback, section } from '../blocks.ts';
import type { Message } from '../reply.ts';
import { editNeedButton } from './editNeedButton.ts';
import { numberOf } from './needPhrases.ts';
import { type NeedSuggestions, needSuggestions } from './needSuggestions.ts';

const LONGEST_VALUE = 80;

/** What is said of a need now, and was before, with Undo and Edit. */
export const needEdited = (
  { before, requirement, changed, auditId }: EditedRequirement,
  suggestions: NeedSuggestions,
  t: Texts,
): Message => {
  const lead = t.requirements.edited({ number: numberOf(requirement), title: plain(requirement.title) });
  const lines = changed.map((field) =>
    fieldChange({ field, before: before[field], after: requirement[field] }, t),
  );
  const suggested = needSuggestions(requirement.id, suggestions, t);
  return {
    text: fallback([lead, ...lines, ...suggested.lines].join('\n')),
    blocks: [
      section(lead),
      ...lines.map((line) => context(line)),
      ...suggested.blocks,
      actions({ action: 'undo', label: t.common.undo, value: auditId }, editNeedButton(requirement.id, t)),
    ],
  };
};

/** "Priority: medium → high" */
export const fieldChange = (
  { field, before, after }: Pick<FieldChange, 'field' | 'before' | 'after'>,
  t: Texts,
): string =>
  t.requirements.fieldChange({
    field: t.requirements.field[field],
    before: said(field, before, t),
    after: said(field, after, t),
  });

const said = (field: FieldChange['field'], value: unknown, t: Texts): string => {
  const say = t.requirements;
  if (value === null || value === undefined) return say.form.notSaid;
  if (field === 'priority') return say.priority[value as Priority];
  if (field === 'type') return say.type[value as RequirementType];
  if (field === 'status') return say.status[value as RequirementStatus];
  if (field === 'dueOn') return say.day(String(value));
  return plain(shortened(String(value), LONGEST_VALUE));
};
