import type { Need } from '../../requirements/need.ts';
import { plain } from '../../text/mrkdwn.ts';
import type { Texts } from '../../text/texts.ts';
import type { CategorySuggestion } from '../../wording/categoryModel.ts';
import { button, section } from '../blocks.ts';
import type { Message } from '../reply.ts';
import { numberOf } from './needPhrases.ts';

/** The action_ids of the buttons that make one wish of two, and that sort a need under the suggested category. */
export const MERGE_NEED = 'mergeNeed';
export const SET_CATEGORY = 'setNeedCategory';

const MOST_NAMES = 3;

/** What might be the same wish, and where it might belong; suggested, never done. */
export interface NeedSuggestions {
  similar: readonly Need[];
  category: CategorySuggestion | null;
}

export interface SuggestionsShown {
  /** As the fallback of the message says them. */
  lines: string[];
  blocks: Message['blocks'];
}

export const needSuggestions = (
  requirementId: string,
  { similar, category }: NeedSuggestions,
  t: Texts,
): SuggestionsShown => {
  const sameWish = similar.map((need) => ({
    line: similarLine(need, t),
    button: button({
      action: `${MERGE_NEED}:${need.number}`,
      label: t.requirements.similar.same,
      describedAs: t.requirements.similar.sameAs(need.number),
      value: JSON.stringify({ requirementId, intoId: need.id }),
    }),
  }));
  const sort = category && {
    line: categoryReason(category, t),
    button: button({
      action: SET_CATEGORY,
      label: t.requirements.suggested.set(category.category),
      value: JSON.stringify({ requirementId, category: category.category }),
    }),
  };
  const shown = sort ? [...sameWish, sort] : sameWish;
  return {
    lines: shown.map(({ line }) => line),
    blocks: shown.map((one) => section(one.line, one.button)),
  };
};

const similarLine = (need: Need, t: Texts): string => {
  const names = need.askers.map(({ name }) => plain(name));
  const { fact, similar } = t.requirements;
  const askers = fact.askers(names.slice(0, MOST_NAMES), Math.max(0, names.length - MOST_NAMES));
  return similar.line({ number: numberOf(need), title: plain(need.title), askers: askers || fact.noAsker });
};

/** The suggested category with the words that decided it. */
export const categoryReason = ({ category, because }: CategorySuggestion, t: Texts): string =>
  t.requirements.suggested.category({
    category: plain(category),
    words: because.map(({ word }) => plain(word)),
  });
