import type { InputBlock } from '@slack/types';
import { parseScore } from '../../satisfaction/score.ts';
import { unformatted } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import type { FormValues } from './formValues.ts';
import { textInput } from './inputs.ts';
import type { Prefill } from './modal.ts';

const field = { score: 'score', comment: 'comment', contact: 'contact' } as const;

/** Score, comment and who judged: the fields of a rating's forms. */
export const ratingInputs = (
  t: Texts,
  prefill: Prefill,
  { hasFocus }: { hasFocus: boolean },
): InputBlock[] => {
  const say = t.satisfaction.form;
  return [
    textInput({
      field: field.score,
      label: say.score,
      hint: say.scoreHint,
      example: say.scoreExample,
      initial: prefill.score,
      hasFocus,
      most: 20,
    }),
    textInput({
      field: field.comment,
      label: say.comment,
      example: say.commentExample,
      initial: prefill.comment,
      isMultiline: true,
      isOptional: true,
    }),
    textInput({
      field: field.contact,
      label: say.contact,
      initial: prefill.contact,
      isOptional: true,
      most: 120,
    }),
  ];
};

/** What was filled in, or what is wrong with the score. */
export const readRatingInputs = (
  t: Texts,
  values: FormValues,
):
  | { score: number; comment: string | null; contactName: string | null }
  | { fieldErrors: Record<string, string> } => {
  const typed = values.text(field.score) ?? '';
  const score = parseScore(typed);
  if (score.ok)
    return {
      score: score.score,
      comment: values.text(field.comment),
      contactName: values.text(field.contact),
    };
  const said = t.errors.scoreRefused({
    typed,
    reason: score.reason,
    scale: score.scale ?? null,
    corrected: '75',
  });
  return { fieldErrors: { [field.score]: unformatted(said) } };
};
