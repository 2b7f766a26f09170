import { plain } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import type { CategorySuggestion } from '../../wording/categoryModel.ts';
import type { ButtonSpec } from '../blocks.ts';
import { formButton } from '../modals/formButton.ts';

/** The action_id of "yes, that is its theme"; the value is JSON of ratingId and theme. */
export const CONFIRM_THEME = 'confirmTheme';

export const editRatingButton = (ratingId: string, t: Texts): ButtonSpec =>
  formButton(t.satisfaction.edit, { modal: 'editRating', prefill: { ratingId } });

export const themeSentence = ({ category, because }: CategorySuggestion, t: Texts): string => {
  const say = t.satisfactionReport.theme;
  const words = because.map(({ word }) => say.word(plain(word))).join(t.common.separator);
  return say.suggested({ theme: plain(category), words });
};

/** Confirms what is suggested, or opens the form. */
export const themeButtons = (
  ratingId: string,
  suggestion: Pick<CategorySuggestion, 'category'> | null,
  t: Texts,
): ButtonSpec[] => {
  const say = t.satisfactionReport.theme;
  if (!suggestion) return [formButton(say.add, { modal: 'theme', prefill: { ratingId } })];
  const theme = suggestion.category;
  return [
    { action: CONFIRM_THEME, label: say.yes(theme), value: JSON.stringify({ ratingId, theme }) },
    formButton(say.other, { modal: 'theme', prefill: { ratingId, theme } }),
  ];
};
